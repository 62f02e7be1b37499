import type { CheckRequest } from '../generated/check/request'
import { authorityOf } from './authorities'
import { cast, castPersons } from './list-cast'

/** A check of the fictitious city: who asks, how many days ago, and what. */
export interface DemoCheck {
  readonly by: string
  readonly daysAgo: number
  readonly request: CheckRequest
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

type Row = readonly [
  by: string,
  scenario: string,
  daysAgo: number,
  subjects: CheckRequest['subjects'],
  actType?: CheckRequest['actType'],
]

const ROWS: readonly Row[] = [
  ['procurement', 'SC-03', 9, [applicant(cast.taxDebtor)]],
  ['procurement', 'SC-03', 8, [applicant(cast.stayed)]],
  ['procurement', 'SC-03', 8, [applicant(cast.branch)]],
  ['tender', 'SC-01', 7, [member(cast.debtor), member(cast.partner)]],
  ['approval', 'SC-07', 6, [applicant(cast.taxDebtor)]],
  ['approval', 'SC-04', 6, [applicant(cast.exemplary)]],
  ['approval', 'SC-22', 5, [applicant(cast.shipAgent)], 'filing'],
  ['approval', 'SC-09', 4, [applicant(cast.promiseBreaker)]],
  ['approval', 'SC-07', 4, [{ name: cast.namesake.name }]],
  ['finance', 'SC-06', 3, [applicant(cast.wageDebtor)]],
  ['personnel', 'SC-14', 2, [{ ...castPersons.conscript }]],
  ['approval', 'SC-07', 1, [applicant(cast.formerlyListed)]],
]

const requestOf = ([by, scenario, , subjects, actType = null]: Row, n: number): CheckRequest => {
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

/** Checks that are on record from the start, oldest first. */
export const demoChecks: readonly DemoCheck[] = ROWS.map((row, n) => ({
  by: row[0],
  daysAgo: row[2],
  request: requestOf(row, n),
}))
