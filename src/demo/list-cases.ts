import type { ListEntryMark } from '../generated/list/mark'
import type { ListEntryRemoval } from '../generated/list/removal'
import type { ListEntrySubmission } from '../generated/list/entry-submission'
import { cast, castPersons } from './list-cast'

/** What became of an entry, so many days ago, by a document of this word. */
export interface Later {
  readonly daysAgo: number
  readonly word: string
  readonly mark?: ListEntryMark['mark']
  readonly cause?: ListEntryRemoval['cause']
}

export interface CaseDetail {
  /** Where the decision fixes the end. */
  readonly months?: number
  readonly grade?: string
  readonly field?: string
  readonly later?: readonly Later[]
}

/** A case of the city: who entered whom on which list, how many days ago, and why. */
export type ListCase = readonly [
  authority: string,
  listId: string,
  who: Readonly<ListEntrySubmission['subject']>,
  daysAgo: number,
  facts: string,
  detail?: CaseDetail,
]

const marked = (mark: ListEntryMark['mark'], daysAgo: number, word: string): Later => ({
  mark,
  daysAgo,
  word,
})
const removed = (cause: ListEntryRemoval['cause'], daysAgo: number, word: string): Later => ({
  cause,
  daysAgo,
  word,
})

const OBJECTION = { later: [marked('objection', 12, '示税异受')] }
const STAY = { later: [marked('litigation', 60, '示行初'), marked('stay', 45, '示行停')] }
const SHIELD = { later: [marked('restructuring', 50, '示破整')] }
const REVIEW = { later: [marked('review', 280, '示府复受')] }

const BLACK: readonly ListCase[] = [
  ['tax', 'LB-02', cast.taxDebtor, 120, '虚开发票，查实后未缴清税款和滞纳金。', OBJECTION],
  ['tax', 'LB-02', cast.stayed, 150, '转移财产，妨碍追缴欠缴的税款。', STAY],
  ['tax', 'LB-02', cast.listedNamesake, 210, '走逃（失联），未按规定缴纳税款。'],
  ['finance', 'LB-05', cast.group, 240, '提供虚假材料谋取中标，处以二年内禁止参加政府采购。', { months: 24 }],
  ['court', 'LB-01', cast.debtor, 90, '有履行能力而拒不履行生效法律文书确定的义务。'],
  ['court', 'LB-01', cast.restructured, 400, '违反财产报告制度。', SHIELD],
  ['court', 'LB-01', castPersons.debtor, 130, '违反限制消费令。'],
  ['labour', 'LB-04', cast.wageDebtor, 200, '拖欠农民工工资，经责令限期支付，逾期未支付。'],
  ['emergency', 'LB-06', cast.plant, 300, '发生生产安全事故，负有主要责任。', REVIEW],
  ['market', 'LB-03', cast.allColours, 75, '经营标签虚假的食品，受到较重行政处罚。'],
  ['market', 'LB-03', cast.shop, 180, '使用过期食品原料加工食品，受到较重行政处罚。'],
  ['conscription', 'LB-15', castPersons.conscript, 160, '拒绝、逃避征集，经教育后仍不履行。', { months: 24 }],
]

const REPAIRED = { later: [removed('repaired', 95, '示市监修')] }
const EARLY = { later: [removed('early', 190, '示人社移')] }
const REVOKED = { later: [removed('revoked', 40, '示税复决')] }
const ERROR = { later: [removed('error', 104, '示人社更')] }

/** What is over, each in another way (the first by its term): nothing of it is seen or has effect. */
const OVER: readonly ListCase[] = [
  ['emergency', 'LB-06', cast.formerlyListed, 1_130, '发生生产安全事故，负有主要责任。'],
  ['market', 'LB-03', cast.formerlyListed, 600, '拒不改正违法行为，受到较重行政处罚。', REPAIRED],
  ['labour', 'LB-04', cast.formerlyListed, 500, '拖欠农民工工资，逾期未支付。', EARLY],
  ['tax', 'LB-02', cast.wronglyListed, 140, '虚开发票。', REVOKED],
  ['labour', 'LB-04', cast.wronglyListed, 110, '拖欠农民工工资。', ERROR],
]

const RED: readonly ListCase[] = [
  ['tax', 'LR-01', cast.taxDebtor, 330, '上一年度纳税缴费信用评价为A级。', { grade: 'A' }],
  ['tax', 'LR-01', cast.exemplary, 30, '上一年度纳税缴费信用评价为A级。', { grade: 'A' }],
  ['civic', 'LR-08', cast.exemplary, 260, '诚信经营，公开作出的信用承诺全部兑现。'],
  ['civic', 'LR-08', cast.allColours, 420, '诚信经营示范店，消费者评议合格。'],
  ['customs', 'LR-02', cast.shipAgent, 700, '经认证符合高级认证企业标准。'],
]

const WATCH: readonly ListCase[] = [
  ['transport', 'LW-06', cast.shipAgent, 36, '年度水路运输市场信用评价等级较低。', { grade: 'D' }],
  ['market', 'LW-01', cast.lostContact, 170, '通过登记的住所无法联系。'],
  ['market', 'LW-01', cast.allColours, 55, '未在规定期限内公示年度报告。'],
  ['housing', 'LW-04', cast.watched, 65, '同类轻微违规一年内多次发生。', { field: '市政工程' }],
  ['approval', 'LW-10', cast.promiseBreaker, 85, '以告知承诺方式取得许可，经核查承诺内容未兑现。'],
]

/** Every colour and every state. */
export const listCases: readonly ListCase[] = [...BLACK, ...OVER, ...RED, ...WATCH]
