import { charactersOf, piecesOf } from '../../../../src/subjects/name-index/characters'
import { initialsOf, syllablesOf } from '../../../../src/subjects/name-index/sound'
import { soundsLike, termsOf } from '../../../../src/subjects/name-index/terms'
import { tradeNameStart } from '../../../../src/subjects/name-index/trade-name'

const tradeName = (name: string): string => {
  const characters = charactersOf(name)
  return characters.slice(tradeNameStart(characters)).join('')
}

describe('a name is cut', () => {
  it('into overlapping pairs of characters, punctuation in full width', () => {
    expect(piecesOf(charactersOf('A&B 样例(青岛)'), 2)).toEqual([
      'a＆',
      '＆b',
      'b样',
      '样例',
      '例（',
      '（青',
      '青岛',
      '岛）',
    ])
  })

  it('without breaking characters outside the basic plane', () => {
    expect(piecesOf(charactersOf('𠮷样'), 2)).toEqual(['𠮷样'])
  })

  it.each([
    ['青岛样例有限公司', '样例有限公司'],
    ['青岛市市南区样例超市', '样例超市'],
    ['山东省青岛市样例厂', '样例厂'],
    ['样例(青岛)有限公司', '样例（青岛）有限公司'],
    ['青岛', '青岛'],
    ['黑龙江样例厂', '样例厂'],
  ])('%s has the trade name %s', (name, rest) => {
    expect(tradeName(name)).toBe(rest)
  })
})

describe('a name is heard', () => {
  it.each([
    ['青岛样例', 'qdyl'],
    ['重庆银行', 'cqyh'],
    ['ABC（绿）7', 'abcl7'],
  ])('%s as %s', (name, initials) => {
    expect(initialsOf(syllablesOf(charactersOf(name))).join('')).toBe(initials)
  })

  it.each([
    ['qingdaoyanglijixiezhizao', true],
    ['yanglijixiezhizaoyouxian', true],
    ['jixiezhizaoyouxiangongsi', false],
  ])('long pinyin %s: %s', (letters, heard) => {
    expect(soundsLike('青岛样例机械制造有限公司', letters)).toBe(heard)
  })
})

describe('the words of a subject', () => {
  const terms = termsOf({ name: '青岛样例厂', formerNames: ['旧名厂'] })

  it('hold every name, with a gap that no phrase crosses', () => {
    expect(terms.pairs).toBe('青岛 岛样 样例 例厂 \ue000 旧名 名厂')
    expect(terms.initials).toBe('qdy dyl ylc \ue000 jmc')
    expect(terms.length).toBe(5)
  })

  it('begin at the name and at the trade name, in characters, initials and pinyin', () => {
    const words = terms.starts.split(' ')
    expect(words).toEqual(
      expect.arrayContaining(['青', '样', '旧', 'q', 'qd', 'qingdao', 'qingdaoy', 'yangli', 'yl']),
    )
    expect(words).not.toContain('dao')
  })

  it('count each pair once', () => {
    expect(termsOf({ name: '哈哈哈', formerNames: ['哈哈'] }).distinctPairs).toEqual(new Set(['哈哈']))
  })
})
