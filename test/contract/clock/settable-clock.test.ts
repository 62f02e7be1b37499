import { openSettableClock, clockCollection } from '../../../src/platform/clock/settable-clock'
import { eventually } from '../../support/eventually'
import { openTemporaryStore, type TemporaryStore } from '../../support/temporary-store'

const START = '2026-02-09T01:00:00.000Z'

const isWithin = (instant: string, start: string, ms: number): boolean =>
  Date.parse(instant) >= Date.parse(start) && Date.parse(instant) < Date.parse(start) + ms

describe('settable clock', () => {
  let kept: TemporaryStore
  const open = () => openSettableClock(kept.store, '2026-02-09T09:00:00+08:00')

  beforeEach(async () => {
    kept = await openTemporaryStore([clockCollection])
  })
  afterEach(() => kept.remove())

  it('starts at the instant given and runs on', async () => {
    const clock = await open()
    expect(isWithin(clock.now(), START, 5_000)).toBe(true)
    const before = clock.now()
    await eventually(() => expect(clock.now() > before).toBe(true))
    expect(clock.today()).toBe('2026-02-09')
    clock.close()
  })

  it('is set forward, in every process', async () => {
    const one = await open()
    const other = await open()
    await one.set('2026-03-02T09:00:00+08:00')
    expect(isWithin(one.now(), '2026-03-02T01:00:00.000Z', 5_000)).toBe(true)
    await eventually(() => expect(other.today()).toBe('2026-03-02'), 1_000)
    one.close()
    other.close()
  })

  it('is not set back, also when another process has set it meanwhile', async () => {
    const one = await open()
    const other = await open()
    await expect(one.set('2026-02-09T00:59:59Z')).rejects.toMatchObject({
      code: 'clock-backwards',
      detail: expect.stringMatching(
        /^当前平台时间为 2026-02-09T09:00:\d\d\+08:00，不能设置为更早的 2026-02-09T08:59:59\+08:00；/,
      ),
    })
    await one.set('2026-04-01T00:00:00Z')
    await expect(other.set('2026-03-01T00:00:00Z')).rejects.toMatchObject({ code: 'clock-backwards' })
    expect(other.today()).toBe('2026-04-01')
    one.close()
    other.close()
  })

  it('is set by all of many at once, ending at the latest instant that was let through', async () => {
    const clocks = await Promise.all(Array.from({ length: 8 }, open))
    const months = ['03', '04', '05', '06', '07', '08', '09', '10']
    const set = await Promise.allSettled(
      clocks.map((clock, at) => clock.set(`2026-${months[at] ?? ''}-01T00:00:00Z`)),
    )
    expect(set.at(-1)?.status).toBe('fulfilled')
    await Promise.all(clocks.map((clock) => clock.refresh()))
    expect(new Set(clocks.map((clock) => clock.today()))).toEqual(new Set(['2026-10-01']))
    clocks.forEach((clock) => clock.close())
  })

  it('goes on after a restart where it would be, whatever start is asked for then', async () => {
    const before = await open()
    await before.set('2026-05-01T00:00:00Z')
    before.close()
    const after = await openSettableClock(kept.store, '2026-02-01T00:00:00Z')
    expect(isWithin(after.now(), '2026-05-01T00:00:00.000Z', 5_000)).toBe(true)
    after.close()
  })
})
