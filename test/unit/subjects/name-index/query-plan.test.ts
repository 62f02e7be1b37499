import { planQuery } from '../../../../src/subjects/name-index/query-plan'

describe('what was typed is answered', () => {
  it.each([
    ['海尔', { match: 'pairs : "海尔"', pair: '海尔' }, 'two characters: their total is known'],
    ['海尔机', { match: 'pairs : "海尔 尔机"' }, 'three characters: a phrase of pairs'],
    [' 海 ', { start: '海' }, 'one character: the beginning of a name'],
    ['海尔 机械', { match: 'pairs : "海尔" AND pairs : "机械"' }, 'words apart: all of them'],
    ['海 尔', { match: 'pairs : "海尔"', pair: '海尔' }, 'single characters apart: together'],
    ['(青', { match: 'pairs : "（青"', pair: '（青' }, 'a bracket of either width'],
    ['qdhe', { match: 'pairs : "qd dh he" OR initials : "qdh dhe"', start: 'qdhe' }, 'initials or pinyin'],
    ['QD', { match: 'pairs : "qd"', start: 'qd' }, 'two letters'],
    [
      "xi'an",
      { match: 'pairs : "xi ia an" OR initials : "xia ian"', start: 'xian' },
      'pinyin with its apostrophe',
    ],
    ['91370200', { code: '91370200' }, 'the beginning of a code'],
    [' 91370200ma0000015j', { code: '91370200MA0000015J' }, 'a code'],
    [
      'AB"C*',
      { match: 'pairs : "ab bc" OR initials : "abc"', start: 'abc' },
      'signs of the full-text language',
    ],
    ['海"尔', { match: 'pairs : "海＂ ＂尔"' }, 'a quotation mark within'],
  ])('%s', (typed, plan, _why) => {
    expect(planQuery(typed)).toMatchObject(plan)
  })

  it.each(['', '   ', '\u200b', '\t\n'])('%j with nothing', (typed) => {
    expect(planQuery(typed)).toBeNull()
  })

  it('a pair alone has no word of beginnings, so that its total stays exact', () => {
    expect(planQuery('海尔')).not.toHaveProperty('start')
  })
})
