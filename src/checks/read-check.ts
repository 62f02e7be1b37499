import { seesEveryUnit } from '../access/sees-every-unit'
import type { Caller } from '../platform/http/caller'
import type { CheckDocument } from './document'
import { checkFailure } from './failures'
import type { CheckStore } from './store'

/** Own unit, steward, auditor. */
export const mayReadCheck = (caller: Caller, check: Pick<CheckDocument, 'unit'>): boolean =>
  seesEveryUnit(caller) || (caller.roles.includes('checker') && caller.unit?.uscc === check.unit)

/**
 * 读取核查记录.
 * @throws Failure `check-not-found`, also for checks of other units: their existence is not told
 */
export const findCheck = async (
  { checks }: Pick<CheckStore, 'checks'>,
  caller: Caller,
  id: string,
): Promise<CheckDocument> => {
  const check = await checks.get(id)
  if (check !== null && mayReadCheck(caller, check)) return check
  throw checkFailure('check-not-found', '没有这次核查，或不属于本单位')
}
