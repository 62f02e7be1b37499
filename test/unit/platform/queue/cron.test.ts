import { nextTick } from '../../../../src/platform/queue/cron'

describe('cron in China time', () => {
  it.each([
    ['0 0 * * *', '2026-02-08T15:59:59.999Z', '2026-02-08T16:00:00.000Z'],
    ['0 0 * * *', '2026-02-08T16:00:00.000Z', '2026-02-09T16:00:00.000Z'],
    ['*/5 * * * *', '2026-02-08T16:02:00.000Z', '2026-02-08T16:05:00.000Z'],
    ['30 9 * * 1', '2026-02-08T16:00:00.000Z', '2026-02-09T01:30:00.000Z'],
    ['0 3 1 * *', '2026-12-31T19:00:00.000Z', '2027-01-31T19:00:00.000Z'],
  ])('%s ticks after %s at %s', (cron, after, tick) => {
    expect(nextTick(cron, after)).toBe(tick)
  })

  it('refuses what is no cron expression', () => {
    expect(() => nextTick('every night', '2026-02-08T16:00:00.000Z')).toThrow()
  })
})
