import type { ServerResponse } from 'node:http'
import { validatorFor } from '../schema/validator'
import { admitRequest, type Admitted, type Incoming } from './admit-request'
import { answerOnce } from './answer-once'
import type { HttpOptions } from './http-options'
import type { KeptAnswer } from './idempotency-store'
import { isTellable } from './problem'
import type { Answer, Route } from './route'
import { renderAnswer, sendPieces, sendText } from './send'
import { problemAnswer, reportUnknown, tellProblem } from './tell-problem'

const checkAnswer = (route: Route, answer: Answer): void => {
  const schemaId = route.answers[answer.status]
  if (schemaId === undefined)
    throw new Error(`${route.operation} does not declare the status ${answer.status}`)
  if (!('json' in answer)) return
  const errors = schemaId === null ? [] : validatorFor(schemaId)(JSON.parse(JSON.stringify(answer.json)))
  if (errors.length > 0)
    throw new Error(`${route.operation} breaks ${String(schemaId)}: ${JSON.stringify(errors)}`)
}

const produce = async (options: HttpOptions, route: Route, { request }: Admitted): Promise<Answer> => {
  const answer = await route.handle(request)
  if (options.checkAnswers === true) checkAnswer(route, answer)
  return answer
}

const isPieces = (answer: Answer): answer is Extract<Answer, { write: unknown }> => 'write' in answer

/** For idempotent routes a failure is an answer like any other, to be given again. */
const produceKept = async (options: HttpOptions, route: Route, admitted: Admitted): Promise<KeptAnswer> => {
  try {
    const answer = await produce(options, route, admitted)
    if (isPieces(answer))
      throw new Error(`${route.operation} cannot be idempotent: its answer is written in pieces`)
    return renderAnswer(answer)
  } catch (error) {
    if (isTellable(options.failures, error)) return problemAnswer(options, error, admitted.request.id)
    throw error
  }
}

const answerRoute = async (
  options: HttpOptions,
  route: Route,
  admitted: Admitted,
  response: ServerResponse,
): Promise<void> => {
  if (route.idempotent !== undefined) {
    const once = await answerOnce(options.idempotency, route, admitted, () =>
      produceKept(options, route, admitted),
    )
    sendText(response, once)
    return
  }
  const answer = await produce(options, route, admitted)
  if (isPieces(answer)) await sendPieces(response, answer)
  else sendText(response, renderAnswer(answer))
}

/** On the response before there is an answer: an answer that is given again does not bring back an old budget. */
const spend = (route: Route, { request }: Admitted, response: ServerResponse): void => {
  const headers = route.spend?.(request.caller) ?? {}
  for (const name in headers) response.setHeader(name, headers[name] ?? '')
}

/** What Express calls for a route: never rejects. */
export const handleRoute =
  (options: HttpOptions, route: Route) =>
  async (incoming: Incoming, response: ServerResponse, id: string): Promise<void> => {
    try {
      const admitted = await admitRequest(options, route, incoming, id)
      spend(route, admitted, response)
      await answerRoute(options, route, admitted, response)
    } catch (error) {
      if (response.headersSent) {
        reportUnknown(options, error, id, route.operation)
        response.destroy()
      } else
        tellProblem(options, error, {
          id,
          incoming,
          response,
          page: route.page === true,
          where: route.operation,
        })
    }
  }
