// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 健康状况
 */
export interface Health {
  /**
   * 状态：alive 存活、ready 可受理请求、degraded 可受理请求但有依赖暂不可用
   */
  state: 'alive' | 'ready' | 'degraded'
  /**
   * 已检查的依赖
   */
  checks: string[]
  /**
   * 其中暂不可用的依赖
   */
  failing: string[]
}
