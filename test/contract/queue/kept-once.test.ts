import { queueCollections } from '../../../src/platform/queue/collections'
import { jobTables, type JobDocument } from '../../../src/platform/queue/embedded/documents'
import { finishJob, keepFailure } from '../../../src/platform/queue/embedded/settle-job'
import { openTemporaryStore, type TemporaryStore } from '../../support/temporary-store'

const AT = '2026-05-06T01:00:00.000Z'
const job: JobDocument = {
  _id: 'publication:schedule:sweep',
  revision: 1,
  queue: 'publication',
  name: 'sweep-records',
  payload: {},
  attempts: 3,
  runId: 'run-1',
  cron: '*/5 * * * *',
}

describe('a job that failed for good', () => {
  let kept: TemporaryStore
  beforeEach(async () => {
    kept = await openTemporaryStore(queueCollections)
  })
  afterEach(() => kept.remove())

  it('is kept as evidence once, though whoever kept it died before the job was ended', async () => {
    const tables = jobTables(kept.store)
    await tables.jobs.insert(job)
    await keepFailure(tables, job, new Error('no'), AT)
    await keepFailure(tables, { ...job, revision: 2, attempts: 4 }, new Error('no'), AT)
    expect(await tables.failed.count()).toBe(1)
    await finishJob(tables, job, AT)
    const next = await tables.jobs.get(job._id)
    if (next === null) throw new Error('a schedule stays')
    await keepFailure(tables, next, new Error('again'), AT)
    expect(await tables.failed.count()).toBe(2)
  })
})
