import { gather } from '../../../src/platform/gather'

const open = (waitMs: number, most = 3) => {
  const handed: number[][] = []
  const gatherer = gather<number>({
    waitMs,
    most,
    handOn: async (items) => {
      await Promise.resolve()
      handed.push([...items])
    },
  })
  return { gatherer, handed }
}

describe('gather', () => {
  it('hands on together what comes in within the wait', async () => {
    const { gatherer, handed } = open(1)
    gatherer.add([1])
    gatherer.add([2])
    expect(handed).toEqual([])
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(handed).toEqual([[1, 2]])
  })

  it('does not wait once there are enough, and never hands on more than that at once', async () => {
    const { gatherer, handed } = open(60_000)
    gatherer.add([1, 2, 3, 4, 5, 6, 7])
    await Promise.resolve()
    await Promise.resolve()
    expect(handed).toEqual([[1, 2, 3], [4, 5, 6], [7]])
  })

  it('hands on what it still holds when it is flushed, and waits until it has arrived', async () => {
    const { gatherer, handed } = open(60_000)
    gatherer.add([1])
    await gatherer.flush()
    expect(handed).toEqual([[1]])
  })

  it('hands on nothing where nothing came in', async () => {
    const { gatherer, handed } = open(60_000)
    gatherer.add([])
    await gatherer.flush()
    expect(handed).toEqual([])
  })
})
