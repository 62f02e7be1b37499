// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 巡检任务: carries nothing; the sweep reads what is due from the store.
 */
export interface SweepDecisionsPayload {}
