import { changesAnswers, meaningOf } from '../../../src/measures/change-meaning'
import type { ItemChange } from '../../../src/measures/compare-policies'

type Row = [area: ItemChange['area'], path: string, from: unknown, to: unknown, meaning: string | undefined]

const rows: Row[] = [
  ['measures', 'effect', 'STRICT', 'DENY', '后果加重，结论至多到“禁止”'],
  ['measures', 'effect', 'LIMIT', 'INFO', '后果减轻，结论至多到“仅记录”'],
  ['measures', 'effect', 'GREEN', 'PRIORITY', '后果的性质改变'],
  ['measures', 'isEnabled', true, false, '停用，不再适用'],
  ['measures', 'needsDecision', false, true, '只有载明该措施的决定才能引起适用'],
  ['measures', 'needsDecision', true, false, '不再须有决定，列入即可适用'],
  ['measures', 'subjectRoles', ['投标人'], [], '不再限定身份'],
  ['measures', 'targets', ['legal'], ['natural'], '增加的对象开始适用；去掉的对象不再适用'],
  ['measures', 'scenarios', ['SC-03'], ['SC-03', 'SC-07'], '增加的场景中可以适用'],
  ['measures', 'trigger', 'list', 'record', '触发的条件改变'],
  ['lists', 'measures', ['CJ-06'], [], '去掉的措施，列入后不再适用'],
  ['lists', 'measureSet', 'closed', 'open', '可以挂接其他有依据的措施'],
  ['lists', 'listingIsDecision', true, false, '措施须另有决定载明'],
  ['lists', 'publicity.isPublic', true, false, '列入信息不再向社会公示'],
  ['lists', 'term.months', 12, 36, '期限延长，只影响以后的列入，已有记录的截止日不变'],
  ['lists', 'term.months', null, 36, '期限改变，只影响以后的列入，已有记录的截止日不变'],
  ['lists', 'subjectKinds', ['legal'], ['legal', 'natural'], '增加的主体可以列入'],
  ['scenarios', 'allowedMeasures', [], ['CJ-06'], '增加的措施在本场景中可以适用'],
  ['scenarios', 'personDuty', false, true, '核查自然人无须另经本人同意'],
  ['scenarios', 'listsToQuery', [], ['all'], '最低核查范围改变，不影响结论'],
  ['engine', 'effectCaps.law', null, 'DENY', '闸门收紧：以此类文件为依据的惩戒减轻'],
  ['engine', 'effectCaps.dept_rule', 'STRICT', null, '闸门放宽：以此类文件为依据的惩戒可以更重'],
  ['engine', 'denyAllowedActTypes', ['benefit'], [], '去掉的行为类型中不再可以禁止'],
  ['lists', 'validFrom', '2014-01-01', '2027-01-01', '适用的第一日改变'],
  ['lists', 'validTo', '2026-12-31', null, '不再有失效日期'],
  ['lists', 'repair', '甲', '乙', undefined],
  ['measures', 'basis', [], [], undefined],
  ['lists', 'effect', 'DENY', 'LIMIT', undefined],
]

it.each(rows)('what it means that %s.%s goes from %j to %j', (area, path, from, to, meaning) => {
  expect(meaningOf(area, { path, from, to })).toBe(meaning)
  const change = { area, id: 'any', name: 'any', kind: 'changed', fields: [{ path, from, to }] } as const
  expect(changesAnswers(change)).toBe(meaning !== undefined)
})

it.each(['new', 'gone'] as const)('an item that is %s always changes answers', (kind) => {
  expect(changesAnswers({ area: 'lists', id: 'LB-24', name: '名单', kind, fields: [] })).toBe(true)
})
