import { together } from '../../../src/platform/together'

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Doubles numbers; each call is ended by hand. */
const openDoubling = (atOnce: number, most = 10) => {
  const calls: { items: readonly number[]; end: () => void; fail: () => void }[] = []
  const double = together<number, number>({
    handle: (items) =>
      new Promise((resolve, reject) => {
        calls.push({
          items,
          end: () => resolve(items.map((item) => item * 2)),
          fail: () => reject(new Error(`lost ${items.join(' ')}`)),
        })
      }),
    keysOf: (item) => [String(item % 100)],
    atOnce,
    most,
  })
  return { double, calls, handled: () => calls.map(({ items }) => items) }
}

describe('together', () => {
  it('answers what is asked for in one turn of the event loop by one call, each in its place', async () => {
    const { double, calls, handled } = openDoubling(1)
    const answers = Promise.all([double(1), double(2), double(3)])
    expect(handled()).toEqual([])
    await turn()
    expect(handled()).toEqual([[1, 2, 3]])
    calls[0]?.end()
    expect(await answers).toEqual([2, 4, 6])
  })

  it('gathers what comes while as many calls are under way as may be, up to the most', async () => {
    const { double, calls, handled } = openDoubling(1, 3)
    void double(1)
    await turn()
    for (const item of [2, 3, 4, 5]) void double(item)
    await turn()
    expect(handled()).toEqual([[1]])
    calls[0]?.end()
    await turn()
    await turn()
    expect(handled()).toEqual([[1], [2, 3, 4]])
    calls[1]?.end()
    await turn()
    await turn()
    expect(handled()).toEqual([[1], [2, 3, 4], [5]])
  })

  it('has a second call begin beside the first where it may', async () => {
    const { double, handled } = openDoubling(2)
    void double(1)
    await turn()
    void double(2)
    await turn()
    void double(3)
    await turn()
    expect(handled()).toEqual([[1], [2]])
  })

  it('never puts two of one key into a call, and keeps their order', async () => {
    const { double, calls, handled } = openDoubling(1)
    const answers = Promise.all([double(1), double(101), double(201), double(2)])
    for (let call = 0; call < 3; call += 1) {
      await turn()
      await turn()
      calls[call]?.end()
    }
    expect(await answers).toEqual([2, 202, 402, 4])
    expect(handled()).toEqual([[1, 2], [101], [201]])
  })

  it('tries each alone when a call for many fails, so that nobody suffers for another', async () => {
    const { double, calls, handled } = openDoubling(1)
    const answers = Promise.allSettled([double(1), double(2)])
    await turn()
    calls[0]?.fail()
    await turn()
    expect(handled()).toEqual([[1, 2], [1], [2]])
    calls[1]?.fail()
    calls[2]?.end()
    expect(await answers).toEqual([
      { status: 'rejected', reason: new Error('lost 1') },
      { status: 'fulfilled', value: 4 },
    ])
  })

  it('tells the error of a lone one as it is, and goes on with the next', async () => {
    const { double, calls } = openDoubling(1)
    const lost = double(1)
    await turn()
    calls[0]?.fail()
    await expect(lost).rejects.toThrow('lost 1')
    const next = double(4)
    await turn()
    calls[1]?.end()
    expect(await next).toBe(8)
  })
})
