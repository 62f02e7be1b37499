import fc from 'fast-check'
import { characterCount, illegalCharacterIn, saysNothing } from '../../../src/decisions/text-rules'
import { quote } from '../../../src/decisions/draft'

describe('illegalCharacterIn', () => {
  it.each(['平常文字', 'A-1（一）', '𠮷𪚥', '<b>&amp;</b>', '👨', '禰󠄀', '①㎡％', ''])(
    'lets %j pass',
    (text) => expect(illegalCharacterIn(text, false)).toBeUndefined(),
  )

  it.each([
    ['\u0000', 1], ['ab\u001b', 3], ['𠮷\u200b', 2], ['文\u007f', 2], ['文\u0090', 2], ['\u00ad', 1], ['文\u2066', 2], ['文\ufeff字', 2],
    ['\ud800', 1], ['文\udc00', 2], ['𠮷\ud842', 2], ['文\ufffd', 2], ['文\u2028', 2], ['\uffff', 1],
  ])('finds %j at place %i', (text, position) => expect(illegalCharacterIn(text, true)?.position).toBe(position)) // prettier-ignore

  it.each(['\t', '\n', '\r'])('takes %j in long texts only', (mark) => {
    expect(illegalCharacterIn(`一${mark}二`, true)).toBeUndefined()
    expect(illegalCharacterIn(`一${mark}二`, false)?.detail).toContain('第 2 个字符')
  })
})

describe('characterCount', () => {
  it('counts code points of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        expect(characterCount(text)).toBe(Array.from(text).length),
      ),
    )
  })
})

describe('saysNothing', () => {
  it.each(['无', '/', '——', '。', 'null', '空', '...'])('is true of %s', (text) =>
    expect(saysNothing(text)).toBe(true),
  )
  it.each(['无证经营', '李*', '1', 'A', '无锡公司'])('is false of %s', (text) =>
    expect(saysNothing(text)).toBe(false),
  )
})

describe('quote', () => {
  it('shortens and hides long numbers', () => {
    expect(quote('370202199001010007')).not.toContain('1990')
    expect(Array.from(quote('长'.repeat(1000))).length).toBeLessThan(50)
    expect(quote('2000元')).toBe('“2000元”')
  })
})
