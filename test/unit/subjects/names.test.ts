import fc from 'fast-check'
import { normaliseName, sameName } from '../../../src/subjects/names'

describe('names are compared', () => {
  it.each([
    ['青岛（测试）有限公司', '青岛(测试)有限公司', 'brackets of either width'],
    ['青岛〔测试〕有限公司', '青岛【测试】有限公司', 'brackets of any kind'],
    ['青岛 测试\u3000有限\u200b公司', '青岛测试有限公司', 'blanks, also those no one sees'],
    ['ＡＢＣ科技', 'abc科技', 'full width and case'],
    ['买买提·艾力', '买买提•艾力', 'kinds of middle dot'],
    ['买买提・艾力', '买买提‧艾力', 'further kinds of middle dot'],
  ])('%s and %s are the same: %s', (one, other) => {
    expect(sameName(one, other)).toBe(true)
  })

  it.each([
    ['青岛测试有限公司', '青岛测式有限公司'],
    ['青岛（测试）有限公司', '青岛测试有限公司'],
    ['测试一厂', '测试1厂'],
  ])('%s and %s differ', (one, other) => {
    expect(sameName(one, other)).toBe(false)
  })

  it('come to the same by the short way of common names as by the long one', () => {
    const common = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, i) => String.fromCodePoint(0x4e00 + i))
    for (const text of [common.join(''), 'ABCxyz0189', '青岛（测试）(A)有限公司', ''])
      expect(normaliseName(text)).toBe(normaliseName(`${text}\u200b`))
  })

  it('are stable where a mark that stood alone joins the letter before it', () => {
    const once = normaliseName('\u{1d6f2}\u1fdd')
    expect(normaliseName(once)).toBe(once)
  })

  it('are stable once normalised', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normaliseName(normaliseName(text))).toBe(normaliseName(text))
      }),
      { numRuns: 2000 },
    )
  })
})
