import { Readable } from 'node:stream'
import { readAhead } from '../../../../src/platform/http/read-ahead'

const KIB = Buffer.alloc(1024, 'x')

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

describe('readAhead', () => {
  it('takes what comes before anybody reads it, but no more than it may hold', async () => {
    let taken = 0
    const endless = new Readable({
      highWaterMark: 1024,
      read() {
        taken += 1
        this.push(KIB)
      },
    })
    const ahead = readAhead(endless, 64 * 1024)
    await turns(500)
    expect(taken).toBeGreaterThanOrEqual(64)
    expect(taken).toBeLessThanOrEqual(2 * 64 + 4)
    ahead.destroy()
  })

  it('gives all of it, in order', async () => {
    const pieces: string[] = []
    for await (const piece of readAhead(Readable.from([Buffer.from('a'), Buffer.from('b')]), 1_024))
      pieces.push(String(piece))
    expect(pieces.join('')).toBe('ab')
  })

  it('fails as what it reads fails', async () => {
    const broken = new Readable({ read: () => undefined })
    const ahead = readAhead(broken, 1_024)
    broken.destroy(new Error('gone'))
    await expect(ahead.toArray()).rejects.toThrow('gone')
  })
})
