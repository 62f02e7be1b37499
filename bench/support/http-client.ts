import { Agent, request } from 'node:http'

export interface Reply {
  readonly status: number
  readonly text: string
}

/** A small client with kept connections, for loads that follow each call on its own. */
export const httpClient = (url: string, key?: string, connections = 128) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const headers = key === undefined ? {} : { Authorization: `Bearer ${key}` }
  const call = (method: string, path: string, body?: object): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body)
      const type =
        text === undefined
          ? {}
          : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }
      const sent = request(`${url}${path}`, { agent, method, headers: { ...headers, ...type } }, (answer) => {
        let received = ''
        answer.setEncoding('utf8')
        answer.on('data', (part: string) => (received += part))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: received }))
        answer.on('error', reject)
      })
      sent.on('error', reject)
      sent.end(text)
    })
  return {
    get: (path: string) => call('GET', path),
    post: (path: string, body: object) => call('POST', path, body),
    close: () => agent.destroy(),
  }
}

export type HttpClient = ReturnType<typeof httpClient>
