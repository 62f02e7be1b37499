// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 公示中的名单记录 of organisations, on lists that the law makes public.
 */
export interface PublicListEntryList {
  /**
   * 名单记录.
   */
  items: PublicListEntry[]
  /**
   * 下一页游标; a page may hold fewer than asked for, null after the last one.
   */
  next: string | null
}
/**
 * 公示的名单记录.
 */
export interface PublicListEntry {
  /**
   * 记录编号.
   */
  id: string
  /**
   * 名单代码.
   */
  listId: string
  /**
   * 名单名称.
   */
  listName: string
  /**
   * 名单类别: black 严重失信主体名单, watch 重点关注, red 守信激励.
   */
  color: 'black' | 'watch' | 'red'
  /**
   * 主体.
   */
  subject: {
    /**
     * 名称.
     */
    name: string
    /**
     * 统一社会信用代码.
     */
    uscc: string
  }
  /**
   * 认定机关.
   */
  authority: string
  /**
   * 决定文书号.
   */
  docNo: string
  /**
   * 法律依据.
   */
  basis: string
  /**
   * 列入事由, without numbers of persons.
   */
  reason: string
  /**
   * 等级.
   */
  grade?: string
  /**
   * 列入日期.
   */
  from: string
  /**
   * 有效期截止日, inclusive; null: no end is fixed.
   */
  until: string | null
  /**
   * 进行中的标注.
   */
  marks: ('objection' | 'review' | 'litigation' | 'stay')[]
}
