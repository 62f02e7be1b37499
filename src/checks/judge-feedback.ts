import type { CheckAnswer } from '../generated/check/answer'
import type { CheckFeedbackRequest } from '../generated/check/feedback-request'
import { effectLabels } from '../measures/words'
import type { Contradiction } from './document'

type Result = CheckFeedbackRequest['result']
type OfferedMeasure = CheckAnswer['subjects'][number]['hits'][number]['measures'][number]

/**
 * 对该主体提出的措施. A reward that a consortium lost is not offered to its members; an agent's hits are its own and count
 * for it alone.
 */
export const offeredTo = (
  { subjects, measures }: Pick<CheckAnswer, 'subjects' | 'measures'>,
  place: number,
): OfferedMeasure[] => {
  const subject = subjects[place]
  if (subject === undefined) return []
  return subject.hits
    .flatMap((hit) => hit.measures)
    .filter(({ kind, code }) => kind === 'punish' || subject.role === 'agent' || measures.includes(code))
}

/** How hard a result is on the subject; 0: not at all. */
const HARSHNESS: Readonly<Record<Result, number>> = {
  加速办理: 0,
  正常办理: 0,
  未适用: 0,
  从严审查: 1,
  限制: 2,
  拒绝办理: 3,
}

/** How hard an effect lets a result be. */
const CEILING: Readonly<Record<OfferedMeasure['effectAfterGate'], number>> = {
  DENY: 3,
  LIMIT: 2,
  LOSE_BENEFIT: 2,
  STRICT: 1,
  INFO: 0,
  MARKET: 0,
  GREEN: 0,
  PRIORITY: 0,
}

/** 不利使用: cuts into what the subject asked for, so it takes a decision that the subject can challenge. */
export const isAdverse = (result: Result): boolean => HARSHNESS[result] >= 2

const harshest = (offered: readonly OfferedMeasure[]): OfferedMeasure['effectAfterGate'] =>
  offered
    .map(({ effectAfterGate }) => effectAfterGate)
    .reduce((one, other) => (CEILING[other] > CEILING[one] ? other : one), 'INFO')

const againstOffer = (result: Result, offered: readonly OfferedMeasure[]): Contradiction[] => {
  const [first] = offered
  if (first === undefined) return []
  const { code, kind, name } = first
  const measure = `措施 ${code}“${name}”`
  if (kind === 'reward')
    return HARSHNESS[result] > 0
      ? [
          {
            code: 'against-reward',
            detail: `${measure}是守信激励，不能作为“${result}”的理由`,
          },
        ]
      : []
  if (result === '加速办理')
    return [{ code: 'favour-on-punishment', detail: `${measure}是失信惩戒，反馈却为“加速办理”` }]
  const effect = harshest(offered)
  return HARSHNESS[result] > CEILING[effect]
    ? [
        {
          code: 'beyond-effect',
          detail: `${measure}经合法性审查后的效果至多为“${effectLabels[effect]}”，反馈却为“${result}”`,
        },
      ]
    : []
}

/**
 * 反馈核对: where what was done departs from what was offered. Nothing of it is refused: it was done, and the steward must
 * hear of it.
 */
export const judgeFeedback = (
  { measure, result }: Pick<CheckFeedbackRequest, 'measure' | 'result'>,
  offered: readonly OfferedMeasure[],
  isFiling: boolean,
): readonly Contradiction[] => {
  const same = offered.filter(({ code }) => code === measure)
  return [
    ...(same.length === 0
      ? [{ code: 'not-offered' as const, detail: `本次核查没有对该主体提出措施 ${measure}` }]
      : againstOffer(result, same)),
    ...(isFiling && HARSHNESS[result] > 0
      ? [
          {
            code: 'filing' as const,
            detail: `备案事项不因信用状况拒绝、限制或者拖延，反馈却为“${result}”`,
          },
        ]
      : []),
  ]
}
