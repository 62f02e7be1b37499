// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 撤回授权：即时生效，无须理由，与授权同样便捷（《个人信息保护法》第十五条）
 */
export interface ConsentWithdrawal {}
