// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 健康状况
 */
export interface Health {
  /**
   * 状态：存活或可受理请求
   */
  state: 'alive' | 'ready'
  /**
   * 已检查的依赖
   */
  checks: string[]
}
