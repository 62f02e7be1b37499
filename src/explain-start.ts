import { ConfigError } from './platform/config/config'

/** What a person reads when a process could not start: the cure where there is one, else the trace. */
export const explainStart = (error: unknown): string => {
  if (error instanceof ConfigError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
