// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 主体名下的红黑名单; empty until lists are kept.
 */
export interface PublicListEntryList {
  /**
   * 名单记录.
   *
   * @maxItems 0
   */
  items: []
  /**
   * 下一页游标; null after the last page.
   */
  next: string | null
}
