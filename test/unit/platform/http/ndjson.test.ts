import { Readable } from 'node:stream'
import { readLines } from '../../../../src/platform/http/ndjson'

const limits = { maxLineBytes: 16, maxLines: 5 }

const read = async (chunks: readonly (string | Buffer)[]): Promise<string[]> => {
  const told: string[] = []
  const stream = Readable.from(chunks.map((chunk) => Buffer.from(chunk)))
  for await (const line of readLines(stream, limits)) told.push(`${line.row} ${line.text ?? line.error.code}`)
  return told
}

const bytewise = (text: string): Buffer[] => [...Buffer.from(text)].map((byte) => Buffer.from([byte]))

describe('readLines', () => {
  it.each([
    ['LF', 'a\nb\n', ['1 a', '2 b']],
    ['CRLF and no end of line at the end', 'a\r\nb', ['1 a', '2 b']],
    ['blank lines, which count but are not told', 'a\n\n  \r\nb\n', ['1 a', '4 b']],
    ['a byte order mark', '\ufeffa\nb', ['1 a', '2 b']],
    ['nothing', '', []],
    ['characters of several bytes', '信用\n公示', ['1 信用', '2 公示']],
    ['a line of exactly the limit', `${'x'.repeat(16)}\n`, [`1 ${'x'.repeat(16)}`]],
    ['a line that is too long, then others', `a\n${'x'.repeat(17)}\nb`, ['1 a', '2 line-too-long', '3 b']],
    ['a last line that is too long', `a\n${'x'.repeat(99)}`, ['1 a', '2 line-too-long']],
    ['exactly as many lines as allowed', '1\n2\n3\n4\n5\n', ['1 1', '2 2', '3 3', '4 4', '5 5']],
    ['one line too many', '1\n2\n3\n4\n5\n6\n7', ['1 1', '2 2', '3 3', '4 4', '5 5', '6 batch-too-long']],
    [
      'one line too many, the last',
      '1\n2\n3\n4\n5\n6',
      ['1 1', '2 2', '3 3', '4 4', '5 5', '6 batch-too-long'],
    ],
  ])('reads %s, in one piece and byte by byte', async (_what, text, expected) => {
    expect(await read([text])).toEqual(expected)
    expect(await read(bytewise(text))).toEqual(expected)
  })

  it('tells a line that is not UTF-8 and goes on', async () => {
    expect(await read([Buffer.from([0x61, 0x0a, 0xd6, 0xd0, 0x0a, 0x62])])).toEqual([
      '1 a',
      '2 invalid-utf-8',
      '3 b',
    ])
  })

  it('does not hold a line that is too long', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'x')
    const endless = (function* () {
      for (let count = 0; count < 300; count += 1) yield chunk
    })()
    const before = process.memoryUsage().arrayBuffers
    const lines: number[] = []
    for await (const line of readLines(Readable.from(endless), limits)) lines.push(line.row)
    expect(lines).toEqual([1])
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024)
  })

  it('leaves the stream open when it stops early, so that an answer can still be sent', async () => {
    const stream = Readable.from([Buffer.from('1\n2\n3\n4\n5\n6\n7\n'), Buffer.from('8\n')])
    for await (const line of readLines(stream, limits)) expect(line.row).toBeLessThan(7)
    expect(stream.destroyed).toBe(false)
  })
})
