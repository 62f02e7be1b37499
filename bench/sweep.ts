import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import type { Rooms } from '../src/compose'
import type { DecisionDocument } from '../src/decisions/document'
import { sweepDecisions } from '../src/publication/sweep'
import { withFolder } from './support/bench-platform'
import { fillStore, scheduledDecision, withRooms } from './support/filled-store'
import { runBench } from './support/options'
import { median } from './support/percentiles'
import { note, printTable, thousands, verdict, type TableRow } from './support/table'

const STORED = [100_000, 1_000_000, 4_000_000]
const DUE = 1_000
const RUNS = 7
const GOAL_RATIO = 1.3
/** With indexes and log. */
const BYTES_A_DOCUMENT = 5_000

/** Decisions far beyond the stored ones, so that none is met twice. */
const DUE_FROM = 100_000_000

const refuseFullDisk = (documents: number): void => {
  const { bavail, bsize } = statfsSync(tmpdir())
  if (bavail * bsize < documents * BYTES_A_DOCUMENT)
    throw new Error(`${thousands(documents)} documents need more room than there is in ${tmpdir()}`)
}

/** Short texts: the question is how many are stored, not how long they are. */
const short = (sample: DecisionDocument): DecisionDocument => ({
  ...sample,
  content: { ...sample.content, record: { CF_WSH: '示市监罚字〔2026〕1号' } },
  view: sample.view === null ? null : { ...sample.view, record: { CF_WSH: '示市监罚字〔2026〕1号' } },
})

let dueSoFar = DUE_FROM

/** Milliseconds of one sweep over `DUE` fresh decisions. */
const sweepOnce = async (rooms: Rooms, sample: DecisionDocument): Promise<number> => {
  await fillStore(rooms, sample, [dueSoFar, dueSoFar + DUE], 'scheduled')
  dueSoFar += DUE
  const started = performance.now()
  const { found, failed } = await sweepDecisions(rooms.advance)
  const ms = performance.now() - started
  if (found < DUE || failed > 0) throw new Error(`${found} found, ${failed} failed`)
  return ms
}

const measure = async (rooms: Rooms, sample: DecisionDocument): Promise<number[]> => {
  await sweepOnce(rooms, sample)
  const samples: number[] = []
  for (let run = 0; run < RUNS; run += 1) samples.push(await sweepOnce(rooms, sample))
  return samples
}

/** The sweep publishes 1,000 due decisions among ever more that are not due. */
runBench(async ({ sized }) => {
  refuseFullDisk(sized(STORED.at(-1) ?? 0))
  await withFolder((folder) =>
    withRooms(folder, async (rooms) => {
      const sample = short(await scheduledDecision(rooms))
      const rows: TableRow[] = []
      let [stored, first, bytes] = [0, 0, 0]
      for (const target of STORED.map(sized)) {
        bytes = await fillStore(rooms, sample, [stored, target], 'published')
        stored = target
        const samples = await measure(rooms, sample)
        const ms = median(samples)
        first = first === 0 ? ms : first
        rows.push({
          stored: thousands(stored),
          due: thousands(DUE),
          'median ms': ms.toFixed(0),
          'all runs ms': samples.map((one) => one.toFixed(0)).join(' '),
          ratio: (ms / first).toFixed(2),
          [`goal ≤ ${GOAL_RATIO}`]: verdict(ms / first <= GOAL_RATIO),
        })
      }
      printTable(rows)
      note(`Embedded store, published documents of ${thousands(bytes)} bytes, median of ${RUNS} sweeps each.`)
    }),
  )
})
