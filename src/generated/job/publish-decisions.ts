// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 公示任务: ids of decisions at which the publication worker is to look now.
 */
export interface PublishDecisionsPayload {
  /**
   * 决定编号: ids of at most one thousand decisions.
   *
   * @minItems 1
   * @maxItems 1000
   */
  decisionIds: [string, ...string[]]
}
