import { setImmediate } from 'node:timers/promises'
import { Failure, type InputError } from '../platform/http/failure'
import type { BatchRow } from './batch-document'
import type { PreparedDecision } from './prepare-submission'

/** A line after the rules were applied. */
export type PreparedLine =
  | { readonly row: number; readonly prepared: PreparedDecision | Failure }
  | { readonly row: number; readonly prepared?: never; readonly errors: readonly InputError[] }

/** Chunks being stored at once: some take their keys while others are stored. */
const AT_ONCE = 4

/** Chunks that are not reported yet, at most: what a crash can leave unreported. */
const UNREPORTED = 8

interface Storing {
  /** Of all its rows: what may be the same decision must be stored in the order in which it came. */
  readonly keys: ReadonlySet<string>
  readonly stored: Promise<unknown>
}

const keysOf = (lines: readonly PreparedLine[]): Set<string> =>
  new Set(
    lines.flatMap(({ prepared }) =>
      prepared === undefined || prepared instanceof Failure ? [] : [prepared.key, prepared.nameKey],
    ),
  )

const overlap = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean => {
  for (const key of some) if (others.has(key)) return true
  return false
}

export interface ChunkSteps {
  readonly store: (lines: readonly PreparedLine[]) => Promise<BatchRow[]>
  /** Called for one chunk, or several that were stored meanwhile, after the other, in order. */
  readonly report: (chunks: readonly BatchRow[][]) => Promise<void>
}

/** Reports in order; what is stored while a report is under way shares the next one. */
const reportInOrder = (report: ChunkSteps['report']) => {
  let ready: BatchRow[][] = []
  let gathered = Promise.resolve()
  let last = Promise.resolve()
  let next: Promise<void> | undefined
  const reportReady = (): Promise<void> => {
    const chunks = ready
    ready = []
    next = undefined
    return report(chunks)
  }
  const include = (rows: BatchRow[]): Promise<void> => {
    ready.push(rows)
    if (next === undefined) last = next = last.then(reportReady)
    return next
  }
  return (stored: Promise<BatchRow[]>): Promise<void> => {
    const joined = Promise.all([stored, gathered]).then(([rows]) => ({ reported: include(rows) }))
    gathered = joined.then(() => undefined)
    const reported = joined.then((one) => one.reported)
    // Told by whoever waits for it.
    for (const each of [gathered, reported]) each.catch(() => undefined)
    return reported
  }
}

/**
 * 批次分块入库: chunks overlap, so that one is checked and numbered while another waits for the disk; two that name the
 * same decision never do. What became of them is reported in order.
 */
export const storeChunks = ({ store, report }: ChunkSteps) => {
  const storing: Storing[] = []
  const unreported: Promise<void>[] = []
  const reportNext = reportInOrder(report)
  return {
    /** Resolves when so few chunks are under way that another one may be read; called for one after the other. */
    add: async (lines: readonly PreparedLine[]): Promise<void> => {
      const keys = keysOf(lines)
      const isEntangled = (): boolean => storing.some((other) => overlap(keys, other.keys))
      while (storing.length >= AT_ONCE || isEntangled()) await storing.shift()?.stored
      if (unreported.length >= UNREPORTED) await unreported.shift()
      const stored = store(lines)
      storing.push({ keys, stored })
      unreported.push(reportNext(stored))
      // What waits for the disk goes there before this thread checks the next rows.
      await setImmediate()
    },
    /** Resolves when all are stored and reported; rejects when one is lost, but not before the others are done. */
    settled: async (): Promise<void> => {
      await Promise.allSettled([...storing.map(({ stored }) => stored), ...unreported])
      await Promise.all(unreported)
    },
  }
}
