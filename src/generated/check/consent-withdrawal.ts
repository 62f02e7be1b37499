// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 撤回授权: at once, without a reason, as easy as giving it (个人信息保护法第十五条).
 */
export interface ConsentWithdrawal {}
