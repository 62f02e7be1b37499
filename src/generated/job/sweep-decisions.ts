// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 巡检任务：无内容，到期事项从存储中读取
 */
export interface SweepDecisionsPayload {}
