import type { IncomingMessage } from 'node:http'
import { platformFailure, type Failure } from './failure'

export const MAX_BODY_BYTES = 1024 * 1024

const tooLarge = (): Failure =>
  platformFailure('body-too-large', `请求内容超过 ${MAX_BODY_BYTES} 字节，请缩小或改用批量接口`)

/** The sender went away before the body was whole: nobody is left to be answered. */
export class SenderGoneError extends Error {
  override readonly name = 'SenderGoneError'
}

/**
 * The whole body, of at most 1 MiB; what is beyond is dropped as it comes.
 * @throws Failure `body-too-large`; SenderGoneError
 */
export const readBody = (request: IncomingMessage): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) {
      reject(tooLarge())
      return
    }
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= MAX_BODY_BYTES) chunks.push(chunk)
      else reject(tooLarge())
    })
    request.on('end', () => {
      const [only] = chunks
      resolve(chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks))
    })
    request.on('error', (error) => reject(new SenderGoneError('the sender went away', { cause: error })))
    request.on('close', () => {
      if (!request.complete) reject(new SenderGoneError('the sender went away'))
    })
  })
