import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { keysOf, withFolder, withPlatform } from './support/bench-platform'
import { penalty } from './support/decisions'
import { runBench } from './support/options'
import { peakMemory } from './support/process-memory'
import { rawBulkInsert } from './support/raw-store'
import { note, printTable, thousands, verdict, type TableRow } from './support/table'
import { waitUntilPublished } from './support/published'

const DECISIONS = 100_000
const GOAL_RATIO = 0.5
const GOAL_MIB = 350

/** Written before anything is timed. */
const writeLines = async (path: string, count: number): Promise<number> => {
  const file = await open(path, 'w')
  let bytes = 0
  for (let from = 0; from < count; from += 1_000) {
    const lines = Array.from({ length: Math.min(1_000, count - from) }, (_, i) =>
      JSON.stringify(penalty(from + i)),
    )
    bytes += (await file.write(`${lines.join('\n')}\n`)).bytesWritten
  }
  await file.close()
  return bytes
}

/** Streams the file to the platform; answers what it accepted. */
const sendFile = (url: string, key: string, path: string): Promise<{ accepted: number; refused: number }> =>
  new Promise((resolve, reject) => {
    const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/x-ndjson' }
    const call = request(`${url}/api/v1/decision-batches`, { method: 'POST', headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve(JSON.parse(Buffer.concat(chunks).toString()) as { accepted: number; refused: number }),
      )
    })
    call.on('error', reject)
    createReadStream(path, { highWaterMark: 256 * 1024 })
      .on('error', reject)
      .pipe(call)
  })

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
    const bytes = await writeLines(lines, count)
    printTable([await measure('api', lines, count), await measure('all', lines, count)])
    note(
      `One connection, one NDJSON batch of ${thousands(bytes / 1e6)} MB; time from the first byte sent to the last byte of the answer. ` +
        'Role `all` publishes in the same process meanwhile. Raw insert: the same documents, table and indexes, 1,000 to a commit.',
    )
  })
})
