import { execFileSync } from 'node:child_process'
import { buildPlatform } from '../support/child-script'
import { describeWithMongo } from '../support/describe-with-servers'
import { eventually } from '../support/eventually'
import { caller, startPlatform, type PlatformProcess } from '../support/platform-process'
import { startMongo } from '../support/servers/start-mongo'
import type { RunningServer } from '../support/servers/start-server'
import { ADMIN_KEY, ENVIRONMENT, numberedPenalty, registerWith, temporaryFolder } from '../support/system'

const SENDERS = 4
const PER_SENDER_BEFORE = 5

interface Outage {
  /** Before the platform starts; what it needs to be told. */
  prepare(): Promise<Readonly<Record<string, string>>>
  begin(platform: PlatformProcess): Promise<void>
  end(platform: PlatformProcess): Promise<void>
  clean(): Promise<void>
  /** What is refused while it lasts; reads of the embedded store go on when its disk is full. */
  readonly isReadable: boolean
}

interface Told {
  readonly status: number
  readonly code: unknown
  readonly retryAfter: string | null
}

/** A platform whose store goes away in the middle of submissions, and comes back. */
const suite = (outage: Outage): void => {
  const folder = temporaryFolder()
  let platform: PlatformProcess
  let key = ''
  const department = () => caller(platform.url, key)
  const acknowledged = new Map<number, string>()

  const ask = async (path: string, init: RequestInit = {}): Promise<Told> => {
    const answer = await fetch(`${platform.url}${path}`, init)
    const text = await answer.text()
    const isJson = /json/.test(answer.headers.get('content-type') ?? '')
    const code = isJson ? (JSON.parse(text) as { code?: unknown }).code : undefined
    return { status: answer.status, code, retryAfter: answer.headers.get('retry-after') }
  }
  const submit = async (number: number): Promise<Told> => {
    const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
    const body = JSON.stringify(numberedPenalty(number))
    return ask('/api/v1/decisions', { method: 'POST', headers, body })
  }

  beforeAll(async () => {
    buildPlatform()
    platform = await startPlatform({ ...ENVIRONMENT, CREDIT_DATA: folder.path, ...(await outage.prepare()) })
    key = (await registerWith(caller(platform.url, ADMIN_KEY), ['submitter'])).key
  }, 120_000)
  afterAll(async () => {
    await platform.kill()
    await outage.clean()
    folder.remove()
  })

  it('answers every submission with 202 or 503, never with anything else', async () => {
    let next = 1
    let isOver = false
    const answers: Told[] = []
    const send = async (): Promise<void> => {
      while (!isOver) {
        const number = next
        next += 1
        const { status, body, text } = await department().post('/api/v1/decisions', numberedPenalty(number))
        if (status === 202) acknowledged.set(number, body.id)
        answers.push({ status, code: body?.code ?? text, retryAfter: null })
      }
    }
    const sending = Array.from({ length: SENDERS }, send)
    await eventually(() => expect(acknowledged.size).toBeGreaterThan(SENDERS * PER_SENDER_BEFORE), 30_000)
    await outage.begin(platform)
    const refused = () => answers.filter(({ status }) => status === 503)
    await eventually(() => expect(refused().length).toBeGreaterThan(SENDERS), 60_000)
    isOver = true
    await Promise.all(sending)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202, 503]))
    expect(new Set(refused().map(({ code }) => code))).toEqual(new Set(['dependency-unavailable']))
  }, 120_000)

  it('tells when to come again', async () => {
    const told = await submit(100_000)
    expect(told).toEqual({ status: 503, code: 'dependency-unavailable', retryAfter: '5' })
  }, 60_000)

  it.each([
    ['its readiness', '/readyz', 'application/json'],
    ['a public answer', '/api/v1/public/decisions/none', 'application/json'],
    ['a page', '/decisions/none', 'text/html'],
  ])(
    'tells it in %s, too, as far as nothing can be read',
    async (_what, path, accept) => {
      const { status, retryAfter } = await ask(path, { headers: { accept } })
      const without = path === '/readyz' ? 200 : 404
      expect([status, retryAfter]).toEqual(outage.isReadable ? [without, null] : [503, '5'])
    },
    60_000,
  )

  it('still has all that was acknowledged, once, and takes what was not', async () => {
    await outage.end(platform)
    await eventually(async () => expect((await ask('/readyz')).status).toBe(200), 30_000)
    expect((await submit(100_000)).status).toBe(202)
    for (const [number, id] of acknowledged) {
      const { status, body } = await department().post('/api/v1/decisions', numberedPenalty(number))
      expect([status, body.outcome, body.id]).toEqual([202, 'repeated', id])
    }
  }, 120_000)
}

// A server at an address from outside is not ours to kill.
const describeUnlessForeign =
  process.env.CREDIT_TEST_MONGO_URL === undefined ? describeWithMongo : describe.skip

describeUnlessForeign('a platform whose MongoDB is killed in the middle', () => {
  const directory = temporaryFolder()
  let server: RunningServer
  suite({
    prepare: async () => {
      server = await startMongo({ directory: directory.path })
      return { CREDIT_MONGO_URL: server.url.replace('/?', '/outage?') }
    },
    begin: () => server.stop(),
    end: async () => {
      server = await startMongo({ directory: directory.path, port: Number(new URL(server.url).port) })
    },
    clean: async () => {
      await server.stop()
      directory.remove()
    },
    isReadable: false,
  })
})

/** No file of the process may grow: to it a disk that is full. */
const limitFiles = ({ pid }: PlatformProcess, size: string): Promise<void> => {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${size}:unlimited`])
  return Promise.resolve()
}

describe('a platform whose disk is full in the middle', () => {
  suite({
    prepare: () => Promise.resolve({}),
    begin: (platform) => limitFiles(platform, '4096'),
    end: (platform) => limitFiles(platform, 'unlimited'),
    clean: () => Promise.resolve(),
    isReadable: true,
  })
})
