import { advanceClock, type DueSource } from '../../../../src/platform/clock/advance-clock'
import { clockCollection, openSettableClock } from '../../../../src/platform/clock/settable-clock'
import { openTemporaryStore, type TemporaryStore } from '../../../support/temporary-store'
import { handClock } from '../../../support/hand-clock'

type Settable = Parameters<typeof advanceClock>[0]

/** A clock that stands still between settings and refuses nothing by itself. */
const standingClock = (start: string) => {
  const clock = handClock(start)
  const settings: string[] = []
  const settable: Settable = {
    now: () => clock.now(),
    today: () => clock.today(),
    set: (instant) => {
      settings.push(instant)
      clock.moveTo(instant)
      return Promise.resolve()
    },
    refresh: () => Promise.resolve(),
    close: () => undefined,
  }
  return { clock: settable, settings, moveTo: (instant: string) => clock.moveTo(instant) }
}

/** Work that falls due at these instants; notes what was done, and when. */
const sourceOf = (name: string, clock: Pick<Settable, 'now'>, dues: string[], done: string[]): DueSource => ({
  nextDueAt: () => Promise.resolve([...dues].sort()[0] ?? null),
  runDue: () => {
    for (const due of dues.filter((at) => at <= clock.now())) {
      dues.splice(dues.indexOf(due), 1)
      done.push(`${name} of ${due.slice(5, 10)} on ${clock.now().slice(5, 10)}`)
    }
    return Promise.resolve()
  },
})

const on = (date: string): string => `2026-${date}T00:00:00.000Z`

describe('the clock, set forward', () => {
  it('does each thing at its own time, whichever source it comes from', async () => {
    const { clock, settings } = standingClock(on('03-01'))
    const done: string[] = []
    await advanceClock(clock, on('03-31'), [
      sourceOf('record', clock, [on('03-20'), on('03-05')], done),
      sourceOf('job', clock, [on('03-10')], done),
    ])
    expect(done).toEqual(['record of 03-05 on 03-05', 'job of 03-10 on 03-10', 'record of 03-20 on 03-20'])
    expect(settings).toEqual([on('03-05'), on('03-10'), on('03-20'), on('03-31')])
  })

  it('first does what is overdue, at the present', async () => {
    const { clock } = standingClock(on('03-01'))
    const done: string[] = []
    await advanceClock(clock, on('03-02'), [sourceOf('record', clock, [on('02-01')], done)])
    expect(done).toEqual(['record of 02-01 on 03-01'])
  })

  it('leaves what is due later, and does what is due at the very instant', async () => {
    const { clock } = standingClock(on('03-01'))
    const [done, dues] = [[] as string[], [on('03-31'), on('04-01')]]
    await advanceClock(clock, on('03-31'), [sourceOf('record', clock, dues, done)])
    expect(done).toEqual(['record of 03-31 on 03-31'])
    expect(dues).toEqual([on('04-01')])
  })

  it('does what other work makes due on the way', async () => {
    const { clock } = standingClock(on('03-01'))
    const done: string[] = []
    const followUps: string[] = []
    const first: DueSource = {
      nextDueAt: () => Promise.resolve(done.length === 0 ? on('03-05') : null),
      runDue: () => {
        if (clock.now() >= on('03-05') && done.length === 0) {
          done.push('record of 03-05 on 03-05')
          followUps.push(on('03-12'))
        }
        return Promise.resolve()
      },
    }
    await advanceClock(clock, on('03-31'), [sourceOf('alarm', clock, followUps, done), first])
    expect(done).toEqual(['record of 03-05 on 03-05', 'alarm of 03-12 on 03-12'])
  })

  it('asks the sources in their order, so that the second tells what the first did', async () => {
    const { clock } = standingClock(on('03-01'))
    const order: string[] = []
    const named = (name: string): DueSource => ({
      nextDueAt: () => Promise.resolve(null),
      runDue: () => Promise.resolve(void order.push(name)),
    })
    await advanceClock(clock, on('03-02'), [named('records'), named('events')])
    expect(order).toEqual(['records', 'events', 'records', 'events'])
  })

  it('does not go back for an instant that passes while others are worked on', async () => {
    const { clock, settings, moveTo } = standingClock(on('03-01'))
    const done: string[] = []
    const slow: DueSource = {
      nextDueAt: () => {
        moveTo(on('03-06'))
        return Promise.resolve(null)
      },
      runDue: () => Promise.resolve(),
    }
    const record = sourceOf('record', clock, [on('03-05')], done)
    await advanceClock(clock, on('03-05'), [record, slow])
    expect(settings).toEqual([])
    expect(done).toEqual(['record of 03-05 on 03-06'])
  })

  it('stops at the work that fails and leaves the clock there, so that it can be set again', async () => {
    const { clock } = standingClock(on('03-01'))
    const failing: DueSource = {
      nextDueAt: () => Promise.resolve(on('03-05')),
      runDue: () =>
        clock.now() < on('03-05') ? Promise.resolve() : Promise.reject(new Error('the store is away')),
    }
    await expect(advanceClock(clock, on('03-31'), [failing])).rejects.toThrow('the store is away')
    expect(clock.now()).toBe(on('03-05'))
  })
})

describe('the clock, set back', () => {
  let kept: TemporaryStore
  beforeEach(async () => {
    kept = await openTemporaryStore([clockCollection])
  })
  afterEach(() => kept.remove())

  it('is refused and nothing is done, also when another process went ahead', async () => {
    const clock = await openSettableClock(kept.store, on('03-01'))
    const other = await openSettableClock(kept.store, on('03-01'))
    await other.set(on('05-01'))
    let asked = 0
    const source: DueSource = {
      nextDueAt: () => Promise.resolve(null),
      runDue: () => Promise.resolve(void (asked += 1)),
    }
    const refused = { code: 'clock-backwards' }
    await expect(advanceClock(clock, on('04-01'), [source])).rejects.toMatchObject(refused)
    expect(asked).toBe(0)
    expect(clock.today()).toBe('2026-05-01')
    clock.close()
    other.close()
  })
})
