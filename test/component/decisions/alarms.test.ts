import { publishBatchJob, publishDecisionsJob } from '../../../src/publication/jobs'
import { jobCollection } from '../../../src/platform/queue/embedded/documents'
import { buildPenalty } from '../../support/decisions'
import { as, openTestPlatform, type TestPlatform } from '../../support/platform'

let platform: TestPlatform
let department: ReturnType<typeof as>

beforeAll(async () => {
  platform = await openTestPlatform()
  department = as(platform, await platform.keyOf(['submitter']))
})
afterAll(() => platform.close())

describe('the alarm of a decision', () => {
  const alarmed = async (): Promise<[string, unknown][]> => {
    await Promise.all([platform.alarms.flush(), platform.batchAlarms.flush()])
    const jobs = await platform.base.store.collection(jobCollection).find({ limit: 10 })
    return jobs.map(({ name, payload }) => [name, payload])
  }

  it('stands in a line of its own when a batch brought it, so that no single one waits behind', async () => {
    const one = await department.post('/api/v1/decisions', buildPenalty())
    expect(await alarmed()).toEqual([[publishDecisionsJob.name, { decisionIds: [one.body.id] }]])
    const line = JSON.stringify(buildPenalty({ CF_WSH: '示市监罚字〔2026〕7702号' }))
    const { body } = await department.lines('/api/v1/decision-batches', [line])
    expect(body).toMatchObject({ accepted: 1 })
    expect(await alarmed()).toContainEqual([publishBatchJob.name, { decisionIds: [body.rows[0].id] }])
    expect(publishBatchJob.queue).not.toBe(publishDecisionsJob.queue)
  })
})
