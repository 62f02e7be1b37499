// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 确认移出: entries that a complete file no longer names; contract, Lists.
 */
export interface ListEntryBatchRemoval {
  /**
   * 拟移出的记录编号, from `gone` of the batch.
   *
   * @minItems 1
   * @maxItems 1000
   */
  entries: [string, ...string[]]
  /**
   * 移出原因: revoked 列入决定被撤销, repaired 信用修复, early 提前移出, error 列入错误.
   */
  cause: 'revoked' | 'repaired' | 'early' | 'error'
  /**
   * 移出决定文书号.
   */
  docNo: string
  /**
   * 移出生效日: first day without effect; revoked and error are void from the start.
   */
  effectiveOn: string
}
