import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Listening {
  readonly port: number
  /**
   * Takes no new connection, lets the requests in hand finish, ends idle connections at once and all others after
   * `deadlineMs`.
   */
  close(deadlineMs?: number): Promise<void>
}

const KEEP_ALIVE_MS = 65_000
const CLOSE_CHECK_MS = 50
const DEFAULT_DEADLINE_MS = 5_000

const closeServer = (server: Server, deadlineMs: number): Promise<void> =>
  new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), CLOSE_CHECK_MS)
    const rest = setTimeout(() => server.closeAllConnections(), deadlineMs)
    server.close(() => {
      clearInterval(idle)
      clearTimeout(rest)
      resolve()
    })
  })

/** @throws the error of the operating system when the address cannot be had */
export const listen = (
  app: RequestListener,
  address: { readonly host: string; readonly port: number },
): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, app)
    server.once('error', reject)
    server.listen(address.port, address.host, () => {
      server.off('error', reject)
      const { port } = server.address() as AddressInfo
      resolve({ port, close: (deadlineMs = DEFAULT_DEADLINE_MS) => closeServer(server, deadlineMs) })
    })
  })
