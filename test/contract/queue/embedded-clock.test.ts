import { queueCollections } from '../../../src/platform/queue/collections'
import type { EmbeddedQueue } from '../../../src/platform/queue/embedded/embedded-queue'
import { failedJobCollection, jobCollection } from '../../../src/platform/queue/embedded/documents'
import { isEmbedded, openQueue } from '../../../src/platform/queue/open-queue'
import { PermanentJobError, type Schedule } from '../../../src/platform/queue/port'
import { eventually } from '../../support/eventually'
import { handClock } from '../../support/hand-clock'
import { openTemporaryStore, type TemporaryStore } from '../../support/temporary-store'
import { catalogue, exchange, gate, publish, recorder, sweep, validatorFor } from './suite'

const START = '2026-02-09T01:00:00.000Z'
const nightly: Schedule = { id: 'nightly', job: sweep, payload: { id: 'nightly' }, cron: '0 0 * * *' }

describe('embedded queue under a clock that is set', () => {
  let kept: TemporaryStore
  let clock: ReturnType<typeof handClock>
  let queue: EmbeddedQueue
  const open = async (): Promise<EmbeddedQueue> => {
    const options = { store: kept.store, clock, catalogue, validatorFor, leaseMs: 60_000 }
    const opened = await openQueue({
      ...options,
      report: (error) => {
        throw error
      },
    })
    if (!isEmbedded(opened)) throw new Error('not the embedded engine')
    return opened
  }
  const moveTo = async (instant: string): Promise<void> => {
    clock.moveTo(instant)
    await queue.runDue()
  }

  beforeEach(async () => {
    kept = await openTemporaryStore(queueCollections)
    clock = handClock(START)
    queue = await open()
  })
  afterEach(async () => {
    await queue.close()
    await kept.remove()
  })

  it('says when the next job is due, over all queues', async () => {
    expect(await queue.nextDueAt()).toBeNull()
    await queue.enqueue(publish, { id: 'later' }, { delayMs: 3_600_000 })
    await queue.enqueue(exchange, { id: 'soon' }, { delayMs: 60_000 })
    expect(await queue.nextDueAt()).toBe('2026-02-09T01:01:00.000Z')
  })

  it('runs a delayed job when the clock reaches its instant and not before', async () => {
    const { handlers, seen } = recorder()
    await queue.work('publication', handlers)
    await queue.enqueue(publish, { id: 'a' }, { delayMs: 3_600_000 })
    await moveTo('2026-02-09T01:59:59.999Z')
    expect(seen).toEqual([])
    await moveTo('2026-02-09T02:00:00.000Z')
    expect(seen).toEqual([{ id: 'a' }])
    expect(await queue.nextDueAt()).toBeNull()
  })

  it('runs all that is due before it answers, with what those jobs enqueue and what fails', async () => {
    const { handlers, seen } = recorder(async (payload) => {
      const { id } = payload as { id: string }
      if (id.length < 4) await queue.enqueue(publish, { id: `${id}x` })
      if (id === 'b') throw new PermanentJobError('no')
    })
    await queue.work('publication', handlers, { concurrency: 2 })
    await Promise.all(['a', 'b', 'c'].map((id) => queue.enqueue(publish, { id })))
    await queue.runDue()
    expect(seen).toHaveLength(12)
    expect(await queue.counts()).toEqual({ waiting: 0, active: 0, failed: 1 })
  })

  it('waits for the workers of another process', async () => {
    const other = await open()
    const door = gate()
    const { handlers, seen } = recorder(() => door.opened)
    await other.work('publication', handlers)
    await queue.enqueue(publish, { id: 'a' })
    await eventually(() => expect(seen).toHaveLength(1))
    let done = false
    const running = queue.runDue().then(() => (done = true))
    await queue.counts()
    expect(done).toBe(false)
    door.open()
    await running
    expect((await queue.counts()).active).toBe(0)
    await other.close()
  })

  it('gives up waiting for a job that nobody works on', async () => {
    await queue.enqueue(exchange, { id: 'x' })
    await expect(queue.runDue(50)).rejects.toThrow('not done within 50 ms')
  })

  it('tries again at the instants of the back-off', async () => {
    const at: string[] = []
    const { handlers } = recorder(() => {
      at.push(clock.now())
      return Promise.reject(new Error('not now'))
    })
    await queue.work('publication', handlers)
    await queue.enqueue(publish, { id: 'a' })
    await queue.runDue()
    for (let due = await queue.nextDueAt(); due !== null; due = await queue.nextDueAt()) await moveTo(due)
    expect(at).toEqual([START, '2026-02-09T01:00:00.060Z', '2026-02-09T01:00:00.180Z'])
    expect((await queue.failures(1))[0]).toMatchObject({ attempts: 3, failedAt: '2026-02-09T01:00:00.180Z' })
  })

  it('replays a month of midnights, each at its own time in China', async () => {
    const at: string[] = []
    const { handlers } = recorder(() => Promise.resolve(void at.push(clock.now())))
    await queue.schedule('publication', [nightly])
    await queue.work('publication', handlers)
    for (
      let due = await queue.nextDueAt();
      due !== null && due < '2026-03-09';
      due = await queue.nextDueAt()
    ) {
      await moveTo(due)
    }
    expect(at).toHaveLength(28)
    expect(at[0]).toBe('2026-02-09T16:00:00.000Z')
    expect(at.at(-1)).toBe('2026-03-08T16:00:00.000Z')
  })

  it('fires once for all the ticks that the clock jumped over', async () => {
    const { handlers, seen } = recorder()
    await queue.schedule('publication', [nightly])
    await queue.work('publication', handlers)
    await moveTo('2026-03-01T01:00:00Z')
    expect(seen).toHaveLength(1)
    expect(await queue.nextDueAt()).toBe('2026-03-01T16:00:00.000Z')
  })

  it('goes on with a schedule whose job failed, and keeps the evidence', async () => {
    const { handlers, seen } = recorder(() => Promise.reject(new Error('no')))
    await queue.schedule('publication', [nightly])
    await queue.work('publication', handlers)
    await moveTo('2026-02-09T16:00:00Z')
    await moveTo('2026-02-10T16:00:00Z')
    expect(seen).toHaveLength(2)
    expect((await queue.counts()).failed).toBe(2)
  })

  it('moves a schedule whose cron was changed, and keeps the tick of one that was not', async () => {
    await queue.schedule('publication', [nightly])
    clock.moveTo('2026-02-09T17:00:00Z')
    await queue.schedule('publication', [nightly])
    expect(await queue.nextDueAt()).toBe('2026-02-09T16:00:00.000Z')
    await queue.schedule('publication', [{ ...nightly, cron: '30 9 * * 1' }])
    expect(await queue.nextDueAt()).toBe('2026-02-16T01:30:00.000Z')
  })

  it('is not taken for dead by other workers when the clock is set far ahead', async () => {
    const door = gate()
    const { handlers, seen } = recorder(() => door.opened)
    await queue.work('publication', handlers, { concurrency: 4 })
    await queue.enqueue(publish, { id: 'long' })
    await eventually(() => expect(seen).toHaveLength(1))
    clock.moveTo('2027-02-09T01:00:00Z')
    await queue.enqueue(sweep, { id: 'after' })
    await eventually(() => expect(seen).toHaveLength(2))
    door.open()
    await queue.runDue()
    expect(seen).toEqual([{ id: 'long' }, { id: 'after' }])
  })

  it('forgets the evidence of more than thirty days ago when another job fails', async () => {
    const { handlers } = recorder(() => Promise.reject(new PermanentJobError('no')))
    await queue.work('publication', handlers)
    for (const instant of [START, '2026-03-01T00:00:00Z', '2026-03-12T00:00:00Z']) {
      clock.moveTo(instant)
      await queue.enqueue(publish, { id: instant })
      await queue.runDue()
    }
    const failures = await queue.failures(10)
    expect(failures.map(({ payload }) => payload)).toEqual([
      { id: '2026-03-12T00:00:00Z' },
      { id: '2026-03-01T00:00:00Z' },
    ])
    expect(await kept.store.collection(failedJobCollection).count()).toBe(2)
    expect(await kept.store.collection(jobCollection).count()).toBe(0)
  })
})
