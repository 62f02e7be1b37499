// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 名单移出：将一个主体移出名单
 */
export interface ListEntryRemoval {
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
