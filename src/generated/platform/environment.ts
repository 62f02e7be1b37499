// Made from schemas/ by scripts/generate.mjs; do not edit.

/**
 * 运行环境变量：全部可选，启动前一次检查完毕
 */
export interface Environment {
  /**
   * 监听地址，主机名或 IP，默认 127.0.0.1
   */
  CREDIT_HOST?: string
  /**
   * 监听端口，1 至 65535 的整数，默认 3000
   */
  CREDIT_PORT?: string
  /**
   * 内置存储与自动生成的密钥所在目录，默认 ./data
   */
  CREDIT_DATA?: string
  /**
   * 对外网址，http 或 https，不带参数；链接、错误类型与二维码均以此为前缀，默认为监听地址
   */
  CREDIT_PUBLIC_URL?: string
  /**
   * MongoDB 连接串，以 mongodb:// 或 mongodb+srv:// 开头；不填则用内置存储
   */
  CREDIT_MONGO_URL?: string
  /**
   * Redis 连接串，以 redis:// 或 rediss:// 开头；不填则用内置任务调度
   */
  CREDIT_REDIS_URL?: string
  /**
   * 进程角色：api（接口）、worker（后台任务）或 all（两者），默认 all
   */
  CREDIT_ROLE?: 'api' | 'worker' | 'all'
  /**
   * 是否装入演示数据：1 或 0；默认在存储为空时装入，生产环境从不装入
   */
  CREDIT_DEMO?: '0' | '1'
  /**
   * 首个运维密钥，至少 32 个可见 ASCII 字符
   */
  CREDIT_ADMIN_KEY?: string
  /**
   * 主密钥，至少 32 个字符；轮换时以逗号分隔多个，新的在前；不填则生成于 CREDIT_DATA
   */
  CREDIT_SECRET?: string
  /**
   * 起始时刻，须带时区，形如 2026-02-09T09:00:00+08:00；时钟自此走动并可调整，生产环境不允许
   */
  CREDIT_CLOCK?: string
  /**
   * production 表示生产环境
   */
  NODE_ENV?: string
}
