import type { CheckAnswer } from '../generated/check/answer'
import { liveMarks } from '../lists/entry-state'
import { basisWords, effectLabels, hitWords } from '../measures/words'

type AnsweredSubject = CheckAnswer['subjects'][number]
type AnsweredHit = AnsweredSubject['hits'][number]
type AnsweredMeasure = AnsweredHit['measures'][number]
type Outcome = CheckAnswer['outcome']

/** What the summary is made of. */
export type Summarised = Pick<
  CheckAnswer,
  'asOf' | 'outcome' | 'mustConfirm' | 'subjects' | 'suspendedRewards'
>

/** Effects that can bring an outcome about. */
const BEHIND: Partial<Record<Outcome, readonly string[]>> = {
  禁止: ['DENY'],
  限制: ['LIMIT', 'LOSE_BENEFIT'],
  从严审查: ['STRICT'],
  绿色通道: ['GREEN'],
}

const VIA: Readonly<Record<AnsweredHit['via'], string>> = {
  self: '',
  parent: '的所属法人',
  consortium: '（联合体成员）',
}

const PENDING: Partial<Record<AnsweredHit['marks'][number]['mark'], string>> = {
  objection: '异议处理',
  review: '行政复议',
  litigation: '诉讼',
}

const UNCERTAIN: ReadonlySet<AnsweredMeasure['mark']> = new Set(['from-memory', 'derived'])

/** A basis that nobody has read in the document itself is told as such. */
const measureWords = ({ code, name, effectAfterGate, basis, mark }: AnsweredMeasure): string =>
  `${code}“${name}”（${effectLabels[effectAfterGate]}，${basisWords(basis)}${UNCERTAIN.has(mark) ? '，依据待核' : ''}）`

/** An objection, a review or a suit is told, and told to lift nothing. */
const pendingWords = ({ marks }: AnsweredHit, asOf: string): string => {
  const pending = liveMarks(marks, asOf).flatMap(({ mark }) => PENDING[mark] ?? [])
  return pending.length === 0 ? '' : `；该记录处于${[...new Set(pending)].join('、')}期间，不停止适用`
}

const documentWords = ({ decision, validTo }: AnsweredHit): string => {
  const parts = [
    ...(decision === null ? [] : [decision.authority, decision.docNo]),
    ...(validTo === null ? [] : [`有效期至 ${validTo}`]),
  ]
  return parts.length === 0 ? '' : `（${parts.join('，')}）`
}

/** By the registered name: what stands on a list is the body of that code. */
const partyOf = ({ name, registeredName }: AnsweredSubject): string => registeredName ?? name

const reasonsOf = (subject: AnsweredSubject, asOf: string): string[] =>
  subject.hits.flatMap((hit) => {
    const behind = hit.measures.filter(({ effectAfterGate }) =>
      BEHIND[subject.outcome]?.includes(effectAfterGate),
    )
    if (behind.length === 0) return []
    const colour = hit.color === 'red' ? 'red' : undefined
    const entered = hitWords(hit.listId, colour, hit.color === 'record' ? hit.listName : `“${hit.listName}”`)
    return `“${partyOf(subject)}”${VIA[hit.via]}${entered}${documentWords(hit)}，适用 ${behind.map(measureWords).join('、')}${pendingWords(hit, asOf)}`
  })

const CONFIRM =
  '须由经办人核实确认并书面说明理由，同时告知当事人理由、依据和救济途径：对记录有异议的，可以向认定机关提出；对办理决定不服的，可以依法申请行政复议或者提起行政诉讼；移出和修复的办法见各条记录的说明。'

const STRICT = '从严审查只涉及核对和监管的严格程度，不增加材料或者条件，不得仅因此不予办理。'

const filingWords = (subjects: readonly AnsweredSubject[]): string => {
  const punishments = subjects.flatMap(({ hits }) =>
    hits.flatMap(({ measures }) => measures.flatMap(({ code, kind }) => (kind === 'punish' ? [code] : []))),
  )
  const followed = [...new Set(punishments)].sort().join('、')
  return `备案事项不因信用状况拒绝或者拖延办理${followed === '' ? '' : `，${followed} 转后续监管`}。`
}

const MOST_TOLD = 3

/** 另行适用的措施: what else the officer has to apply, though it did not bring the outcome about. */
const furtherWords = (subjects: readonly AnsweredSubject[], outcome: Outcome): string => {
  const further = subjects.flatMap(({ hits }) =>
    hits.flatMap(({ measures }) =>
      measures.filter(
        ({ kind, effectAfterGate }) =>
          kind === 'punish' && BEHIND[outcome]?.includes(effectAfterGate) !== true,
      ),
    ),
  )
  const told = new Map(further.map((measure) => [measure.code, measureWords(measure)]))
  if (told.size === 0) return ''
  return told.size > MOST_TOLD
    ? `另外适用 ${[...told.keys()].join('、')}，见各条记录的措施。`
    : `另外适用 ${[...told.values()].join('、')}。`
}

interface Circumstances {
  readonly isFiling: boolean
  readonly inDoubt: boolean
  readonly gone: readonly string[]
}

const goneWords = (gone: readonly string[]): string =>
  gone.length === 0
    ? ''
    : `联合体成员“${gone.join('”“')}”已注销，不计入结论；联合体能否继续参加，须由经办人核实。`

const IDENTIFY = '主体身份尚未核实，本结论不能作为办理依据；请按提示核对代码、名称或者证件，更正后重新核查。'

/** With several subjects it is said whom a note is about. */
const noteWords = (subjects: readonly AnsweredSubject[]): string => {
  const about = (subject: AnsweredSubject, text: string): string =>
    subjects.length > 1 ? `“${partyOf(subject)}”——${text}` : text
  const remarks = subjects.flatMap((one) => one.remarks.map((text) => about(one, text)))
  const advice = subjects.flatMap((one) => one.advisories.map(({ reason }) => about(one, reason)))
  const told = advice.length > MOST_TOLD ? [`另有 ${advice.length} 条提示，见 advisories`] : advice
  const notes = [...new Set([...remarks, ...told])]
  return notes.length === 0 ? '' : `请注意：${notes.join('；')}。`
}

/** 同等条件优先 changes no outcome, but the officer must know of it. */
const priorityWords = (subjects: readonly AnsweredSubject[], suspended: readonly string[]): string => {
  const measures = subjects.flatMap(({ hits }) => hits.flatMap((hit) => hit.measures))
  const offered = measures
    .filter(({ code, effect }) => effect === 'PRIORITY' && !suspended.includes(code))
    .map(({ code, name }) => `${code}“${name}”`)
  return offered.length === 0 ? '' : `可适用激励 ${[...new Set(offered)].join('、')}（同等条件优先）。`
}

const AGENT_OUTCOMES: readonly Outcome[] = ['禁止', '限制', '从严审查']

const agentWords = (subjects: readonly AnsweredSubject[]): string =>
  subjects
    .filter(({ role, outcome }) => role === 'agent' && AGENT_OUTCOMES.includes(outcome))
    .map(
      (agent) => `代理人“${partyOf(agent)}”自身的结论为“${agent.outcome}”，不作为申请人的结论，须另行核实。`,
    )
    .join('')

/**
 * 结论说明: the outcome in words that an officer can read to the person concerned. An agent's hits are its own: they explain
 * nothing of the outcome.
 * @param circumstances.isFiling a filing (备案) is neither refused nor slowed
 * @param circumstances.inDoubt who is meant is not certain
 * @param circumstances.gone members of a consortium that exist no more
 */
export const summarise = (answer: Summarised, { isFiling, inDoubt, gone }: Circumstances): string => {
  const { asOf, outcome, subjects, suspendedRewards } = answer
  const deciding = subjects.filter((one) => one.role !== 'agent')
  const reasons = deciding.filter((one) => one.outcome === outcome).flatMap((one) => reasonsOf(one, asOf))
  const sentences = [
    reasons.length > 0 ? `${reasons.join('；')}。` : '没有影响办理结论的措施。',
    outcome === '从严审查' ? STRICT : '',
    isFiling ? filingWords(deciding) : furtherWords(deciding, outcome),
    suspendedRewards.length > 0
      ? `守信激励 ${suspendedRewards.join('、')} 因有效的严重失信主体名单记录而暂停，该记录失效后恢复。`
      : '',
    priorityWords(deciding, suspendedRewards),
    agentWords(subjects),
    noteWords(subjects),
    goneWords(gone),
    inDoubt ? IDENTIFY : '',
    answer.mustConfirm ? CONFIRM : '',
  ]
  return `${outcome}：${sentences.join('')}`
}
