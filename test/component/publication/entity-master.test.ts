import { releaseMismatches } from '../../../src/publication/release-mismatches'
import { buildLicence, COMPANY, OTHER_COMPANY } from '../../support/decisions'
import { as, openTestPlatform, type TestPlatform } from '../../support/platform'

let platform: TestPlatform
let department: ReturnType<typeof as>
let registrar: ReturnType<typeof as>

beforeEach(async () => {
  platform = await openTestPlatform()
  department = as(platform, await platform.keyOf(['submitter']))
  registrar = as(platform, await platform.keyOf(['registrar']))
})
afterEach(() => platform.close())

const register = (name: string, uscc = COMPANY.uscc) =>
  registrar.lines('/api/v1/subject-batches', [{ uscc, name, kind: 'enterprise', status: 'active' }])

const release = () =>
  releaseMismatches(
    { ...platform.submit, decisions: platform.submit.store.decisions, now: platform.now },
    COMPANY.uscc,
  )

it('lets a held decision go when the registration authority states the new name', async () => {
  expect((await register('虚构旧名有限公司')).body).toMatchObject({ accepted: 1, refused: 0 })
  const held = await department.post('/api/v1/decisions', buildLicence())
  expect(held.body.publication).toMatchObject({ state: 'held', reason: 'subject-mismatch' })
  await release()
  expect((await department.get(`/api/v1/decisions/${held.body.id}`)).body.publication.state).toBe('held')
  await register(COMPANY.name)
  await release()
  await platform.settle()
  const detail = await department.get(`/api/v1/decisions/${held.body.id}`)
  expect(detail.body.publication).toMatchObject({ state: 'published', reason: null })
  expect(detail.body.warnings.map((warning: { code: string }) => warning.code)).not.toContain(
    'subject-mismatch',
  )
  expect(detail.body.history.at(-1)).toMatchObject({ change: 'reassessed', by: 'entity-master' })
})

it('lets every one of them go, however many', async () => {
  await register('虚构旧名有限公司')
  const many = Array.from({ length: 501 }, (_, i) => buildLicence({ XK_WSH: `示市监许准〔2026〕${i + 1}号` }))
  expect((await department.lines('/api/v1/decision-batches', many)).body).toMatchObject({ accepted: 501 })
  const { decisions } = platform.submit.store
  const held = { 'publication.state': 'held' } as const
  expect(await decisions.count(held)).toBe(501)
  await register(COMPANY.name)
  await release()
  expect(await decisions.count(held)).toBe(0)
})

it('publishes under a former name without asking', async () => {
  await register(COMPANY.name)
  await register('虚构青云新名有限公司')
  const answer = await department.post('/api/v1/decisions', buildLicence())
  expect(answer.body.publication.state).toBe('scheduled')
})

it('keeps in the trail who stated a subject, and which revision', async () => {
  await register(COMPANY.name)
  const auditor = as(platform, await platform.keyOf(['auditor']))
  const trail = await auditor.get(`/api/v1/trail?target=subjects:${COMPANY.uscc}`)
  expect(trail.body.items).toEqual([expect.objectContaining({ action: 'register-subject', revision: 1 })])
})

it('publishes what comes under a code that nobody registered, and tells the code of its name', async () => {
  await register(OTHER_COMPANY.name, OTHER_COMPANY.uscc)
  const sent = buildLicence({ XK_XDR_MC: OTHER_COMPANY.name })
  const { body } = await department.post('/api/v1/decisions', sent)
  expect(body.publication).toMatchObject({ state: 'scheduled', reason: null })
  expect(body.warnings).toEqual([
    {
      pointer: '#/record/XK_XDR_SHXYM',
      code: 'name-under-another-code',
      detail: expect.stringContaining(OTHER_COMPANY.uscc) as string,
    },
  ])
})
