import { chinaDateOf, clockOver, laterBy, startOfChinaDate } from '../../../../src/platform/clock/clock'

describe('clock', () => {
  it.each([
    ['2026-02-08T15:59:59.999Z', '2026-02-08'],
    ['2026-02-08T16:00:00.000Z', '2026-02-09'],
    ['2025-12-31T16:00:00.000Z', '2026-01-01'],
  ])('%s lies on %s in China', (instant, date) => {
    expect(chinaDateOf(instant)).toBe(date)
    expect(chinaDateOf(startOfChinaDate(date))).toBe(date)
  })

  it('holds still while its source steps back, and goes on from there', () => {
    const ticks = [1_000, 2_000, 1_500, 2_001]
    const clock = clockOver(() => ticks.shift() ?? 0)
    const seen = [clock.now(), clock.now(), clock.now(), clock.now()]
    expect(seen).toEqual([
      '1970-01-01T00:00:01.000Z',
      '1970-01-01T00:00:02.000Z',
      '1970-01-01T00:00:02.000Z',
      '1970-01-01T00:00:02.001Z',
    ])
  })

  it('tells the China date of its own time', () => {
    expect(clockOver(() => Date.parse('2026-02-08T16:00:00Z')).today()).toBe('2026-02-09')
  })

  it('moves an instant over the end of a month', () => {
    expect(laterBy('2026-02-28T23:59:59.900Z', 200)).toBe('2026-03-01T00:00:00.100Z')
  })
})
