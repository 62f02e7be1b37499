import type { CheckAnswer } from '../generated/check/answer'
import { effectLabels } from '../measures/words'

type AnsweredSubject = CheckAnswer['subjects'][number]
type Outcome = CheckAnswer['outcome']

/** Effects that can bring an outcome about. */
const BEHIND: Partial<Record<Outcome, readonly string[]>> = {
  禁止: ['DENY'],
  限制: ['LIMIT', 'LOSE_BENEFIT'],
  从严审查: ['STRICT'],
  绿色通道: ['GREEN'],
}

const reasonsOf = ({ name, outcome, hits }: AnsweredSubject): string[] =>
  hits.flatMap(({ listName, decision, measures }) =>
    measures
      .filter(({ effectAfterGate }) => BEHIND[outcome]?.includes(effectAfterGate) === true)
      .map(({ code, name: measure, effectAfterGate, basis }) => {
        const document = decision === null ? '' : `（${decision.authority}，${decision.docNo}）`
        return `“${name}”因“${listName}”${document}适用措施 ${code}“${measure}”（${effectLabels[effectAfterGate]}），依据${basis.join('、')}`
      }),
  )

const CONFIRM = '须由经办人核实确认并书面说明理由，同时告知当事人理由、依据和救济途径。'

/**
 * 结论说明: the outcome in words that an officer can read to the person concerned.
 * @param isFiling a filing (备案) is neither refused nor slowed
 */
export const summarise = (
  answer: Pick<CheckAnswer, 'outcome' | 'mustConfirm' | 'subjects' | 'suspendedRewards'>,
  isFiling: boolean,
): string => {
  const reasons = answer.subjects.filter(({ outcome }) => outcome === answer.outcome).flatMap(reasonsOf)
  const told = answer.subjects.reduce((sum, { advisories }) => sum + advisories.length, 0)
  const sentences = [
    reasons.length > 0 ? `${reasons.join('；')}。` : '没有影响办理结论的措施。',
    isFiling ? '备案事项不因信用状况拒绝或者拖延办理，相关措施转后续监管。' : '',
    answer.suspendedRewards.length > 0
      ? `因存在有效的严重失信主体名单记录，暂停激励 ${answer.suspendedRewards.join('、')}。`
      : '',
    told > 0 ? `另有 ${told} 条提示，仅供了解。` : '',
    answer.mustConfirm ? CONFIRM : '',
  ]
  return `${answer.outcome}：${sentences.join('')}`
}
