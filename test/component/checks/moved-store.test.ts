import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { replayCheck } from '../../../src/checks/replay-check'
import { collections } from '../../../src/compose'
import { compilePolicy } from '../../../src/measures/compile-policy'
import { openJointPolicies } from '../../../src/measures/joint-policies'
import { openPolicyArchive } from '../../../src/measures/store'
import { platformCollections } from '../../../src/platform/foundations'
import { copyStore } from '../../../src/platform/store/copy-store'
import { openStore, type StoreConfig } from '../../../src/platform/store/open-store'
import { buildCheck } from '../../support/checks'
import { AUTHORITY, buildPenalty } from '../../support/decisions'
import { describeWithMongo } from '../../support/describe-with-servers'
import { buildJointPolicy } from '../../support/joint-policies'
import { buildEntry, company } from '../../support/list-entries'
import { as, openTestPlatform } from '../../support/platform'

const all = [...platformCollections, ...collections]

const move = async (from: StoreConfig, to: StoreConfig): Promise<void> => {
  const [source, target] = [await openStore(from, all), await openStore(to, all)]
  await copyStore({ from: source, to: target, collections: all, told: () => undefined })
  await target.close()
  await source.close()
}

describeWithMongo('a store that is moved to MongoDB and back', (database) => {
  const folder = mkdtempSync(join(tmpdir(), 'credit-moved-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const home = { CREDIT_DATA: join(folder, 'home') }
  const back = { CREDIT_DATA: join(folder, 'back') }
  const sqliteAt = ({ CREDIT_DATA }: typeof home): StoreConfig => ({
    sqlitePath: join(CREDIT_DATA, 'credit.db'),
  })
  const answers: { readonly path: string; readonly text: string }[] = []
  const keys = { auditor: '', checker: '', lister: '' }
  let entryId = ''

  beforeAll(async () => {
    const platform = await openTestPlatform(home)
    keys.auditor = await platform.keyOf(['auditor'])
    keys.checker = await platform.keyOf(['checker'], { scenarios: ['SC-03'] })
    keys.lister = await platform.keyOf(['lister'], { unit: AUTHORITY, lists: ['LB-02', 'LB-04'] })
    const department = as(platform, await platform.keyOf(['submitter']))
    const [lister, checker] = [as(platform, keys.lister), as(platform, keys.checker)]
    const subject = company(31)
    const record = { CF_XDR_MC: subject.name, CF_XDR_SHXYM: subject.uscc }
    const penalty = buildPenalty(record, { severity: 'general' })
    const decision = (await department.post('/api/v1/decisions', penalty)).body
    await platform.settle()
    const ask = async () => {
      const { body, text } = await checker.post('/api/v1/checks', buildCheck(subject))
      answers.push({ path: `/api/v1/checks/${body.id}`, text })
    }
    const removed = (await lister.post('/api/v1/list-entries', buildEntry({ subject }))).body
    entryId = (await lister.post('/api/v1/list-entries', buildEntry({ subject, listId: 'LB-04' }))).body.id
    await ask()
    const removal = { cause: 'revoked', docNo: '示税撤〔2026〕1号', effectiveOn: '2026-05-06' }
    await lister.post(`/api/v1/list-entries/${removed.id}/removal`, removal)
    const withdrawal = { cause: 'revoked', explanation: '复议撤销', documentNo: '示复决〔2026〕1号' }
    await department.post(`/api/v1/decisions/${decision.id}/withdrawal`, withdrawal)
    await ask()
    await platform.close()
  }, 60_000)

  /** What was answered before is there to the byte and computed again; what is asked now is answered as at home. */
  const faultsOn = async (environment: Record<string, string>): Promise<unknown[]> => {
    const platform = await openTestPlatform(environment)
    const auditor = as(platform, keys.auditor)
    const faults: unknown[] = []
    for (const { path, text } of answers) {
      if ((await auditor.get(path)).text !== text) faults.push(path)
      const { body } = await auditor.get(`${path}/replay`)
      if (body.identical !== true) faults.push(body)
    }
    const asked = await as(platform, keys.checker).post('/api/v1/checks', buildCheck(company(31)))
    answers.push({ path: `/api/v1/checks/${asked.body.id}`, text: asked.text })
    const hits: { entryId: string }[] = asked.body.subjects[0].hits
    if (hits.map((hit) => hit.entryId).join() !== entryId) faults.push(hits)
    await platform.close()
    return faults
  }

  it('gives every answer again on MongoDB, and computes it again', async () => {
    await move(sqliteAt(home), { mongoUrl: database.url() })
    expect(answers.map(({ text }) => JSON.parse(text).subjects[0].hits.length)).toEqual([3, 1])
    expect(await faultsOn({ CREDIT_MONGO_URL: database.url() })).toEqual([])
  }, 120_000)

  it('does so on SQLite again, with what was answered in between', async () => {
    await move({ mongoUrl: database.url() }, sqliteAt(back))
    expect(await faultsOn(back)).toEqual([])
    expect(answers).toHaveLength(4)
  }, 120_000)

  it('computes them from the policy set that came along, when its files are gone', async () => {
    const platform = await openTestPlatform(back)
    const other = buildJointPolicy({ lists: [], measures: [], scenarios: [] })
    const policies = await openJointPolicies([other], openPolicyArchive(platform.base.store))
    const { deps } = platform.checks
    const policyOfVersion = async (version: string) => {
      const policy = await policies.policyOfVersion(version)
      return policy === undefined ? undefined : compilePolicy(policy)
    }
    for (const { path } of answers) {
      const check = await deps.store.checks.get(path.split('/').at(-1) ?? '')
      if (check === null) throw new Error(`${path} is on record`)
      expect(await replayCheck({ ...deps, policyOfVersion }, check)).toMatchObject({ identical: true })
    }
    await platform.close()
  }, 60_000)
})
