import type { DecisionContext } from '../decisions/document'
import type { Submission } from '../decisions/prepare-submission'
import { demoDepartments, type DemoDepartment, type DemoSubject } from './build-city'
import { LICENCES, WRONGS } from './words'

/** A decision of the fictitious city and the day on which its department sends it. */
export interface DemoDecision {
  readonly department: DemoDepartment
  readonly submission: Submission
  /** China date of the first receipt. */
  readonly receivedOn: string
  /** Taken down again after its publication. */
  readonly withdraw?: boolean
}

const DAY_MS = 86_400_000
const daysBefore = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10)

const at = <T>(list: readonly T[], n: number): T => {
  const one = list[n % list.length]
  if (one === undefined) throw new Error('the list is empty')
  return one
}

const isShop = (subject: DemoSubject): boolean => subject.kind === 'individual-business'

const party = (prefix: 'XK' | 'CF', subject: DemoSubject): Record<string, string> => ({
  [`${prefix}_XDR_MC`]: subject.name,
  [`${prefix}_XDR_LB`]: isShop(subject) ? '个体工商户' : '法人及非法人组织',
  [`${prefix}_XDR_SHXYM`]: subject.uscc,
  [`${prefix}_FRDB`]: subject.legalRepresentative,
})

const person = (prefix: 'XK' | 'CF', n: number): Record<string, string> => ({
  [`${prefix}_XDR_MC`]: `虚构人${n}`,
  [`${prefix}_XDR_LB`]: '自然人',
  [`${prefix}_XDR_ZJLX`]: '身份证',
  // The number of the test vectors: sequence 000 is given to nobody.
  [`${prefix}_XDR_ZJHM`]: '370202199001010007',
})

interface Frame {
  readonly n: number
  readonly department: DemoDepartment
  readonly decidedOn: string
}

const number = ({ n, department, decidedOn }: Frame, word: string): string =>
  `${department.sign}${word}〔${decidedOn.slice(0, 4)}〕${n + 1}号`

export const licence = (frame: Frame, who: Record<string, string>): Record<string, string> => {
  const [title, certificate, content] = LICENCES[frame.department.key]
  return {
    ...who,
    XK_XKWS: title,
    XK_WSH: number(frame, '许准'),
    XK_XKLB: at(['普通', '核准', '登记', '其他-备案许可'], frame.n),
    XK_XKZS: certificate,
    XK_XKBH: `XK${frame.decidedOn.replaceAll('-', '')}${String(frame.n).padStart(4, '0')}`,
    XK_NR: content,
    XK_JDRQ: frame.decidedOn.replaceAll('-', '/'),
    XK_YXQZ: frame.decidedOn.replaceAll('-', '/'),
    XK_YXQZI: frame.n % 4 === 0 ? '2099/12/31' : `${Number(frame.decidedOn.slice(0, 4)) + 5}/01/31`,
    XK_XKJG: frame.department.name,
    XK_XKJGDM: frame.department.uscc,
    XK_ZT: '1',
    XK_LYDW: frame.department.name,
    XK_LYDWDM: frame.department.uscc,
  }
}

export interface Punishment {
  readonly kinds: string
  readonly content: string
  readonly fine?: string
  readonly confiscated?: string
  readonly certificate?: string
  readonly facts?: string
}

export const FINE: Punishment = { kinds: '罚款', content: '处罚款人民币贰万元', fine: '2' }
export const WARNING: Punishment = { kinds: '警告', content: '给予警告' }
export const REVOCATION: Punishment = {
  kinds: '罚款;吊销许可证件',
  content: '吊销许可证，并处罚款人民币伍万元',
  fine: '5',
  certificate: '许可证（编号 示范0001）',
}
export const CONFISCATION: Punishment = {
  kinds: '罚款;没收违法所得',
  content: '没收违法所得1200元，并处罚款8000元',
  fine: '0.8',
  confiscated: '0.12',
}
export const TELLTALE: Punishment = {
  ...FINE,
  facts: '经查，现场负责人（公民身份号码370202199001010007）未按规定落实管理措施。',
}

export const penalty = (
  frame: Frame,
  who: Record<string, string>,
  punishment: Punishment,
): Record<string, string> => ({
  ...who,
  CF_WSH: number(frame, '罚字'),
  CF_WFXW: WRONGS[frame.department.key],
  CF_SY: punishment.facts ?? '经现场检查，当事人未按规定落实管理措施，违法事实清楚，证据确凿。',
  CF_YJ: '《示范管理条例》第十二条、第三十条',
  CF_CFLB: punishment.kinds,
  CF_NR: punishment.content,
  ...(punishment.fine === undefined ? {} : { CF_NR_FK: punishment.fine }),
  ...(punishment.confiscated === undefined ? {} : { CF_NR_WFFF: punishment.confiscated }),
  ...(punishment.certificate === undefined ? {} : { CF_NR_ZKDX: punishment.certificate }),
  CF_JDRQ: frame.decidedOn,
  CF_YXQ: '2099/12/31',
  CF_CFJG: frame.department.name,
  CF_CFJGDM: frame.department.uscc,
  CF_SJLY: frame.department.name,
  CF_SJLYDM: frame.department.uscc,
})

type Case = (frame: Frame, subject: DemoSubject) => Submission & { readonly withdraw?: boolean }

const plain =
  (punishment: Punishment, context?: DecisionContext): Case =>
  (frame, subject) => ({
    type: 'CF_FR',
    record: penalty(frame, party('CF', subject), punishment),
    ...(context === undefined ? {} : { context }),
  })

const permit: Case = (frame, subject) => ({ type: 'XK_FR', record: licence(frame, party('XK', subject)) })

/** What happens in the city, again and again: mostly licences, some of everything else. */
const CASES: readonly Case[] = [
  permit,
  plain(FINE),
  permit,
  permit,
  plain(CONFISCATION, { field: 'food-drug' }),
  plain(WARNING),
  permit,
  plain(REVOCATION, { severity: 'serious' }),
  (frame) => ({ type: 'XK_ZRR', record: licence(frame, person('XK', frame.n)) }),
  permit,
  (frame) => ({ type: 'CF_ZRR', record: penalty(frame, person('CF', frame.n), FINE) }),
  plain(TELLTALE),
  (frame, subject) => ({
    type: 'CF_FR',
    record: penalty(frame, { ...party('CF', subject), CF_XDR_MC: `${subject.name}（曾用招牌）` }, FINE),
  }),
  plain(FINE, { secrecy: 'trade' }),
  (frame, subject) => ({ ...plain(FINE)(frame, subject), withdraw: frame.n % 4 === 2 }),
]

const PER_DAY = 5

const recent = (today: string, subjects: readonly DemoSubject[]): DemoDecision[] =>
  Array.from({ length: 45 * PER_DAY }, (_, n) => {
    const decidedOn = daysBefore(today, 1 + Math.floor(n / PER_DAY))
    const department = at(demoDepartments, n)
    const { withdraw, ...submission } = at(CASES, n)({ n, department, decidedOn }, at(subjects, n * 7))
    // Every eleventh comes late: sixteen days are always more than seven working days outside long holidays.
    const delay = n % 11 === 10 ? 16 : n % 3
    const receivedOn = daysBefore(decidedOn, -delay)
    return {
      department,
      submission,
      receivedOn: receivedOn > today ? today : receivedOn,
      ...(withdraw === true ? { withdraw } : {}),
    }
  })

const history = (today: string, subjects: readonly DemoSubject[]): DemoDecision[] =>
  Array.from({ length: 30 }, (_, n) => {
    const department = at(demoDepartments, n)
    const decidedOn = `2022-${String(1 + (n % 12)).padStart(2, '0')}-15`
    const frame = { n: 900 + n, department, decidedOn }
    const submission = plain(n % 3 === 0 ? REVOCATION : FINE, { backfill: true })(frame, at(subjects, n * 11))
    return { department, submission, receivedOn: today }
  })

/** Some two hundred and fifty decisions of all kinds: on time, late, held, withheld, withdrawn, ended. */
export const demoDecisions = (today: string, subjects: readonly DemoSubject[]): DemoDecision[] => [
  ...recent(today, subjects),
  ...history(today, subjects),
]
