import type { FieldChange, ItemChange } from './compare-policies'
import type { Effect } from './evaluation'
import { effectLabels } from './words'

type Meaning = (change: FieldChange) => string

/** The gravest first; what stands behind 从严审查 cuts nothing. */
const GRAVITY: readonly unknown[] = ['DENY', 'LIMIT', 'STRICT']

const gravity = (effect: unknown): number => {
  const place = GRAVITY.indexOf(effect)
  return place === -1 ? GRAVITY.length : place
}

const effectMeaning: Meaning = ({ from, to }) => {
  const difference = gravity(to) - gravity(from)
  if (difference === 0) return '后果的性质改变'
  return `${difference > 0 ? '后果减轻' : '后果加重'}，结论至多到“${effectLabels[to as Effect]}”`
}

const capMeaning: Meaning = ({ from, to }) =>
  (to === null ? -1 : gravity(to)) > (from === null ? -1 : gravity(from))
    ? '闸门收紧：以此类文件为依据的惩戒减轻'
    : '闸门放宽：以此类文件为依据的惩戒可以更重'

const isSet =
  (yes: string, no: string): Meaning =>
  ({ to }) =>
    to === true ? yes : no

const codes = (values: unknown): readonly unknown[] => (Array.isArray(values) ? values : [])

/** For lists of codes: what it means that some were added, and some taken away. */
const members =
  (added: string, removed: string): Meaning =>
  ({ from, to }) => {
    const [before, after] = [codes(from), codes(to)]
    return [
      ...(after.some((code) => !before.includes(code)) ? [`增加的${added}`] : []),
      ...(before.some((code) => !after.includes(code)) ? [`去掉的${removed}`] : []),
    ].join('；')
  }

const termMeaning: Meaning = ({ from, to }) => {
  const change = typeof from === 'number' && typeof to === 'number' ? (to < from ? '缩短' : '延长') : '改变'
  return `期限${change}，只影响以后的列入，已有记录的截止日不变`
}

const endMeaning: Meaning = ({ to }) =>
  typeof to === 'string' ? `${to} 是最后一日，次日起不再适用` : '不再有失效日期'

/** What a change does to answers, by area and field; other fields inform, and change no answer. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  'measures.effect': effectMeaning,
  'measures.tier': () => '合法性闸门按新的层级确定效果的上限',
  'measures.isEnabled': isSet('启用，开始适用', '停用，不再适用'),
  'measures.needsDecision': isSet('只有载明该措施的决定才能引起适用', '不再须有决定，列入即可适用'),
  'measures.subjectRoles': ({ to }) => (codes(to).length === 0 ? '不再限定身份' : '只适用于所列身份'),
  'measures.targets': members('对象开始适用', '对象不再适用'),
  'measures.trigger': () => '触发的条件改变',
  'measures.kind': () => '惩戒与激励的性质改变',
  'measures.lists': members('名单，列入后可以适用本措施', '名单，列入后不再适用本措施'),
  'measures.scenarios': members('场景中可以适用', '场景中不再适用'),
  'lists.measures': members('措施，列入后可以适用', '措施，列入后不再适用'),
  'lists.ownLawMeasures': members(
    '措施由本名单法律直接规定',
    '措施改为依据一般条款，经办人可说明理由不予适用',
  ),
  'lists.measureSet': ({ to }) => (to === 'closed' ? '不得附加其他措施' : '可以挂接其他有依据的措施'),
  'lists.color': () => '名单的性质改变',
  'lists.listingIsDecision': isSet('列入本身即视为载明措施的决定', '措施须另有决定载明'),
  'lists.publicity.isPublic': isSet('单位的列入信息开始向社会公示', '列入信息不再向社会公示'),
  'lists.term.months': termMeaning,
  'lists.term.maxMonths': termMeaning,
  'lists.term.earlyExitAfterMonths': () => '提前移出的最短期限改变',
  'lists.repairRule.state': ({ to }) =>
    to === 'closed' || to === 'inapplicable' ? '不再按信用修复移出' : '可以按信用修复移出',
  'lists.repairRule.afterMonths': () => '修复的最短期限改变，已核对原文的才据以把关',
  'lists.authorities': () => '有权列入的机关改变',
  'lists.subjectKinds': members('主体可以列入', '主体不得再列入'),
  'scenarios.allowedMeasures': members('措施在本场景中可以适用', '措施在本场景中不再适用'),
  'scenarios.actType': () => '合法性闸门和备案规则按新的行为类型适用',
  'scenarios.personDuty': isSet('核查自然人无须另经本人同意', '核查自然人须经本人同意'),
  'scenarios.listsToQuery': () => '最低核查范围改变，不影响结论',
  'engine.feedbackWorkingDays': () => '反馈期限改变',
  'engine.denyAllowedTiers': members('层级在所列行为类型中可以禁止', '层级不再可以禁止'),
  'engine.denyAllowedActTypes': members('行为类型中可以禁止', '行为类型中不再可以禁止'),
}

/** 变化的意义: what it does to answers; undefined where it changes no answer. */
export const meaningOf = (area: ItemChange['area'], change: FieldChange): string | undefined => {
  const { path } = change
  if (path === 'validTo') return endMeaning(change)
  if (path === 'validFrom') return '适用的第一日改变'
  if (path.startsWith('effectCaps.')) return capMeaning(change)
  return MEANINGS[`${area}.${path}`]?.(change)
}

/** Whether a change can change an answer, or what the public sees. */
export const changesAnswers = ({ area, kind, fields }: ItemChange): boolean =>
  kind !== 'changed' || fields.some((field) => meaningOf(area, field) !== undefined)
