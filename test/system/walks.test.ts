import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  AUTHORITY,
  buildLicence,
  buildPenalty,
  buildPersonPenalty,
  CITIZEN_ID,
  COMPANY,
} from '../support/decisions'
import { describeWithMongo, describeWithRedis } from '../support/describe-with-servers'
import { eventually } from '../support/eventually'
import { buildPlatform } from '../support/child-script'
import { caller, startPlatform, type PlatformProcess } from '../support/platform-process'

const ADMIN_KEY = 'an-operator-key-that-only-tests-use'
const COMMON = {
  CREDIT_SECRET: 'a-secret-that-only-tests-use-nothing-else',
  CREDIT_ADMIN_KEY: ADMIN_KEY,
  CREDIT_CLOCK: '2026-05-06T09:00:00+08:00',
}

/** The walks of a decision, with API and worker as processes of their own, whatever the engines. */
const walks = (environmentOf: () => Readonly<Record<string, string>>): void => {
  let folder: string
  let api: PlatformProcess
  let worker: PlatformProcess
  let operator: ReturnType<typeof caller>
  let department: ReturnType<typeof caller>
  let everybody: ReturnType<typeof caller>

  const keyOf = async (roles: readonly string[]): Promise<string> => {
    const answer = await operator.post('/api/v1/clients', { name: roles.join(), unit: AUTHORITY, roles })
    return answer.body.key
  }

  beforeAll(async () => {
    buildPlatform()
    folder = mkdtempSync(join(tmpdir(), 'credit-system-'))
    const environment = { ...COMMON, CREDIT_DATA: folder, ...environmentOf() }
    api = await startPlatform({ ...environment, CREDIT_ROLE: 'api' })
    worker = await startPlatform({ ...environment, CREDIT_ROLE: 'worker' })
    operator = caller(api.url, ADMIN_KEY)
    everybody = caller(api.url)
    department = caller(api.url, await keyOf(['submitter']))
  }, 120_000)
  afterAll(async () => {
    const ends = await Promise.all([api.stop(), worker.stop()])
    rmSync(folder, { recursive: true, force: true })
    for (const { code, ms } of ends) {
      expect(code).toBe(0)
      expect(ms).toBeLessThan(10_000)
    }
  }, 60_000)

  it('brings a pushed decision to the public within two seconds, by the other process', async () => {
    const { status, body } = await department.post(
      '/api/v1/decisions',
      buildPenalty({}, { severity: 'general' }),
    )
    expect(status).toBe(202)
    const page = await eventually(async () => {
      const answer = await everybody.get(`/decisions/${body.id}`)
      expect(answer.status).toBe(200)
      return answer.text
    }, 10_000)
    expect(page).toContain('示市监罚字〔2026〕1号')
    const found = await eventually(async () => {
      const answer = await everybody.get(`/api/v1/public/search?q=${encodeURIComponent('青云')}`)
      expect(answer.body.items).toHaveLength(1)
      return answer.body.items[0]
    }, 10_000)
    expect(found).toMatchObject({ uscc: COMPANY.uscc, counts: { penalties: 1 } })
  }, 60_000)

  it('ends it on the day after its last day when the clock is set on, each thing at its own time', async () => {
    const { body } = await department.post('/api/v1/decisions', buildLicence())
    const held = await department.post(
      '/api/v1/decisions',
      buildPenalty({ CF_WSH: '示市监罚字〔2026〕2号', CF_SY: '电话13912345678' }),
    )
    const set = await operator.put('/api/v1/clock', { now: '2027-05-01T08:00:00+08:00' })
    expect([set.status, set.body.today]).toEqual([200, '2027-05-01'])
    const penalties = await everybody.get(`/api/v1/public/subjects/${COMPANY.uscc}/decisions?kind=penalty`)
    expect(penalties.body.items).toEqual([])
    expect((await everybody.get(`/api/v1/public/decisions/${body.id}`)).status).toBe(200)
    const alarms = await operator.get('/api/v1/operations/alarms')
    expect(alarms.body.items).toEqual([])
    const detail = await department.get(`/api/v1/decisions/${held.body.id}`)
    expect(detail.body.publication.state).toBe('ended')
    const backlog = await operator.get('/api/v1/operations/backlog')
    expect(backlog.body).toMatchObject({ publicationsDue: 0, held: 0, outbox: 0 })
  }, 120_000)

  it('takes a batch and publishes every good row', async () => {
    const lines = Array.from({ length: 30 }, (_, n) =>
      JSON.stringify(buildPenalty({ CF_WSH: `示市监罚字〔2027〕${n + 1}号`, CF_JDRQ: '2027-04-30' })),
    )
    const answer = await department.post('/api/v1/decision-batches', [...lines, '{'].join('\n'))
    expect(answer.body).toMatchObject({ accepted: 30, refused: 1 })
    await eventually(async () => {
      const { body } = await everybody.get(`/api/v1/public/search?q=${COMPANY.uscc}`)
      expect(body.items[0].counts.penalties).toBe(30)
    }, 20_000)
  }, 60_000)

  it('never writes a personal number into its log', async () => {
    await department.post('/api/v1/decisions', buildPersonPenalty())
    await everybody.get(`/search?q=${CITIZEN_ID}`)
    await everybody.get(`/subjects/${CITIZEN_ID}`)
    expect(api.output() + worker.output()).not.toContain(CITIZEN_ID)
  })
}

describe('on the embedded engines', () => {
  walks(() => ({}))
})

describeWithMongo('on MongoDB and Redis', (mongo) => {
  describeWithRedis('with BullMQ', (redis) => {
    walks(() => ({ CREDIT_MONGO_URL: mongo.url(), CREDIT_REDIS_URL: redis.url() }))
  })
})
