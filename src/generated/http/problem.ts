// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 错误说明（RFC 9457）
 */
export interface Problem {
  /**
   * 错误类型说明页的网址
   */
  type: string
  /**
   * 错误名称，同一类型始终相同
   */
  title: string
  /**
   * HTTP 状态码
   */
  status: number
  /**
   * 此次错误的具体说明与改正办法
   */
  detail?: string
  /**
   * 此次请求的编号，咨询时请提供
   */
  instance: string
  /**
   * 错误代码
   */
  code: string
  /**
   * 输入中的全部错误
   */
  errors?: InputErrorItem[]
  [k: string]: unknown | undefined
}
/**
 * 输入错误：一处错误的位置、代码与说明
 */
export interface InputErrorItem {
  /**
   * 出错位置（JSON Pointer，以 # 开头）
   */
  pointer: string
  /**
   * 错误代码
   */
  code: string
  /**
   * 发送的是什么，允许的是什么
   */
  detail: string
}
