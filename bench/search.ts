import { setTimeout as pause } from 'node:timers/promises'
import { keysOf, withFolder, withPlatform } from './support/bench-platform'
import { penalty } from './support/decisions'
import { scheduledDecision, withRooms } from './support/filled-store'
import { fillSubjects } from './support/filled-subjects'
import { httpClient, type HttpClient } from './support/http-client'
import { runLoad } from './support/load'
import { inventedName, twoCharacterQueries, initialsQueries } from './support/names'
import { runBench } from './support/options'
import { atRate } from './support/pace'
import { note, printTable, thousands, verdict, type TableRow } from './support/table'
import { residentMemory } from './support/process-memory'

const NAMES = 1_000_000
const CONNECTIONS = 32
const SECONDS = 20
const WARM_UP_SECONDS = 2
const INGEST_RATE = 100
/** Calls a second of a load that does not fill the machine. */
const STEADY_RATE = 400
const BUILD_PATIENCE_MS = 900_000

/** The first company is known from the decision that is there already. */
const fillNames = (folder: string, count: number): Promise<void> =>
  withRooms(folder, async (rooms) => {
    await scheduledDecision(rooms)
    await fillSubjects(rooms, count, { from: 1, nameOf: inventedName })
  })

const pathOf = (query: string): string => `/api/v1/public/search?limit=20&q=${encodeURIComponent(query)}`

/** The index is made at the first start; answers the seconds until it finds the last of all names. */
const untilBuilt = async (reader: HttpClient, last: string): Promise<number> => {
  const started = performance.now()
  while (performance.now() - started < BUILD_PATIENCE_MS) {
    const { status, text } = await reader.get(pathOf(last))
    if (status === 200 && (JSON.parse(text) as { items: unknown[] }).items.length > 0)
      return (performance.now() - started) / 1_000
    await pause(500)
  }
  throw new Error('the index of names was not built')
}

const QUESTIONS = [
  { kind: 'two characters', queries: twoCharacterQueries, goal: 15 },
  { kind: 'pinyin initials', queries: initialsQueries, goal: 40 },
]

interface House {
  readonly url: string
  readonly submitter: HttpClient
  readonly seconds: number
}

let decisions = 10_000_000

const measure = async (
  { url, submitter, seconds }: House,
  { kind, queries, goal }: (typeof QUESTIONS)[number],
  rate: number | undefined,
): Promise<TableRow> => {
  const paths = queries().map(pathOf)
  const load = runLoad({
    url,
    connections: CONNECTIONS,
    seconds,
    warmUpSeconds: WARM_UP_SECONDS,
    paths,
    ...(rate === undefined ? {} : { rate }),
  })
  const ingest = atRate(INGEST_RATE, seconds + WARM_UP_SECONDS, async () => {
    const { status } = await submitter.post('/api/v1/decisions', penalty(decisions++))
    if (status !== 202) throw new Error(`a decision was answered with ${status}`)
  })
  const [result] = await Promise.all([load, ingest])
  return {
    query: kind,
    load: rate === undefined ? 'as many as go' : `${rate}/s`,
    'answers /s': thousands(result.rate),
    'p50 ms': result.p50,
    'p99 ms': result.p99,
    'max ms': result.max,
    failed: result.failed,
    'goal p99': `≤ ${goal} ms`,
    verdict: verdict(result.p99 <= goal),
  }
}

const measureAll = async (house: House): Promise<TableRow[]> => {
  const rows: TableRow[] = []
  for (const question of QUESTIONS)
    for (const rate of [undefined, STEADY_RATE]) rows.push(await measure(house, question, rate))
  return rows
}

/** Searches over HTTP while decisions come in, all by one process. */
runBench(async ({ sized, scale }) => {
  const names = sized(NAMES)
  const seconds = Math.max(5, Math.round(SECONDS * Math.min(1, scale)))
  await withFolder(async (folder) => {
    await fillNames(folder, names)
    await withPlatform(folder, {}, async ({ url, pid }) => {
      const submitter = httpClient(url, (await keysOf(url)).submitter)
      const reader = httpClient(url)
      const buildSeconds = await untilBuilt(reader, inventedName(names - 1))
      printTable(await measureAll({ url, submitter, seconds }))
      note(
        `${thousands(names)} invented names, ${CONNECTIONS} connections, first 20 hits, ${INGEST_RATE} decisions a second meanwhile, ` +
          `one process (role all) of ${thousands(residentMemory(pid))} MiB; index built in ${buildSeconds.toFixed(0)} s.`,
      )
      submitter.close()
      reader.close()
    })
  })
})
