import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { KeptAnswer } from './idempotency-store'
import type { Answer } from './route'

export const JSON_TYPE = 'application/json; charset=utf-8'

/** The answer as bytes on the wire: the only place where an answer becomes text. */
export const renderAnswer = (answer: Exclude<Answer, { write: unknown }>): KeptAnswer =>
  'json' in answer
    ? {
        status: answer.status,
        headers: { 'Content-Type': JSON_TYPE, ...answer.headers },
        text: JSON.stringify(answer.json),
      }
    : {
        status: answer.status,
        headers: { 'Content-Type': answer.type, ...answer.headers },
        text: answer.text,
      }

export const sendText = (response: ServerResponse, { status, headers, text }: KeptAnswer): void => {
  if (response.headersSent || response.destroyed) return
  for (const name in headers) response.setHeader(name, headers[name] ?? '')
  if (status === 204 || status === 304) {
    response.writeHead(status).end()
    return
  }
  response.setHeader('Content-Length', Buffer.byteLength(text))
  response.writeHead(status).end(text)
}

/** Writes one piece and waits for a slow reader; false when the reader has gone, for which some work still goes on. */
const writePiece = async (response: ServerResponse, piece: string): Promise<boolean> => {
  if (response.destroyed) return false
  if (response.write(piece)) return true
  const gone = new AbortController()
  const stop = (): void => gone.abort()
  response.once('close', stop)
  try {
    await once(response, 'drain', { signal: gone.signal })
  } catch (error) {
    if (!gone.signal.aborted) throw error
  } finally {
    response.off('close', stop)
  }
  return !gone.signal.aborted
}

/** Sends the headers at once, then the pieces. An error on the way can only cut the answer short. */
export const sendPieces = async (
  response: ServerResponse,
  answer: Extract<Answer, { write: unknown }>,
): Promise<void> => {
  response.writeHead(answer.status, { 'Content-Type': answer.type, ...answer.headers })
  response.flushHeaders()
  await answer.write((piece) => writePiece(response, piece))
  response.end()
}
