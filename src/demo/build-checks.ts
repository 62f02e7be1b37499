import type { CheckFeedbackRequest } from '../generated/check/feedback-request'
import type { CheckRequest } from '../generated/check/request'
import { authorityOf } from './authorities'
import { cast, castPersons } from './list-cast'

/** A check of the fictitious city: who asks, how many days ago, and what. */
export interface DemoCheck {
  readonly by: string
  readonly daysAgo: number
  readonly request: CheckRequest
  /** What the officer did on the same day; absent: still owed, or nothing to tell. */
  readonly feedback?: Omit<CheckFeedbackRequest, 'decidedOn'>
}

type Asked = CheckRequest['subjects'][number]

const MATTERS: Readonly<Record<string, readonly [purpose: string, code: string, name: string]>> = {
  'SC-01': ['招标投标资格审查', '370299-ZB-01', '示范产业园一期工程招标'],
  'SC-03': ['政府采购资格审查', '370299-CG-01', '办公设备采购'],
  'SC-04': ['企业投资项目审批', '370299-XM-01', '企业投资项目核准'],
  'SC-06': ['财政资金项目审查', '370299-ZJ-01', '技术改造专项资金'],
  'SC-07': ['行政许可审查', '370299-XK-01', '道路运输经营许可'],
  'SC-09': ['告知承诺办理审查', '370299-CN-01', '公共场所卫生许可告知承诺'],
  'SC-14': ['公职人员招考审查', '370299-ZK-01', '事业单位公开招聘'],
  'SC-22': ['船舶代理备案审查', '370299-HY-01', '国际船舶代理备案'],
}

const applicant = ({ uscc, name }: { readonly uscc: string; readonly name: string }): Asked => ({
  uscc,
  name,
})

const member = (subject: { readonly uscc: string; readonly name: string }): Asked => ({
  ...applicant(subject),
  role: 'consortium-member',
  roleSought: '投标人',
})

interface Detail {
  readonly actType?: CheckRequest['actType']
  readonly did?: readonly [measure: string, result: CheckFeedbackRequest['result'], reason: string]
}

type Row = readonly [
  by: string,
  scenario: string,
  daysAgo: number,
  subjects: CheckRequest['subjects'],
  detail?: Detail,
]

const REFUSED: Detail = { did: ['CJ-06', '拒绝办理', '经核实在公布期内，已告知理由、依据和救济途径'] }
const LIMITED: Detail = { did: ['CJ-02', '限制', '联合体成员为失信被执行人，联合体不得投标'] }
const QUICKER: Detail = { did: ['JL-01', '加速办理', '守信激励对象，当日办结'] }
/** Never offered by the answer: raised to the credit office. */
const INVENTED: Detail = { did: ['CJ-34', '从严审查', '曾被列入名单，要求补充材料'] }

const ROWS: readonly Row[] = [
  ['procurement', 'SC-03', 9, [applicant(cast.taxDebtor)], REFUSED],
  ['procurement', 'SC-03', 8, [applicant(cast.stayed)]],
  ['procurement', 'SC-03', 8, [applicant(cast.branch)]],
  ['tender', 'SC-01', 7, [member(cast.debtor), member(cast.partner)], LIMITED],
  ['approval', 'SC-07', 6, [applicant(cast.taxDebtor)]],
  ['approval', 'SC-04', 6, [applicant(cast.exemplary)], QUICKER],
  ['approval', 'SC-22', 5, [applicant(cast.shipAgent)], { actType: 'filing' }],
  ['approval', 'SC-09', 4, [applicant(cast.promiseBreaker)]],
  ['approval', 'SC-07', 4, [{ name: cast.namesake.name }]],
  ['finance', 'SC-06', 30, [applicant(cast.wageDebtor)]],
  ['personnel', 'SC-14', 2, [{ ...castPersons.conscript }]],
  ['approval', 'SC-07', 1, [applicant(cast.formerlyListed)], INVENTED],
]

const decisionNumber = (by: string, n: number): string => `${authorityOf(by).sign}决〔示例〕${n + 1}号`

const feedbackOf = ([by, , , , { did } = {}]: Row, n: number): Pick<DemoCheck, 'feedback'> => {
  if (did === undefined) return {}
  const [measure, result, reason] = did
  return { feedback: { subject: 0, measure, result, reason, decisionNo: decisionNumber(by, n) } }
}

const requestOf = ([by, scenario, , subjects, { actType = null } = {}]: Row, n: number): CheckRequest => {
  const [purpose, code, name] = MATTERS[scenario] ?? ['行政管理', '370299-QT-01', '其他事项']
  return {
    scenario,
    purpose,
    matter: { code, name },
    caseNo: `${authorityOf(by).sign}办〔示例〕${n + 1}号`,
    operator: { id: `jb-${n + 1}`, name: '某丙' },
    actType,
    subjects: [...subjects],
  }
}

/** Checks that are on record from the start: answered, in part acted upon. */
export const demoChecks: readonly DemoCheck[] = ROWS.map((row, n) => ({
  by: row[0],
  daysAgo: row[2],
  request: requestOf(row, n),
  ...feedbackOf(row, n),
}))
