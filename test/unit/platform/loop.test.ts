import { startLoop, type Loop } from '../../../src/platform/loop'
import { eventually } from '../../support/eventually'

describe('loop', () => {
  let loop: Loop
  const errors: unknown[] = []
  const start = (step: () => Promise<boolean>, pauseMs = 60_000): Loop => {
    loop = startLoop({ step, pauseMs: () => pauseMs, onError: (error) => errors.push(error) })
    return loop
  }
  beforeEach(() => errors.splice(0))
  afterEach(() => loop.close())

  it('steps on without a pause while there is work', async () => {
    let left = 50
    start(() => Promise.resolve(--left > 0))
    await eventually(() => expect(left).toBe(0))
  })

  it('pauses without work until it is nudged', async () => {
    let steps = 0
    start(() => Promise.resolve(++steps > 1_000))
    await eventually(() => expect(steps).toBe(1))
    loop.nudge()
    await eventually(() => expect(steps).toBe(2))
  })

  it('does not miss a nudge that comes while it steps', async () => {
    let steps = 0
    start(() => {
      steps += 1
      if (steps === 1) loop.nudge()
      return Promise.resolve(false)
    })
    await eventually(() => expect(steps).toBe(2))
  })

  it('tells of an error and goes on after a pause', async () => {
    let steps = 0
    start(() => (++steps === 1 ? Promise.reject(new Error('once')) : Promise.resolve(false)), 1)
    await eventually(() => expect(steps).toBeGreaterThan(2))
    expect(errors).toEqual([new Error('once')])
  })

  it('never runs two steps at once, also while it is drained from several sides', async () => {
    let left = 40
    let running = 0
    let most = 0
    start(async () => {
      running += 1
      most = Math.max(most, running)
      await Promise.resolve()
      running -= 1
      left -= 1
      return left > 0
    })
    await Promise.all([loop.drain(), loop.drain(), loop.drain()])
    expect(left).toBeLessThanOrEqual(0)
    expect(most).toBe(1)
  })

  it('tells the error of a step to whoever drains it', async () => {
    start(() => Promise.reject(new Error('broken')))
    await expect(loop.drain()).rejects.toThrow('broken')
  })

  it('is closed when the step in hand is done, and takes no other', async () => {
    let finish = (): void => undefined
    let steps = 0
    start(async () => {
      steps += 1
      await new Promise<void>((resolve) => (finish = resolve))
      return true
    })
    await eventually(() => expect(steps).toBe(1))
    const closing = loop.close()
    finish()
    await closing
    expect(steps).toBe(1)
  })
})
