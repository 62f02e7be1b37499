// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 名单记录标注; contract, Lists.
 */
export interface ListEntryMark {
  /**
   * 标注种类: objection 异议, review 复议, litigation 诉讼, stay 停止执行, restructuring 重整屏蔽.
   */
  mark: 'objection' | 'review' | 'litigation' | 'stay' | 'restructuring'
  /**
   * 起始日; a mark under way is ended by sending the same kind and first day with until.
   */
  from: string
  /**
   * 截止日, inclusive.
   */
  until?: string
  /**
   * 受理、裁定或通知文书号.
   */
  docNo: string
}
