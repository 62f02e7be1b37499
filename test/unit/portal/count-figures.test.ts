import { keptCount } from '../../../src/portal/count-figures'
import { handClock } from '../../support/hand-clock'

/** A count whose clock and truth the test sets; `asked` tells how often it was really counted. */
const openCount = () => {
  const clock = handClock('2026-05-06T02:00:00.000Z')
  const state = { clock, truth: 0, asked: 0 }
  const count = keptCount(clock, () => {
    state.asked += 1
    return Promise.resolve(state.truth)
  })
  return { state, count }
}

describe('a number on the first page', () => {
  it('is counted afresh while it is small', async () => {
    const { state, count } = openCount()
    state.truth = 7
    expect(await count()).toBe(7)
    state.truth = 8
    expect(await count()).toBe(8)
  })

  it.each([
    ['nine minutes later', '2026-05-06T02:09:00.000Z', 1],
    ['ten minutes later', '2026-05-06T02:10:00.000Z', 2],
    ['after the clock was set back', '2026-05-05T02:00:00.000Z', 2],
  ])('is kept when it is large: asked again %s', async (_when, now, asked) => {
    const { state, count } = openCount()
    state.truth = 1_000_000
    await count()
    state.truth = 1_000_001
    state.clock.moveTo(now)
    expect(await count()).toBe(asked === 1 ? 1_000_000 : 1_000_001)
    expect(state.asked).toBe(asked)
  })
})
