import { join } from 'node:path'
import { keysOf, withFolder, withPlatform } from './support/bench-platform'
import { penalty } from './support/decisions'
import { sendLines, writeLines } from './support/ndjson-file'
import { runBench } from './support/options'
import { peakMemory } from './support/process-memory'
import { rawBulkInsert } from './support/raw-store'
import { note, printTable, thousands, verdict, type TableRow } from './support/table'
import { waitUntilPublished } from './support/published'

const DECISIONS = 100_000
const GOAL_RATIO = 0.5
const GOAL_MIB = 350

/** Answers what it accepted. */
const sendFile = async (url: string, key: string, path: string): Promise<{ accepted: number }> =>
  JSON.parse(await sendLines(`${url}/api/v1/decision-batches`, key, path)) as { accepted: number }

const measure = async (role: 'api' | 'all', lines: string, count: number): Promise<TableRow> =>
  withFolder(async (folder) => {
    const run = await withPlatform(folder, { CREDIT_ROLE: role }, async ({ url, pid }) => {
      const { submitter, operator } = await keysOf(url)
      const started = performance.now()
      const { accepted } = await sendFile(url, submitter, lines)
      const ms = performance.now() - started
      if (accepted !== count) throw new Error(`${accepted} of ${count} decisions were accepted`)
      const publicMs = role === 'all' ? await waitUntilPublished(url, operator, started) : undefined
      return { ms, publicMs, memory: peakMemory(pid) }
    })
    const raw = rawBulkInsert(join(folder, 'credit.db'), join(folder, 'raw.db'), 'decisions')
    const ratio = raw.ms / run.ms
    return {
      role,
      documents: thousands(count),
      'bytes a document': thousands(raw.bytes / raw.documents),
      'platform /s': thousands((count / run.ms) * 1_000),
      'raw insert /s': thousands((raw.documents / raw.ms) * 1_000),
      ratio: ratio.toFixed(2),
      [`goal ≥ ${GOAL_RATIO}`]: verdict(ratio >= GOAL_RATIO),
      'peak MiB': thousands(run.memory),
      [`goal ≤ ${GOAL_MIB}`]: verdict(run.memory <= GOAL_MIB),
      'all public after': run.publicMs === undefined ? 'no worker' : `${(run.publicMs / 1_000).toFixed(1)} s`,
    }
  })

/** Decisions by NDJSON over HTTP, validated and durable, against a raw bulk insert of the same documents. */
runBench(async ({ sized }) => {
  const count = sized(DECISIONS)
  await withFolder(async (folder) => {
    const lines = join(folder, 'decisions.ndjson')
    const bytes = await writeLines(lines, count, penalty)
    printTable([await measure('api', lines, count), await measure('all', lines, count)])
    note(
      `One connection, one NDJSON batch of ${thousands(bytes / 1e6)} MB; time from the first byte sent to the last byte of the answer. ` +
        'Role `all` publishes in the same process meanwhile. Raw insert: the same documents, table and indexes, 1,000 to a commit.',
    )
  })
})
