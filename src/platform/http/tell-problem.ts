import type { IncomingMessage, ServerResponse } from 'node:http'
import { asTold } from './failure'
import type { HttpOptions } from './http-options'
import type { KeptAnswer } from './idempotency-store'
import { isTellable, PROBLEM_TYPE, problemOf } from './problem'
import { SenderGoneError } from './read-body'
import { sendText } from './send'

export interface Exchange {
  readonly id: string
  readonly incoming: IncomingMessage
  readonly response: ServerResponse
  /** A person is at the other end. */
  readonly page: boolean
  /** Operation, for the log. */
  readonly where: string
}

const RETRY_AFTER_S = '5'

const headersOf = (
  options: HttpOptions,
  error: unknown,
  status: number,
): Readonly<Record<string, string>> => ({
  ...(status === 503 ? { 'Retry-After': RETRY_AFTER_S } : {}),
  ...(isTellable(options.failures, error) ? error.facts.headers : {}),
})

export const problemAnswer = (options: HttpOptions, error: unknown, id: string): KeptAnswer => {
  const problem = problemOf(options, error, id)
  return {
    status: problem.status,
    headers: { 'Content-Type': PROBLEM_TYPE, ...headersOf(options, error, problem.status) },
    text: JSON.stringify(problem),
  }
}

const pageAnswer = (options: HttpOptions, error: unknown, id: string): KeptAnswer | undefined => {
  const problem = problemOf(options, error, id)
  const text = options.renderProblem?.(problem)
  if (text === undefined) return undefined
  return {
    status: problem.status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', ...headersOf(options, error, problem.status) },
    text,
  }
}

/** Logs what the platform did not foresee, under the id that the caller was told. */
export const reportUnknown = (options: HttpOptions, error: unknown, id: string, where: string): void => {
  if (error instanceof SenderGoneError || isTellable(options.failures, error)) return
  options.log.error({ instance: `urn:uuid:${id}`, operation: where, error }, 'request failed')
}

export const wantsPage = ({ headers }: IncomingMessage): boolean =>
  headers.accept?.includes('text/html') === true

/** Answers with the problem: as a page where a person reads, else as `application/problem+json`. */
export const tellProblem = (options: HttpOptions, error: unknown, exchange: Exchange): void => {
  const { id, incoming, response } = exchange
  reportUnknown(options, error, id, exchange.where)
  if (error instanceof SenderGoneError) {
    response.destroy()
    return
  }
  const told = asTold(error)
  const page = exchange.page && wantsPage(incoming) ? pageAnswer(options, told, id) : undefined
  sendText(response, page ?? problemAnswer(options, told, id))
}
