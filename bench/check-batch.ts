import { join } from 'node:path'
import { keysOf, withFolder, withPlatform } from './support/bench-platform'
import { checkOf, fillEntries } from './support/checks'
import { withRooms } from './support/filled-store'
import { runLoad } from './support/load'
import { sendLines, writeLines } from './support/ndjson-file'
import { runBench } from './support/options'
import { peakMemory } from './support/process-memory'
import { note, printTable, thousands, verdict, type TableRow } from './support/table'

const ENTRIES = 100_000
const SUBJECTS = 30_000
/** As many as a batch may have. */
const LINES = 10_000
const CONNECTIONS = 64
const SECONDS = 10
const ROUNDS = 3
const GOAL_RATIO = 3

const batchRate = async (url: string, key: string, path: string): Promise<number> => {
  const started = performance.now()
  const answers = (await sendLines(`${url}/api/v1/check-batches`, key, path)).trimEnd().split('\n')
  const seconds = (performance.now() - started) / 1_000
  const failed = answers.filter((line) => !line.includes('"outcome"')).length
  if (answers.length !== LINES || failed > 0)
    throw new Error(`${answers.length} answers, ${failed} of them without an outcome: ${answers[0] ?? ''}`)
  return LINES / seconds
}

/** Batches of 10,000 checks against single checks of the same subjects, by the same process. */
runBench(async ({ sized }) => {
  const seconds = sized(SECONDS)
  const rows: TableRow[] = []
  await withFolder(async (folder) => {
    await withRooms(folder, (rooms) => fillEntries(rooms, ENTRIES, SUBJECTS))
    const path = join(folder, 'checks.ndjson')
    await writeLines(path, LINES, (number) => checkOf((number * 7) % SUBJECTS))
    await withPlatform(folder, { CREDIT_ROLE: 'api' }, async ({ url, pid }) => {
      const { checker } = await keysOf(url)
      const single = { url, connections: CONNECTIONS, seconds, checkedSubjects: SUBJECTS, key: checker }
      await runLoad({ ...single, seconds: 2 })
      await batchRate(url, checker, path)
      for (let round = 1; round <= ROUNDS; round += 1) {
        const { rate, p99 } = await runLoad(single)
        const batch = await batchRate(url, checker, path)
        rows.push({
          round,
          'single /s': thousands(rate),
          'single p99 ms': p99,
          'batch /s': thousands(batch),
          ratio: (batch / rate).toFixed(2),
          [`goal ≥ ${GOAL_RATIO}`]: verdict(batch / rate >= GOAL_RATIO),
        })
      }
      printTable(rows)
      note(
        `${thousands(LINES)} lines over one connection against ${CONNECTIONS} connections with one check at a time; ` +
          `${thousands(ENTRIES)} entries over ${thousands(SUBJECTS)} subjects; peak memory ${thousands(peakMemory(pid))} MiB.`,
      )
    })
  })
})
