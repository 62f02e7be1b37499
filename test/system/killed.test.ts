import { decisionCollection, decisionCollections } from '../../src/decisions/store'
import { eventCollection } from '../../src/platform/events/documents'
import type { StoreConfig } from '../../src/platform/store/open-store'
import { buildPlatform } from '../support/child-script'
import { describeWithMongo, describeWithRedis } from '../support/describe-with-servers'
import { eventually } from '../support/eventually'
import { caller, startPlatform, type PlatformProcess } from '../support/platform-process'
import { seededRandom } from '../support/seeded-random'
import { freePort } from '../support/servers/start-server'
import {
  ADMIN_KEY,
  ENVIRONMENT,
  lookInto,
  numberedPenalty,
  registerWith,
  temporaryFolder,
  untilSettled,
} from '../support/system'

const [, , reservationCollection] = decisionCollections
const ALL = 10_000

/** What the store holds, counted without the platform. */
const countStored = (config: StoreConfig) =>
  lookInto(config, async (store) => {
    const decisions = await store.collection(decisionCollection).find({ limit: ALL })
    const reservations = await store.collection(reservationCollection).find({ limit: ALL })
    const events = await store.collection(eventCollection).find({ limit: ALL })
    const published = events.filter(({ type }) => type === 'decision-published')
    return {
      numbers: decisions.map(({ content }) => content.documentNumber).sort(),
      ids: decisions.map(({ _id }) => _id).sort(),
      states: new Set(decisions.map(({ publication }) => publication.state)),
      reserved: reservations.map(({ decisionId }) => decisionId).sort(),
      eventNumbers: events.map(({ number }) => number),
      publishedIds: published.map(({ source }) => source.id).sort(),
    }
  })

interface Size {
  /** Senders at the same time, one decision after the other. */
  readonly senders: number
  readonly batchRows: number
  /** Acknowledged decisions after which the process may be killed. */
  readonly killAfter: readonly [least: number, most: number]
}

/** One life of a platform on data that survive it. */
const suite = (
  size: Size,
  seeds: readonly number[],
  environmentOf: () => Readonly<Record<string, string>>,
  storeOf: (folder: string) => StoreConfig,
): void => {
  const folder = temporaryFolder()
  const acknowledged = new Map<number, string>()
  const sent = new Set<number>()
  let port = ''
  let platform: PlatformProcess
  let key = ''
  let nextNumber = 1

  const start = async (): Promise<PlatformProcess> =>
    startPlatform({ ...ENVIRONMENT, CREDIT_DATA: folder.path, CREDIT_PORT: port, ...environmentOf() })
  const operator = () => caller(platform.url, ADMIN_KEY)
  const department = () => caller(platform.url, key)
  const takeNumber = (): number => {
    const number = nextNumber
    nextNumber += 1
    sent.add(number)
    return number
  }

  /** Sends until the process is gone; only what was answered with 202 counts. */
  const sendSingly = async (onAcknowledged: () => void): Promise<void> => {
    for (;;) {
      const number = takeNumber()
      const answer = await department()
        .post('/api/v1/decisions', numberedPenalty(number))
        .catch(() => undefined)
      if (answer === undefined) return
      expect(answer.status).toBe(202)
      acknowledged.set(number, answer.body.id)
      onAcknowledged()
    }
  }
  const sendBatch = async (): Promise<void> => {
    const numbers = Array.from({ length: size.batchRows }, takeNumber)
    const lines = numbers.map((number) => JSON.stringify(numberedPenalty(number)))
    const answer = await department()
      .post('/api/v1/decision-batches', lines.join('\n'))
      .catch(() => undefined)
    const rows: readonly { id: string }[] = answer?.body?.rows ?? []
    rows.forEach(({ id }, at) => acknowledged.set(numbers[at] ?? 0, id))
  }

  beforeAll(async () => {
    buildPlatform()
    port = String(await freePort())
    platform = await start()
    key = (await registerWith(operator(), ['submitter'])).key
  }, 120_000)
  afterAll(async () => {
    await platform.kill()
    folder.remove()
  })

  it.each(seeds)(
    'keeps every acknowledged decision and publishes each once when it is killed at a random moment (seed %i)',
    async (seed) => {
      const [least, most] = size.killAfter
      let left = least + Math.floor(seededRandom(seed)() * (most - least))
      let kill = (): void => undefined
      const killed = new Promise<void>((resolve) => (kill = resolve)).then(() => platform.kill())
      const onAcknowledged = (): void => {
        left -= 1
        if (left === 0) kill()
      }
      await Promise.all([
        ...Array.from({ length: size.senders }, () => sendSingly(onAcknowledged)),
        sendBatch(),
        killed,
      ])
      platform = await start()
      await untilSettled(operator(), 60_000)

      const stored = await countStored(storeOf(folder.path))
      const kept = new Set(stored.ids)
      expect([...acknowledged.values()].filter((id) => !kept.has(id))).toEqual([])
      expect(new Set(stored.numbers).size).toBe(stored.numbers.length)
      expect(stored.states).toEqual(new Set(['published']))
      expect(stored.publishedIds).toEqual(stored.ids)
      expect(stored.eventNumbers).toEqual(stored.eventNumbers.map((_number, at) => at + 1))
    },
    120_000,
  )

  it('takes a repeat of all that was ever sent without a second record of any', async () => {
    const numbers = [...sent].sort((a, b) => a - b)
    const lines = numbers.map((number) => JSON.stringify(numberedPenalty(number)))
    const { body } = await department().post('/api/v1/decision-batches', lines.join('\n'))
    expect(body).toMatchObject({ corrected: 0, refused: 0 })
    expect(body.accepted + body.repeated).toBe(numbers.length)
    const idOf = new Map<number, string>(numbers.map((number, at) => [number, body.rows[at].id]))
    expect([...acknowledged].filter(([number, id]) => idOf.get(number) !== id)).toEqual([])
    await untilSettled(operator(), 60_000)

    const stored = await countStored(storeOf(folder.path))
    expect(stored.ids).toEqual([...idOf.values()].sort())
    expect(stored.reserved).toEqual(stored.ids)
    expect(stored.publishedIds).toEqual(stored.ids)
  }, 120_000)

  it('shows the public each of them, and the trail each receipt once', async () => {
    const auditor = caller(platform.url, (await registerWith(operator(), ['auditor'])).key)
    const someone = caller(platform.url)
    for (const id of [...acknowledged.values()].slice(-3)) {
      await eventually(async () =>
        expect((await someone.get(`/api/v1/public/decisions/${id}`)).status).toBe(200),
      )
      const { body } = await auditor.get(`/api/v1/trail?target=decisions:${id}`)
      const accepted = body.items.filter((entry: { outcome: string }) => entry.outcome === 'accepted')
      expect(accepted).toHaveLength(1)
    }
  }, 60_000)
}

describe('a platform on the embedded engines', () => {
  suite(
    { senders: 6, batchRows: 1_500, killAfter: [40, 250] },
    [11, 12, 13],
    () => ({}),
    (folder) => ({ sqlitePath: `${folder}/credit.db` }),
  )
})

describeWithMongo('a platform on MongoDB', (mongo) => {
  describeWithRedis('and Redis', (redis) => {
    suite(
      { senders: 3, batchRows: 20, killAfter: [5, 20] },
      [21],
      () => ({ CREDIT_MONGO_URL: mongo.url(), CREDIT_REDIS_URL: redis.url() }),
      () => ({ mongoUrl: mongo.url() }),
    )
  })
})
