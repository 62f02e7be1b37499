import type { Caller } from '../platform/http/caller'
import type { InputError } from '../platform/http/failure'
import { checkFailure } from './failures'
import type { PreparedCheck } from './prepare-check'

export interface ConsentQuestion {
  readonly consentId: string
  /** Keyed hash of the person. */
  readonly person: string
  readonly scenario: string
  readonly unit: string
  readonly on: string
}

/** 授权核对: why a recorded consent does not cover a check; undefined when it does. */
export interface ConsentDesk {
  faultOf(question: ConsentQuestion): Promise<string | undefined>
}

const NEEDED =
  '本场景没有核查自然人的法定职责，须有本人授权：请登记授权后以 consentId 注明（个人信息保护法第十三条，《山东省社会信用条例》第二十条）'

/**
 * 自然人核查授权: without a statutory duty for the matter a person is only checked with a recorded consent.
 * @throws Failure `query-refused`
 */
export const demandConsents = async (
  desk: ConsentDesk,
  call: { readonly caller: Caller; readonly today: string },
  { scenario, subjects, request }: Pick<PreparedCheck, 'scenario' | 'subjects' | 'request'>,
): Promise<void> => {
  if (scenario.personDuty) return
  const faults = await Promise.all(
    subjects.map(async ({ asked, identity }, i): Promise<InputError | undefined> => {
      if (identity.by !== 'document') return undefined
      const detail =
        asked.consentId === undefined
          ? NEEDED
          : await desk.faultOf({
              consentId: asked.consentId,
              person: identity.key,
              scenario: request.scenario,
              unit: call.caller.unit?.uscc ?? '',
              on: call.today,
            })
      return detail === undefined
        ? undefined
        : { pointer: `#/subjects/${i}/consentId`, code: 'consent-required', detail }
    }),
  )
  const errors = faults.filter((one) => one !== undefined)
  if (errors.length > 0)
    throw checkFailure('query-refused', '没有依据核查自然人，未予查询，已留痕', { errors })
}
