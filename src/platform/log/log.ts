import { pino, type Logger as PinoLogger, type LoggerOptions } from 'pino'
import { isError, maskValue } from './mask-value'

export type Log = Pick<PinoLogger, 'debug' | 'info' | 'warn' | 'error'>

type Level = 'debug' | 'info' | 'warn' | 'error' | 'silent'

/** Where the lines go; tests give their own. */
export interface LogTarget {
  write(line: string): void
}

/** An error in front is logged under `error`, as pino does it, but masked. */
const maskArguments = ([first, ...rest]: readonly unknown[]): unknown[] => {
  const masked = maskValue(first)
  return [isError(first) ? { error: masked } : masked, ...rest.map(maskValue)]
}

const options = (level: Level): LoggerOptions => ({
  level,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  messageKey: 'message',
  errorKey: 'error',
  serializers: { error: (masked: unknown) => masked },
  formatters: { level: (label) => ({ level: label }) },
  hooks: {
    logMethod(args, method) {
      method.apply(this, maskArguments(args) as Parameters<typeof method>)
    },
  },
})

/**
 * The log: JSON lines from which no personal number can leave. Every message, text, key and error that is logged goes
 * through the mask; bodies of requests and values of query parameters are never handed to it.
 */
export const createLog = (level: Level = 'info', target?: LogTarget): Log => {
  const settings = options(level)
  return target === undefined ? pino(settings) : pino(settings, target)
}

/** A log that says nothing. */
export const silentLog: Log = createLog('silent')
