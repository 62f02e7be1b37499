import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { decodePosition, encodePosition } from './cursor'
import type {
  BuildOrigin,
  NameChange,
  NameEntry,
  NameHit,
  NameSearchOptions,
  NameSearchResult,
} from './entry'
import { openLocalLane, openThreadLane, type Lane } from './lane'
import { planQuery } from './query-plan'
import { takeFreeSlot, type Slot } from './slot'

export interface NameIndexOptions {
  /** `CREDIT_DATA`; the index lives in `name-index/` below it. */
  readonly directory: string
  /** Threads that search, beside one that writes; 0: all in this process. Without the compiled entry always 0. */
  readonly workers: number
  /** Compiled file of `worker.ts`. */
  readonly workerEntry?: string
  /** Fails with NameIndexInUseError when another process follows into this directory. */
  readonly onlyFirst?: boolean
}

/** 名称索引: finds subjects by any part of a name, by pinyin and by code. */
export interface NameIndex {
  /** @throws Failure `schema-violation` for a cursor that is not ours */
  search(query: string, options: NameSearchOptions): Promise<NameSearchResult>
  /** Takes changes in, in one transaction with the number of the event that told of the last of them. */
  apply(changes: readonly NameChange[], position: number): Promise<void>
  /** Number of the last event that is in the index; 0 when it is new. */
  position(): Promise<number>
  /** Id of the event log that it was built to follow; empty when it is new. */
  log(): Promise<string>
  /** Makes the index anew from all subjects and puts it in place of the old one, which answers until then. */
  rebuild(source: AsyncIterable<readonly NameEntry[]>, origin: BuildOrigin): Promise<void>
  close(): Promise<void>
}

interface Lanes {
  readonly writer: Lane
  readonly readers: readonly Lane[]
}

const openLanes = ({ workers, workerEntry }: NameIndexOptions, { directory }: Slot): Lanes => {
  const entry = workerEntry ?? join(__dirname, 'worker.js')
  if (workers === 0 || !existsSync(entry)) {
    const lane = openLocalLane(directory)
    return { writer: lane, readers: [lane] }
  }
  const open = (): Lane => openThreadLane(entry, directory)
  return { writer: open(), readers: Array.from({ length: workers }, open) }
}

const leastBusy = ({ writer, readers }: Lanes): Lane =>
  readers.reduce((best, lane) => (lane.pending < best.pending ? lane : best), readers[0] ?? writer)

const EMPTY: NameSearchResult = { items: [], total: 0, totalIsExact: true, next: null }

const search = async (
  lanes: Lanes,
  query: string,
  { limit, cursor }: NameSearchOptions,
): Promise<NameSearchResult> => {
  const from = cursor === undefined ? null : decodePosition(cursor)
  const plan = planQuery(query)
  if (plan === null) return EMPTY
  const lane = plan.sound === undefined ? leastBusy(lanes) : lanes.writer
  const { after, hits, total, totalIsExact } = await lane.call('search', { plan, limit, from })
  const next = after === null ? null : encodePosition({ after, total, totalIsExact })
  return { items: JSON.parse(hits) as NameHit[], total, totalIsExact, next }
}

const build = async ({ writer }: Lanes, source: AsyncIterable<readonly NameEntry[]>, origin: BuildOrigin) => {
  await writer.call('beginBuild')
  for await (const entries of source) await writer.call('addToBuild', entries)
  await writer.call('sealBuild', origin)
}

/** The readers let go of the old file, the writer puts the new one there; calls come back in the order they were made. */
const swap = async ({ writer, readers }: Lanes): Promise<void> => {
  await Promise.all(readers.map((reader) => reader.call('release')))
  await writer.call('swap')
  await Promise.all(readers.map((reader) => reader.call('reopen')))
}

/** Opens the index of this process, empty at position 0 when it is new. */
export const openNameIndex = async (options: NameIndexOptions): Promise<NameIndex> => {
  const slot = takeFreeSlot(options.directory, options.onlyFirst)
  const lanes = openLanes(options, slot)
  await lanes.writer.call('reopen')
  let swapping: Promise<void> = Promise.resolve()
  return {
    search: async (query, searchOptions) => {
      await swapping
      return search(lanes, query, searchOptions)
    },
    apply: (changes, position) => lanes.writer.call('apply', changes, position),
    position: () => lanes.writer.call('position'),
    log: () => lanes.writer.call('log'),
    rebuild: async (source, origin) => {
      await build(lanes, source, origin)
      swapping = swap(lanes)
      await swapping
    },
    close: async () => {
      await Promise.all([...new Set([lanes.writer, ...lanes.readers])].map((lane) => lane.close()))
      slot.release()
    },
  }
}
