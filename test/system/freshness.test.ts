import { buildPlatform } from '../support/child-script'
import { buildCheck } from '../support/checks'
import { describeWithMongo } from '../support/describe-with-servers'
import { fallsOf, race, staleOf } from '../support/freshness'
import { buildEntry, company } from '../support/list-entries'
import { caller, startPlatform, type PlatformProcess } from '../support/platform-process'
import { ADMIN_KEY, ENVIRONMENT, registerWith, temporaryFolder } from '../support/system'

/** What one process writes the other must know within this time. */
const LAG_MS = 1_000
const CHANGES = [
  ['repaired', 'removal', { cause: 'repaired', docNo: '示税修〔2026〕1号', effectiveOn: '2026-05-06' }],
  ['revoked', 'removal', { cause: 'revoked', docNo: '示税撤〔2026〕1号', effectiveOn: '2026-05-06' }],
  ['stayed by a court', 'marks', { mark: 'stay', from: '2026-05-06', docNo: '（2026）示行停1号' }],
] as const

const suite = (environment: () => Record<string, string>): void => {
  const folder = temporaryFolder()
  const started: PlatformProcess[] = []
  const keys = { lister: '', checker: '' }
  let next = 200
  const at = (place: number, key: string) => caller(started[place]?.url ?? '', key)

  beforeAll(async () => {
    buildPlatform()
    for (const role of ['api', 'api'])
      started.push(
        await startPlatform({
          ...ENVIRONMENT,
          CREDIT_DATA: folder.path,
          CREDIT_ROLE: role,
          ...environment(),
        }),
      )
    const operator = at(0, ADMIN_KEY)
    keys.lister = (await registerWith(operator, ['lister'], { lists: ['LB-02'] })).key
    keys.checker = (await registerWith(operator, ['checker'], { scenarios: ['SC-03'] })).key
  }, 120_000)
  afterAll(async () => {
    await Promise.all(started.map((one) => one.kill()))
    folder.remove()
  })

  it.each(CHANGES)(
    'know of an entry that is %s: the one that took it at once, the other within a second',
    async (_how, path, change) => {
      const subject = company((next += 1))
      const { body } = await at(0, keys.lister).post('/api/v1/list-entries', buildEntry({ subject }))
      const ask = (place: number) => async () =>
        (await at(place, keys.checker).post('/api/v1/checks', buildCheck(subject))).body
      const seen = await race(
        [ask(0), ask(1), ask(1)],
        async () => {
          const answer = await at(0, keys.lister).post(`/api/v1/list-entries/${body.id}/${path}`, change)
          expect(answer.status).toBeLessThan(300)
        },
        LAG_MS,
      )
      const used = new Set(seen.answers.filter(({ uses }) => uses).map(({ reader }) => reader))
      expect(used).toEqual(new Set([0, 1, 2]))
      expect(staleOf(seen, 0).filter(({ reader }) => reader === 0)).toEqual([])
      expect(staleOf(seen, LAG_MS)).toEqual([])
      expect(fallsOf(seen)).toEqual([])
    },
    60_000,
  )
}

describe('two API processes on one data folder', () => {
  suite(() => ({}))
})

describeWithMongo('two API processes on MongoDB', (mongo) => {
  suite(() => ({ CREDIT_MONGO_URL: mongo.url() }))
})
