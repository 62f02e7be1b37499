// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 公示中的名单记录：依法公示的名单上的单位
 */
export interface PublicListEntryList {
  /**
   * 名单记录
   */
  items: PublicListEntry[]
  /**
   * 下一页游标：一页可能少于所要求的条数；最后一页为 null
   */
  next: string | null
}
/**
 * 公示的名单记录
 */
export interface PublicListEntry {
  /**
   * 记录编号
   */
  id: string
  /**
   * 名单代码
   */
  listId: string
  /**
   * 名单名称
   */
  listName: string
  /**
   * 名单类别：black 严重失信主体名单、watch 重点关注、red 守信激励
   */
  color: 'black' | 'watch' | 'red'
  /**
   * 主体
   */
  subject: {
    /**
     * 名称
     */
    name: string
    /**
     * 统一社会信用代码
     */
    uscc: string
  }
  /**
   * 认定机关
   */
  authority: string
  /**
   * 决定文书号
   */
  docNo: string
  /**
   * 法律依据
   */
  basis: string
  /**
   * 列入事由，不含个人号码
   */
  reason: string
  /**
   * 等级
   */
  grade?: string
  /**
   * 列入日期
   */
  from: string
  /**
   * 有效期截止日，含当日；null 为未定截止日
   */
  until: string | null
  /**
   * 进行中的标注：objection 异议、review 复议、litigation 诉讼、stay 停止执行
   */
  marks: ('objection' | 'review' | 'litigation' | 'stay')[]
}
