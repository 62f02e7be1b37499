// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 核实反馈：信用办已核实与答复不符的反馈
 */
export interface FeedbackSettlementRequest {
  /**
   * 核实到第几条反馈：此后收到的仍待核实
   */
  version: number
  /**
   * 核实情况：查明了什么、如何处理
   */
  note: string
}
