import { fieldLabel, fieldWords } from '../../../src/measures/change-words'
import { comparePolicies, type ItemChange } from '../../../src/measures/compare-policies'
import { loadJointPolicies } from '../../../src/measures/load-joint-policies'
import { withItem, withMore } from '../../support/policy-folder'

const [base] = loadJointPolicies()
if (base === undefined) throw new Error('no policy ships')
const list = base.lists.find(({ id }) => id === 'LB-02')
if (list === undefined) throw new Error('there is no LB-02')

const told = (changes: readonly ItemChange[]): string[] =>
  changes.map(({ area, id, kind, fields }) =>
    `${kind} ${area}/${id} ${fields.map(({ path }) => path).join()}`.trim(),
  )

describe('two policy sets', () => {
  it('that say the same do not differ, whatever the order of members', () => {
    const turned = Object.fromEntries(Object.entries(list).reverse()) as unknown as typeof list
    expect(comparePolicies(base, withItem(base, 'lists', 'LB-02', turned))).toEqual([])
    expect(comparePolicies(base, { ...base, inForceFrom: '2027-01-01', version: 'sha256:1' })).toEqual([])
  })

  it('differ by area, in the order of ids, with the fields in the order of the file', () => {
    const one = withItem(base, 'scenarios', 'SC-03', { actType: 'benefit' })
    const two = withItem(one, 'lists', 'LB-02', { repair: '另一', measures: [], field: '另一领域' })
    const three = withMore(two, 'lists', 'LB-02', { id: 'LB-02@2027-01-01' })
    const next = { ...three, measures: base.measures.filter(({ id }) => id !== 'CJ-60') }
    expect(told(comparePolicies(base, next))).toEqual([
      'changed lists/LB-02 field,repair,measures',
      'new lists/LB-02@2027-01-01',
      'gone measures/CJ-60',
      'changed scenarios/SC-03 actType',
    ])
    expect(told(comparePolicies(next, base))).toContain('new measures/CJ-60')
  })

  it('differ inside a member, and in a member that only one of them has', () => {
    const { note: _note, ...bare } = list
    const term = { ...list.term, months: 24, text: '两年' }
    const without = { ...base, lists: base.lists.map((each) => (each === list ? { ...bare, term } : each)) }
    const [change] = comparePolicies(base, without)
    expect(change?.fields).toEqual([
      { path: 'term.months', from: 36, to: 24 },
      { path: 'term.text', from: list.term.text, to: '两年' },
      { path: 'note', from: list.note, to: undefined },
    ])
  })

  it('differ in the basis by one mark, or by one document', () => {
    const withBasis = (basis: typeof list.basis) => withItem(base, 'lists', 'LB-02', { basis })
    const read = withBasis([{ text: '《示范法》', mark: 'verified' }])
    const guessed = withBasis([{ text: '《示范法》', mark: 'derived' }])
    const more = withBasis([
      { text: '《示范法》', mark: 'verified' },
      { text: '《示范办法》', mark: 'verified' },
    ])
    expect(told(comparePolicies(read, guessed))).toEqual(['changed lists/LB-02 basis'])
    expect(told(comparePolicies(read, more))).toEqual(['changed lists/LB-02 basis'])
    expect(told(comparePolicies(read, read))).toEqual([])
  })
})

describe('a field in words', () => {
  it.each([
    ['lists', 'term.kind', 'fixed', 'event', '期限种类由 固定期限 改为 至情形消除'],
    ['lists', 'publicity.isPublic', true, false, '是否公示由 是 改为 否'],
    ['lists', 'note', '有', undefined, '说明由 有 改为 无'],
    ['lists', 'mark', 'from-memory', 'verified', '可信程度由 依据待核：凭记忆录入 改为 已核对原文'],
    ['measures', 'targets', ['legal'], ['legal', 'natural'], '对象增加 自然人'],
    ['measures', 'lists', ['LB-01', 'LB-02'], ['LB-02', 'LB-01'], '挂接名单的次序有变'],
    ['engine', 'effectCaps.law', null, 'LIMIT', '法律的效果上限由 不设上限 改为 限制'],
    ['scenarios', 'outcomes.限制', null, '有条件', '结论为“限制”的情形由 无 改为 有条件'],
  ] as const)('%s.%s', (area, path, from, to, words) => {
    expect(fieldWords(area, { path, from, to })).toBe(words)
  })

  it('has a Chinese name for every field of every area', () => {
    for (const area of ['lists', 'measures', 'scenarios', 'engine'] as const)
      for (const item of base[area])
        for (const path of Object.keys(item))
          expect([path, fieldLabel(area, path)]).toEqual([path, expect.stringMatching(/^\p{Script=Han}/u)])
  })
})
