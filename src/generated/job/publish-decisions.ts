// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 公示任务：须立即处理的决定编号
 */
export interface PublishDecisionsPayload {
  /**
   * 决定编号：至多一千个
   *
   * @minItems 1
   * @maxItems 1000
   */
  decisionIds: [string, ...string[]]
}
