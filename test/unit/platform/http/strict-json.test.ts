import fc from 'fast-check'
import { Failure } from '../../../../src/platform/http/failure'
import { decodeUtf8, parseStrictJson } from '../../../../src/platform/http/strict-json'

const codeOf = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof Failure) return `${error.code} ${error.facts.errors?.[0]?.code ?? ''}`
  }
  return 'accepted'
}

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

describe('parseStrictJson', () => {
  it.each([
    ['a member named twice', '{"a":1,"b":{"c":1,"c":2}}', 'duplicate-key'],
    ['a member named twice, once by an escape', '{"a":1,"\\u0061":2}', 'duplicate-key'],
    ['a member named twice in an array', '[{"a":1},{"a":1 , "a"\n:2}]', 'duplicate-key'],
    ['__proto__', '{"a":{"__proto__":{"admin":true}}}', 'forbidden-key'],
    ['constructor', '{"constructor":1}', 'forbidden-key'],
    ['prototype', '[{"prototype":1}]', 'forbidden-key'],
    ['21 levels', nested(21), 'nested-too-deep'],
    ['100,000 levels', nested(100_000), 'nested-too-deep'],
    ['a missing brace', '{"a":1', 'invalid-json'],
    ['an empty text', '', 'empty-body'],
    ['a blank text', ' \n', 'empty-body'],
    ['half a surrogate pair', '{"a":"\\ud83d"}', 'lone-surrogate'],
    ['half a surrogate pair behind a backslash', '{"a":"\\\\\\uDC00"}', 'lone-surrogate'],
  ])('refuses %s', (_what, text, code) => {
    expect(codeOf(() => parseStrictJson(text))).toBe(`malformed-json ${code}`)
  })

  it.each([
    ['the same name in different objects', '{"a":{"a":1},"b":[{"a":1},{"a":2}]}'],
    ['colons, quotes and backslashes in strings', '{"a:\\"":"\\"b\\":\\\\","c":": : \\\\\\""}'],
    ['20 levels', nested(20)],
    ['a whole surrogate pair as escapes', '{"a":"\\ud83d\\ude00"}'],
    ['the text of an escape', '{"a":"\\\\ud83d"}'],
    ['a plain value', '"x"'],
  ])('accepts %s', (_what, text) => {
    expect(parseStrictJson(text)).toEqual(JSON.parse(text))
  })

  it('says that punctuation is half-width, which an input method does not write', () => {
    expect(() => parseStrictJson('{“type”：“CF_FR”}')).toThrow(/都须是英文半角的/)
  })

  it('names the member that occurs twice', () => {
    expect(() => parseStrictJson('{"x":{"CF_WSH":"1","CF_WSH":"2"}}')).toThrow(/CF_WSH/)
  })

  it('reads whatever JSON.stringify writes, as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => {
        fc.pre(!/__proto__|constructor|prototype|\\ud[89a-f]/i.test(text))
        expect(parseStrictJson(text)).toEqual(JSON.parse(text))
      }),
    )
  })
})

describe('decodeUtf8', () => {
  it('drops a byte order mark and keeps everything else', () => {
    expect(decodeUtf8(Buffer.from('\ufeff{"名":"𠮷"}'))).toBe('{"名":"𠮷"}')
  })

  it.each([
    ['GB18030', [0xd6, 0xd0]],
    ['a cut sequence', [0x61, 0xe4, 0xb8]],
    ['an overlong form', [0xc0, 0xaf]],
  ])('refuses %s', (_what, bytes) => {
    expect(codeOf(() => decodeUtf8(Buffer.from(bytes)))).toBe('malformed-json invalid-utf-8')
  })

  it.each([
    ['an xlsx', '504b030414000600ff', /Excel 工作簿.*转换为 JSON/],
    ['an xls', 'd0cf11e0a1b11ae1', /Excel 工作簿/],
    ['GBK text', 'd6d0b9fa', /可能是 GBK/],
  ])('says of %s what it is, so that nobody converts the encoding of a workbook', (_what, hex, words) => {
    expect(() => decodeUtf8(Buffer.from(hex, 'hex'))).toThrow(words)
  })
})
