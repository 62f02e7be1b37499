// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 名单记录标注：登记针对名单记录的异议、复议、诉讼等程序
 */
export interface ListEntryMark {
  /**
   * 标注种类：objection 异议、review 复议、litigation 诉讼、stay 停止执行、restructuring 重整屏蔽
   */
  mark: 'objection' | 'review' | 'litigation' | 'stay' | 'restructuring'
  /**
   * 起始日；以同一种类、同一起始日再次提交并填 until，即终止进行中的标注
   */
  from: string
  /**
   * 截止日，含当日
   */
  until?: string
  /**
   * 受理、裁定或通知文书号
   */
  docNo: string
}
