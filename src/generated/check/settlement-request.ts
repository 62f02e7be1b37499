// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 核实反馈: the credit office has looked into feedback that contradicts its answer.
 */
export interface FeedbackSettlementRequest {
  /**
   * 核实到第几条反馈: one that came in later stays raised
   */
  version: number
  /**
   * 核实情况: what was found and done
   */
  note: string
}
