import { resolve } from 'node:path'
import type { Environment } from '../../generated/platform/environment'
import { findMistakes } from './mistakes'

export interface Config {
  readonly host: string
  readonly port: number
  /** Absolute. */
  readonly dataFolder: string
  /** Without a slash at its end. */
  readonly publicUrl: string
  readonly mongoUrl?: string
  readonly redisUrl?: string
  readonly role: 'api' | 'worker' | 'all'
  readonly demo: 'yes' | 'no' | 'when-empty'
  readonly adminKey?: string
  /** Newest first; absent: to be taken from the data folder, see `ensureSecrets`. */
  readonly secrets?: readonly string[]
  /** Instant, ISO UTC, at which the settable clock starts. */
  readonly clockStart?: string
  readonly production: boolean
}

/** Every mistake of the environment, one line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  constructor(readonly mistakes: readonly string[]) {
    super(`环境变量有 ${mistakes.length} 处错误：\n${mistakes.map((mistake) => `  ${mistake}`).join('\n')}`)
  }
}

const EVERY_ADDRESS = new Set(['0.0.0.0', '::'])

/** The address under which a process on this machine reaches the API. */
export const listeningUrl = (host: string, port: number): string => {
  const reachable = EVERY_ADDRESS.has(host) ? '127.0.0.1' : host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
}

const demoOf = ({ CREDIT_DEMO, NODE_ENV }: Environment): Config['demo'] => {
  if (NODE_ENV === 'production' || CREDIT_DEMO === '0') return 'no'
  return CREDIT_DEMO === '1' ? 'yes' : 'when-empty'
}

const optional = (environment: Environment): Partial<Config> => ({
  ...(environment.CREDIT_MONGO_URL === undefined ? {} : { mongoUrl: environment.CREDIT_MONGO_URL }),
  ...(environment.CREDIT_REDIS_URL === undefined ? {} : { redisUrl: environment.CREDIT_REDIS_URL }),
  ...(environment.CREDIT_ADMIN_KEY === undefined ? {} : { adminKey: environment.CREDIT_ADMIN_KEY }),
  ...(environment.CREDIT_SECRET === undefined ? {} : { secrets: environment.CREDIT_SECRET.split(',') }),
  ...(environment.CREDIT_CLOCK === undefined
    ? {}
    : { clockStart: new Date(environment.CREDIT_CLOCK).toISOString() }),
})

/**
 * The environment with its defaults.
 * @throws ConfigError that names every mistake at once
 */
export const readConfig = (environment: Environment): Config => {
  const mistakes = findMistakes(environment)
  if (mistakes.length > 0) throw new ConfigError(mistakes)
  const host = environment.CREDIT_HOST ?? '127.0.0.1'
  const port = Number(environment.CREDIT_PORT ?? 3000)
  return {
    host,
    port,
    dataFolder: resolve(environment.CREDIT_DATA ?? './data'),
    publicUrl: (environment.CREDIT_PUBLIC_URL ?? listeningUrl(host, port)).replace(/\/+$/, ''),
    role: environment.CREDIT_ROLE ?? 'all',
    demo: demoOf(environment),
    production: environment.NODE_ENV === 'production',
    ...optional(environment),
  }
}
