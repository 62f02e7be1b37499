import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startMongo } from './start-mongo'
import { startRedis } from './start-redis'
import type { RunningServer } from './start-server'

/**
 * The jest parent starts a shared server when the first test file asks for it, and stops it at the end of the run;
 * test files run in other processes and ask over a loopback port.
 */
export interface ServerBroker {
  readonly port: number
  stop(): Promise<void>
}

export interface Granted {
  readonly url: string
  /** Different for everyone who asks. */
  readonly number: number
}

const starters = new Map([
  ['/mongo', () => startMongo()],
  ['/redis', () => startRedis()],
])

export const startBroker = async (): Promise<ServerBroker> => {
  const running = new Map<string, Promise<RunningServer>>()
  const granted = new Map<string, number>()
  const grant = async (name: string): Promise<Granted> => {
    const start = starters.get(name)
    if (start === undefined) throw new Error(`no server ${name}`)
    const server = running.get(name) ?? start()
    running.set(name, server)
    const number = (granted.get(name) ?? 0) + 1
    granted.set(name, number)
    return { url: (await server).url, number }
  }
  const http = createServer((request, response) => {
    grant(request.url ?? '').then(
      (granted) => response.end(JSON.stringify(granted)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  http.unref()
  return {
    port: (http.address() as AddressInfo).port,
    stop: async () => {
      http.close()
      http.closeAllConnections()
      const servers = await Promise.allSettled(running.values())
      for (const server of servers) if (server.status === 'fulfilled') await server.value.stop()
    },
  }
}

/** Asks the broker of this test run for a server. */
export const askBroker = (name: 'mongo' | 'redis'): Promise<Granted> =>
  new Promise((resolve, reject) => {
    const url = `http://127.0.0.1:${process.env.CREDIT_TEST_BROKER ?? ''}/${name}`
    get(url, { agent: false }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
      response.on('end', () => {
        if (response.statusCode === 200) resolve(JSON.parse(body) as Granted)
        else reject(new Error(body))
      })
    }).on('error', reject)
  })
