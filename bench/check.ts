import { setTimeout as pause } from 'node:timers/promises'
import { withBareExpress } from './support/bare-process'
import { keysOf, withFolder, withPlatform } from './support/bench-platform'
import { checkOf, fillEntries } from './support/checks'
import { withRooms } from './support/filled-store'
import { httpClient } from './support/http-client'
import { runLoad, type LoadResult } from './support/load'
import { runBench } from './support/options'
import { peakMemory } from './support/process-memory'
import { note, printTable, thousands, verdict, type TableRow } from './support/table'

const ENTRIES = 1_000_000
const SUBJECTS = 300_000
const CONNECTIONS = 64
const SECONDS = 15
const ROUNDS = 3
const GOAL_RATIO = 0.4
const GOAL_MIB = 500
/** Answers whose size is averaged, one in ten of them with a hit. */
const SAMPLE = 20

const rowOf = (server: string, round: number, result: LoadResult, floor: number): TableRow => {
  const ratio = result.rate / floor
  return {
    round,
    server,
    'answers /s': thousands(result.rate),
    'p50 ms': result.p50,
    'p99 ms': result.p99,
    'p99.9 ms': result.p999,
    failed: result.failed,
    ratio: ratio.toFixed(2),
    [`goal ≥ ${GOAL_RATIO}`]: server === 'platform' ? verdict(ratio >= GOAL_RATIO) : '',
  }
}

const answerBytes = async (url: string, key: string): Promise<number> => {
  const client = httpClient(url, key)
  let bytes = 0
  for (let number = 0; number < SAMPLE; number += 1) {
    const { status, text } = await client.post('/api/v1/checks', checkOf(number))
    if (status !== 200) throw new Error(`a check was answered with ${status}: ${text}`)
    bytes += Buffer.byteLength(text)
  }
  client.close()
  return Math.round(bytes / SAMPLE)
}

const measure = async (
  { url, key, pid }: { readonly url: string; readonly key: string; readonly pid: number },
  subjects: number,
  seconds: number,
): Promise<void> => {
  const bytes = await answerBytes(url, key)
  const plan = { connections: CONNECTIONS, seconds, checkedSubjects: subjects, key }
  const rows: TableRow[] = []
  await withBareExpress(async (bare) => {
    await runLoad({ ...plan, url, seconds: 2 })
    for (let round = 1; round <= ROUNDS; round += 1) {
      const floor = await runLoad({ ...plan, url: bare })
      rows.push(rowOf('bare Express', round, floor, floor.rate))
      rows.push(rowOf('platform', round, await runLoad({ ...plan, url }), floor.rate))
      await pause(500)
    }
  }, bytes)
  printTable(rows)
  const memory = peakMemory(pid)
  note(
    `Answers of ${thousands(bytes)} bytes on the average; peak memory ${thousands(memory)} MiB, goal ≤ ${GOAL_MIB}: ${verdict(memory <= GOAL_MIB)}.`,
  )
}

/** Credit checks: authorised, evaluated, signed and durable, against a bare Express route that sends a body of that size. */
runBench(async ({ sized, scale }) => {
  const [entries, subjects] = [sized(ENTRIES), sized(SUBJECTS)]
  const seconds = Math.max(5, Math.round(SECONDS * Math.min(1, scale)))
  await withFolder(async (folder) => {
    await withRooms(folder, (rooms) => fillEntries(rooms, entries, subjects))
    await withPlatform(folder, { CREDIT_ROLE: 'api' }, async ({ url, pid }) =>
      measure({ url, pid, key: (await keysOf(url)).checker }, subjects, seconds),
    )
    note(
      `${thousands(entries)} entries over ${thousands(subjects)} subjects, one in ten with an entry in force; random subjects, ` +
        `${CONNECTIONS} connections, ${seconds} s each.`,
    )
  })
})
