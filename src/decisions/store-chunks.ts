import { Failure, type InputError } from '../platform/http/failure'
import type { BatchRow } from './batch-document'
import type { PreparedDecision } from './prepare-submission'

/** A line after the rules were applied. */
export type PreparedLine =
  | { readonly row: number; readonly prepared: PreparedDecision | Failure }
  | { readonly row: number; readonly prepared?: never; readonly errors: readonly InputError[] }

/** Chunks under way at once: one takes its keys while one is stored and one is reported. */
const AT_ONCE = 3

interface UnderWay {
  /** Of all its rows: what may be the same decision must be stored in the order in which it came. */
  readonly keys: ReadonlySet<string>
  readonly stored: Promise<unknown>
  readonly reported: Promise<void>
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
  /** Called for one chunk after the other, in order. */
  readonly report: (rows: readonly BatchRow[]) => Promise<void>
}

/**
 * 批次分块入库: chunks overlap, so that one is checked and numbered while another waits for the disk; two that name the
 * same decision never do. What became of them is reported in order.
 */
export const storeChunks = ({ store, report }: ChunkSteps) => {
  const underWay: UnderWay[] = []
  let reported = Promise.resolve()
  const oldest = async (): Promise<void> => {
    await underWay[0]?.reported
    underWay.shift()
  }
  return {
    /** Resolves when so few chunks are under way that another one may be read; called for one after the other. */
    add: async (lines: readonly PreparedLine[]): Promise<void> => {
      const keys = keysOf(lines)
      const isEntangled = (): boolean => underWay.some((other) => overlap(keys, other.keys))
      while (underWay.length >= AT_ONCE || isEntangled()) await oldest()
      const stored = store(lines)
      reported = Promise.all([stored, reported]).then(([rows]) => report(rows))
      // Told by whoever waits for it.
      reported.catch(() => undefined)
      underWay.push({ keys, stored, reported })
    },
    /** Resolves when all are stored and reported; rejects when one is lost, but not before the others are done. */
    settled: async (): Promise<void> => {
      await Promise.allSettled(underWay.splice(0).map(({ stored }) => stored))
      await reported
    },
  }
}
