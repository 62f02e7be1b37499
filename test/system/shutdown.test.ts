import { request, type ClientRequest } from 'node:http'
import { decisionCollection } from '../../src/decisions/store'
import { buildPlatform } from '../support/child-script'
import { eventually } from '../support/eventually'
import { caller, startPlatform, type PlatformProcess } from '../support/platform-process'
import {
  ADMIN_KEY,
  ENVIRONMENT,
  lookInto,
  numberedPenalty,
  registerWith,
  temporaryFolder,
} from '../support/system'

interface Answered {
  readonly status: number
  readonly body: string
}

/** A request whose body is sent piece by piece. */
const openUpload = (
  url: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): {
  readonly sender: ClientRequest
  readonly batchId: Promise<string>
  readonly answer: Promise<Answered>
} => {
  const sender = request(`${url}${path}`, { method: 'POST', agent: false, headers })
  const batchId = new Promise<string>((resolve) =>
    sender.once('response', (response) => resolve(String(response.headers['batch-id']))),
  )
  const answer = new Promise<Answered>((resolve, reject) => {
    sender.once('error', reject).once('response', (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => (body += text))
      response.once('error', reject).once('end', () => resolve({ status: response.statusCode ?? 0, body }))
    })
  })
  answer.catch(() => undefined)
  return { sender, batchId, answer }
}

const refusesConnections = (url: string): Promise<void> =>
  eventually(() =>
    expect(
      fetch(`${url}/livez`).then(
        () => 'open',
        () => 'shut',
      ),
    ).resolves.toBe('shut'),
  )

describe('a platform that is told to stop', () => {
  const folder = temporaryFolder()
  let platform: PlatformProcess
  let key = ''
  let nextNumber = 1

  const lineOf = (number: number): string => `${JSON.stringify(numberedPenalty(number))}\n`
  const takeLines = (count: number): string[] =>
    Array.from({ length: count }, () => {
      nextNumber += 1
      return lineOf(nextNumber)
    })
  const upload = (path: string, type: string) =>
    openUpload(platform.url, path, { Authorization: `Bearer ${key}`, 'Content-Type': type })
  const storedIds = () =>
    lookInto({ sqlitePath: `${folder.path}/credit.db` }, async (store) => {
      const found = await store.collection(decisionCollection).find({ limit: 10_000 })
      return new Set(found.map(({ _id }) => _id))
    })

  beforeAll(buildPlatform, 60_000)
  beforeEach(async () => {
    platform = await startPlatform({ ...ENVIRONMENT, CREDIT_DATA: folder.path })
    if (key === '') key = (await registerWith(caller(platform.url, ADMIN_KEY), ['submitter'])).key
  }, 60_000)
  afterEach(() => platform.kill())
  afterAll(() => folder.remove())

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'answers the request in hand on %s, takes no other, and has stored what it acknowledged',
    async (signal) => {
      const [line = ''] = takeLines(1)
      const { sender, answer } = upload('/api/v1/decisions', 'application/json')
      sender.write(line.slice(0, 100))
      // An answer on another connection says that this one has been accepted, too.
      expect((await caller(platform.url).get('/livez')).status).toBe(200)
      const ended = platform.stop(signal)
      await refusesConnections(platform.url)
      sender.end(line.slice(100))
      const { status, body } = await answer
      expect(status).toBe(202)
      const { code, ms } = await ended
      expect([code, ms < 10_000]).toEqual([0, true])
      expect(await storedIds()).toContain((JSON.parse(body) as { id: string }).id)
    },
    60_000,
  )

  it('finishes a batch whose sender finishes, and answers for each row', async () => {
    const lines = takeLines(1_500)
    const { sender, answer, batchId } = upload('/api/v1/decision-batches', 'application/x-ndjson')
    sender.write(lines.slice(0, 1_200).join(''))
    await batchId
    const ended = platform.stop()
    await refusesConnections(platform.url)
    sender.end(lines.slice(1_200).join(''))
    const body = JSON.parse((await answer).body) as { accepted: number; rows: { id: string }[] }
    expect(body.accepted).toBe(1_500)
    expect((await ended).code).toBe(0)
    const stored = await storedIds()
    expect(body.rows.filter(({ id }) => !stored.has(id))).toEqual([])
  }, 60_000)

  it('does not wait for a batch whose sender is silent, and tells after the next start how far it came', async () => {
    const lines = takeLines(1_100)
    const { sender, answer, batchId } = upload('/api/v1/decision-batches', 'application/x-ndjson')
    sender.write(lines.join(''))
    const path = `/api/v1/decision-batches/${await batchId}`
    await eventually(async () => {
      expect((await caller(platform.url, key).get(path)).body.total).toBe(1_000)
    }, 10_000)
    const { code, ms } = await platform.stop()
    await expect(answer).rejects.toThrow()
    expect([code, ms < 10_000]).toEqual([0, true])

    platform = await startPlatform({ ...ENVIRONMENT, CREDIT_DATA: folder.path })
    const department = caller(platform.url, key)
    const { body } = await department.get(path)
    expect(body).toMatchObject({ state: 'failed', total: 1_000, accepted: 1_000 })
    const rows = await department.get(`${path}/rows?limit=10000`)
    const stored = await storedIds()
    expect(rows.body.items.filter(({ id }: { id: string }) => !stored.has(id))).toEqual([])
    const again = await department.post('/api/v1/decision-batches', lines.join(''))
    expect(again.body).toMatchObject({ repeated: 1_000, accepted: 100, corrected: 0, refused: 0 })
  }, 60_000)

  it('ends though a connection stays open and idle', async () => {
    expect((await caller(platform.url).get('/livez')).status).toBe(200)
    const { sender, answer } = upload('/api/v1/decisions', 'application/json')
    sender.write('{')
    expect((await caller(platform.url).get('/livez')).status).toBe(200)
    const { code, ms } = await platform.stop()
    await expect(answer).rejects.toThrow()
    expect([code, ms < 10_000]).toEqual([0, true])
  }, 60_000)
})
