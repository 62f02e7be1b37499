import { seesEveryUnit } from '../access/sees-every-unit'
import type { Caller } from '../platform/http/caller'
import type { DecisionDocument } from './document'
import { decisionFailure } from './failures'
import type { DecisionStore } from './store'

/** May this caller know that the record exists: own unit (sender, authority or source), steward, auditor. */
export const mayRead = (caller: Caller, document: DecisionDocument): boolean => {
  if (seesEveryUnit(caller)) return true
  const unit = caller.unit?.uscc
  return (
    caller.roles.includes('submitter') &&
    unit !== undefined &&
    [document.unit, document.authorityCode, document.sourceCode].includes(unit)
  )
}

/** @throws Failure `decision-not-found`, also for records of other units: their existence is not told */
export const findDecision = async (
  store: DecisionStore,
  caller: Caller,
  id: string,
): Promise<DecisionDocument> => {
  const document = await store.decisions.get(id)
  if (document === null || !mayRead(caller, document))
    throw decisionFailure('decision-not-found', '没有这条决定，或不属于本单位')
  return document
}

/** Who may act on it: the own unit and the steward, never the auditor. */
export const findDecisionToChange = async (
  store: DecisionStore,
  caller: Caller,
  id: string,
): Promise<DecisionDocument> => {
  const document = await findDecision(store, caller, id)
  const isUnit = caller.roles.includes('submitter') || caller.roles.includes('steward')
  if (!isUnit) throw decisionFailure('decision-not-found', '没有这条决定，或不属于本单位')
  return document
}
