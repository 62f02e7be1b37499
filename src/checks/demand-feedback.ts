import { saysNothing } from '../decisions/text-rules'
import type { CheckFeedbackRequest } from '../generated/check/feedback-request'
import { documentNumberFaults, textFaults } from '../lists/entry-rules'
import { platformFailure, type InputError } from '../platform/http/failure'
import { isAdverse } from './judge-feedback'

/** What of the check, and of the day, a feedback must fit. */
export interface FeedbackGround {
  readonly subjects: number
  readonly answeredOn: string
  readonly today: string
  readonly isKnown: (measure: string) => boolean
}

const fault = (pointer: string, code: string, detail: string): InputError => ({ pointer, code, detail })

const targetFaults = (
  { subject, measure }: CheckFeedbackRequest,
  { subjects, isKnown }: FeedbackGround,
): InputError[] => [
  ...(subject < subjects
    ? []
    : [
        fault(
          '#/subject',
          'out-of-range',
          `subject 为 ${subject}，本次核查有 ${subjects} 个对象，应为 0 至 ${subjects - 1}`,
        ),
      ]),
  ...(isKnown(measure)
    ? []
    : [fault('#/measure', 'unknown-measure', `没有措施 ${measure}，请按措施清单填写`)]),
]

const reasonFaults = (reason: string): InputError[] =>
  saysNothing(reason.trim())
    ? [fault('#/reason', 'says-nothing', '须写明理由：为什么这样办理，占位文字不算')]
    : textFaults('#/reason', '理由', reason, true)

const decisionNoFaults = ({ result, decisionNo }: CheckFeedbackRequest): InputError[] => {
  if (decisionNo !== undefined && decisionNo.trim() !== '')
    return documentNumberFaults('#/decisionNo', decisionNo)
  return isAdverse(result)
    ? [
        fault(
          '#/decisionNo',
          'required',
          `反馈为“${result}”，须填决定文书号：当事人要据此申请复议或者提起诉讼`,
        ),
      ]
    : []
}

const operatorFaults = ({ operator }: CheckFeedbackRequest): InputError[] => {
  if (operator === undefined) return []
  const blank = (['id', 'name'] as const).filter((part) => operator[part].trim() === '')
  return [
    ...blank.map((part) =>
      fault(
        `#/operator/${part}`,
        'required',
        `经办人的 ${part} 是空白：填写 operator 就须写明编号和姓名，不填则为核查时的经办人`,
      ),
    ),
    ...textFaults('#/operator/id', '经办人编号', operator.id),
    ...textFaults('#/operator/name', '经办人姓名', operator.name),
  ]
}

const dateFaults = (
  { decidedOn }: CheckFeedbackRequest,
  { answeredOn, today }: FeedbackGround,
): InputError[] => {
  if (decidedOn > today)
    return [fault('#/decidedOn', 'in-future', `办理日期 ${decidedOn} 晚于今天（${today}），请核对`)]
  return decidedOn < answeredOn
    ? [
        fault(
          '#/decidedOn',
          'before-check',
          `办理日期 ${decidedOn} 早于核查日 ${answeredOn}：先核查，后决定，请核对`,
        ),
      ]
    : []
}

/**
 * 反馈要素核对.
 * @throws Failure `schema-violation` naming everything that is wrong
 */
export const demandFeedback = (request: CheckFeedbackRequest, ground: FeedbackGround): void => {
  const errors = [
    ...targetFaults(request, ground),
    ...reasonFaults(request.reason),
    ...decisionNoFaults(request),
    ...operatorFaults(request),
    ...dateFaults(request, ground),
  ]
  if (errors.length > 0)
    throw platformFailure('schema-violation', `反馈有 ${errors.length} 处错误，详见 errors`, { errors })
}
