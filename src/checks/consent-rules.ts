import { saysNothing } from '../decisions/text-rules'
import type { Consent } from '../generated/check/consent'
import type { ConsentRequest } from '../generated/check/consent-request'
import { documentNumberFaults, textFaults } from '../lists/entry-rules'
import type { InputError } from '../platform/http/failure'
import type { ConsentQuestion } from './demand-consent'
import type { ConsentDocument } from './document'

const fault = (pointer: string, code: string, detail: string): InputError => ({ pointer, code, detail })

const wordFaults = (pointer: string, label: string, text: string): InputError[] =>
  saysNothing(text.trim())
    ? [fault(pointer, 'says-nothing', `须写明${label}，占位文字不算`)]
    : textFaults(pointer, label, text)

const termFaults = ({ validFrom, validTo }: ConsentRequest, today: string): InputError[] => {
  if (validTo < validFrom)
    return [fault('#/validTo', 'out-of-range', `授权截止日 ${validTo} 早于起始日 ${validFrom}，请核对`)]
  return validTo < today
    ? [fault('#/validTo', 'expired', `授权已于 ${validTo} 到期，登记后也不能用于查询，请核对`)]
    : []
}

const evidenceFaults = ({ evidence: { documentNo, sha256 } }: ConsentRequest): InputError[] => {
  if (documentNo !== undefined) return documentNumberFaults('#/evidence/documentNo', documentNo)
  return sha256 === undefined
    ? [
        fault(
          '#/evidence',
          'required',
          '须以 documentNo（授权书编号）或者 sha256（授权书文本的摘要）证明本人授权',
        ),
      ]
    : []
}

/** 授权登记核对: words, term and evidence, and scenarios that are in force; all faults at once. */
export const consentFaults = (
  request: ConsentRequest,
  today: string,
  isScenario: (code: string) => boolean,
): InputError[] => [
  ...wordFaults('#/subject/name', '姓名', request.subject.name),
  ...wordFaults('#/purpose', '授权目的', request.purpose),
  ...request.scenarios.flatMap((code, i) =>
    isScenario(code) ? [] : [fault(`#/scenarios/${i}`, 'unknown-scenario', `没有场景 ${code}，或者尚未施行`)],
  ),
  ...termFaults(request, today),
  ...evidenceFaults(request),
]

/** 授权状态: by its dates at the moment of asking; a withdrawal counts at once. */
export const consentState = (
  { validFrom, validTo, withdrawal }: Pick<ConsentDocument, 'validFrom' | 'validTo' | 'withdrawal'>,
  on: string,
): Consent['state'] => {
  if (withdrawal !== undefined) return 'withdrawn'
  if (on < validFrom) return 'pending'
  return on <= validTo ? 'active' : 'expired'
}

const stateFault = (consent: ConsentDocument, on: string): string[] => {
  const state = consentState(consent, on)
  if (state === 'withdrawn') return ['授权已由本人撤回']
  if (state === 'pending') return [`授权自 ${consent.validFrom} 起才生效`]
  return state === 'expired' ? [`授权已于 ${consent.validTo} 到期`] : []
}

/**
 * 授权核对: why a consent does not cover a check, in words; undefined when it does. That another unit holds one is not
 * told.
 */
export const coverageFault = (
  consent: ConsentDocument | null,
  { person, scenario, unit, on }: ConsentQuestion,
): string | undefined => {
  if (consent?.unit !== unit) return '没有这份授权，或者不是授予本单位的'
  const faults = [
    ...(consent.person === person ? [] : ['授权人不是本次核查的人']),
    ...(consent.scenarios.includes(scenario)
      ? []
      : [`授权不含场景 ${scenario}，只含 ${consent.scenarios.join('、')}`]),
    ...stateFault(consent, on),
  ]
  return faults.length === 0 ? undefined : `${faults.join('；')}。请取得本人授权后再查`
}
