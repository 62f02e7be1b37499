// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 确认移出：完整文件中已没有的名单记录
 */
export interface ListEntryBatchRemoval {
  /**
   * 拟移出的记录编号，取自批次的 gone
   *
   * @minItems 1
   * @maxItems 1000
   */
  entries: [string, ...string[]]
  /**
   * 移出原因：revoked 列入决定被撤销、repaired 信用修复、early 提前移出、error 列入错误
   */
  cause: 'revoked' | 'repaired' | 'early' | 'error'
  /**
   * 移出决定文书号
   */
  docNo: string
  /**
   * 移出生效日：不再有效的第一天；原因为 revoked、error 的自始无效
   */
  effectiveOn: string
}
