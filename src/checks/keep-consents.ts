import { seesEveryUnit } from '../access/sees-every-unit'
import type { RecordTrail } from '../access/trail'
import type { Consent } from '../generated/check/consent'
import type { ConsentRequest } from '../generated/check/consent-request'
import type { KeyMaker } from '../lists/subject-key'
import { scenarioOn, type CompiledPolicy } from '../measures/compile-policy'
import type { Caller } from '../platform/http/caller'
import { Failure, platformFailure } from '../platform/http/failure'
import { LOST, untilWon } from '../platform/until-won'
import type { CheckCall } from './ask-checks'
import { consentFaults, consentState, coverageFault } from './consent-rules'
import type { ConsentDesk } from './demand-consent'
import type { ConsentDocument } from './document'
import { checkFailure } from './failures'
import { identifyPerson } from './identify-subject'
import type { CheckStore } from './store'

export interface ConsentDeps {
  readonly store: Pick<CheckStore, 'consents'>
  readonly keys: KeyMaker
  readonly policyOn: (asOf: string) => CompiledPolicy | undefined
  readonly newId: (at: string) => string
  readonly trail: RecordTrail
}

/** Every attempt is in the trail, the refused ones with their reason. */
const attempted = async (
  { trail }: ConsentDeps,
  { caller, requestId, at }: CheckCall,
  action: string,
  work: () => Promise<ConsentDocument>,
): Promise<ConsentDocument> => {
  const note = { who: caller.id, action, requestId }
  try {
    const consent = await work()
    const target = { collection: 'consents', id: consent._id }
    await trail(at, [{ ...note, target, revision: consent.revision, outcome: 'done' }])
    return consent
  } catch (error) {
    if (error instanceof Failure) await trail(at, [{ ...note, outcome: 'refused', detail: error.code }])
    throw error
  }
}

const consentOf = (deps: ConsentDeps, call: CheckCall, request: ConsentRequest): ConsentDocument => {
  const { idType, idNo, name } = request.subject
  const person = identifyPerson({ idType, idNo }, '#/subject', deps.keys, call.today)
  const policy = deps.policyOn(call.today)
  const errors = [
    ...('by' in person ? [] : [person]),
    ...consentFaults(
      request,
      call.today,
      (code) => policy !== undefined && scenarioOn(policy, code, call.today) !== undefined,
    ),
  ]
  if (!('by' in person) || errors.length > 0)
    throw platformFailure('schema-violation', `授权登记有 ${errors.length} 处错误，详见 errors`, { errors })
  const { scenarios, purpose, validFrom, validTo, evidence } = request
  return {
    _id: deps.newId(call.at),
    revision: 1,
    unit: call.caller.unit?.uscc ?? '',
    client: call.caller.id,
    person: person.key,
    subject: { name: name.trim(), idType: person.type, maskedIdNo: person.maskedNo },
    scenarios: [...new Set(scenarios)],
    purpose: purpose.trim(),
    validFrom,
    validTo,
    evidence: { ...evidence },
    recordedAt: call.at,
  }
}

/**
 * 登记授权 that a person gave to the unit of the client; the number is kept as a keyed hash and a mask.
 * @throws Failure `schema-violation`
 */
export const recordConsent = (
  deps: ConsentDeps,
  call: CheckCall,
  request: ConsentRequest,
): Promise<ConsentDocument> =>
  attempted(deps, call, 'record-consent', async () => {
    const consent = consentOf(deps, call, request)
    await deps.store.consents.insert(consent)
    return consent
  })

/**
 * 读取授权.
 * @throws Failure `consent-not-found`, also for consents to other units: their existence is not told
 */
export const findConsent = async (
  { store }: Pick<ConsentDeps, 'store'>,
  caller: Caller,
  id: string,
): Promise<ConsentDocument> => {
  const consent = await store.consents.get(id)
  if (consent !== null && (seesEveryUnit(caller) || caller.unit?.uscc === consent.unit)) return consent
  throw checkFailure('consent-not-found', '没有这份授权，或者不是授予本单位的')
}

/**
 * 撤回授权: at once, for every check from then on; what was withdrawn stays so.
 * @throws Failure `consent-not-found`
 */
export const withdrawConsent = (deps: ConsentDeps, call: CheckCall, id: string): Promise<ConsentDocument> =>
  attempted(deps, call, 'withdraw-consent', () =>
    untilWon('此授权', async () => {
      const before = await findConsent(deps, call.caller, id)
      if (before.withdrawal !== undefined) return before
      const withdrawal = { at: call.at, by: call.caller.id }
      const after = { ...before, revision: before.revision + 1, withdrawal }
      return (await deps.store.consents.replace(after, before.revision)) ? after : LOST
    }),
  )

/** 授权台: reads the consent at each check, so that a withdrawal counts at once, on every process. */
export const openConsentDesk = ({ consents }: Pick<CheckStore, 'consents'>): ConsentDesk => ({
  faultOf: async (question) => coverageFault(await consents.get(question.consentId), question),
})

/** 查询授权 as it is answered. */
export const presentConsent = (consent: ConsentDocument, today: string): Consent => {
  const { _id, unit, subject, scenarios, evidence, withdrawal } = consent
  return {
    id: _id,
    state: consentState(consent, today),
    unit,
    subject: { idType: subject.idType, idNo: subject.maskedIdNo, name: subject.name },
    scenarios: [...scenarios] as Consent['scenarios'],
    purpose: consent.purpose,
    validFrom: consent.validFrom,
    validTo: consent.validTo,
    evidence: { ...evidence },
    recordedAt: consent.recordedAt,
    withdrawnAt: withdrawal?.at ?? null,
  }
}
