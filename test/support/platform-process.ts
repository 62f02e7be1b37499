import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { projectRoot } from '../../src/platform/root'
import { freePort } from './servers/start-server'

/** A process of the platform as operators run it. */
export interface PlatformProcess {
  readonly url: string
  readonly pid: number
  /** Everything it wrote. */
  output(): string
  /** Answers exit code and milliseconds. */
  stop(signal?: 'SIGTERM' | 'SIGINT'): Promise<{ readonly code: number | null; readonly ms: number }>
  /** `kill -9` */
  kill(): Promise<void>
}

const MAIN = join(projectRoot, 'dist', 'src', 'main.js')
const UP_MS = 60_000

const isUp = async (url: string): Promise<boolean> =>
  fetch(url).then(
    (answer) => answer.ok,
    () => false,
  )

/** Starts what was built (`buildPlatform`) with this environment; resolves when an API is ready, a worker at once. */
export const startPlatform = async (
  environment: Readonly<Record<string, string>>,
): Promise<PlatformProcess> => {
  const port = environment['CREDIT_PORT'] ?? String(await freePort())
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, CREDIT_PORT: port, CREDIT_DEMO: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const closed = once(child, 'close')
  const url = `http://127.0.0.1:${port}`
  const deadline = performance.now() + UP_MS
  while (environment['CREDIT_ROLE'] !== 'worker' && !(await isUp(`${url}/readyz`))) {
    if (child.exitCode !== null) throw new Error(`the platform ended at its start: ${output}`)
    if (performance.now() > deadline) throw new Error(`the platform does not come up: ${output}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    url,
    pid: child.pid ?? 0,
    output: () => output,
    stop: async (signal = 'SIGTERM') => {
      const started = performance.now()
      child.kill(signal)
      await closed
      return { code: child.exitCode, ms: performance.now() - started }
    },
    kill: async () => {
      child.kill('SIGKILL')
      await closed
    },
  }
}

/** Calls a running platform as the holder of a key. */
export const caller = (url: string, key?: string) => {
  const headers: Record<string, string> = key === undefined ? {} : { Authorization: `Bearer ${key}` }
  const call = async (
    method: string,
    path: string,
    body?: object | string,
    more: Record<string, string> = {},
  ) => {
    const type = typeof body === 'string' ? 'application/x-ndjson' : 'application/json'
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': type }), ...more },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    const isJson = /json/.test(answer.headers.get('content-type') ?? '')
    return { status: answer.status, text, body: isJson ? JSON.parse(text) : undefined }
  }
  return {
    get: (path: string) => call('GET', path),
    post: (path: string, body: object | string, more?: Record<string, string>) =>
      call('POST', path, body, more),
    put: (path: string, body: object, more?: Record<string, string>) => call('PUT', path, body, more),
    delete: (path: string) => call('DELETE', path),
  }
}
