import { addMonths } from '../calendar/calendar-date'
import type { ListDefinition } from '../generated/policy/lists'
import type { InputError } from '../platform/http/failure'

const CURES = '列入决定被撤销的按 revoked、列入错误的按 error 办理'

/**
 * 信用修复规则: whether a list lets an entry be removed as repaired on a day. Where its documents are silent, or a figure
 * was not read in them, the authority decides and nothing is refused.
 */
export const repairFaults = (
  { name, repairRule }: Pick<ListDefinition, 'name' | 'repairRule'>,
  listedOn: string,
  effectiveOn: string,
): InputError[] => {
  const { state, afterMonths, mark, source } = repairRule
  const refused = (pointer: string, code: string, detail: string): InputError[] => [{ pointer, code, detail }]
  if (state === 'inapplicable')
    return refused(
      '#/cause',
      'repair-not-open',
      `名单“${name}”不涉及信用修复，不能以 repaired 移出；${CURES}`,
    )
  if (state === 'closed')
    return refused(
      '#/cause',
      'repair-not-open',
      `名单“${name}”在期满以前不适用信用修复（${source}），不能以 repaired 移出；到期自动移出，${CURES}`,
    )
  if (afterMonths === null || mark !== 'verified') return []
  const earliest = addMonths(listedOn, afterMonths)
  return effectiveOn >= earliest
    ? []
    : refused(
        '#/effectiveOn',
        'repair-too-early',
        `名单“${name}”满 ${afterMonths} 个月方可修复（${source}）：${listedOn} 列入，最早为 ${earliest}，所填生效日为 ${effectiveOn}`,
      )
}
