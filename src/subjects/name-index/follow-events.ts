import type { EventLog } from '../../platform/events/event-log'
import { follow, type Follower } from '../../platform/events/follow'
import { SUBJECT_CHANGED, type SubjectDocument } from '../document'
import type { NameChange, NameEntry } from './entry'
import type { NameIndex } from './name-index'

export interface SubjectSource {
  /** Subjects by credit code; gone ones are absent. */
  readonly load: (usccs: readonly string[]) => Promise<ReadonlyMap<string, SubjectDocument>>
  /** Every subject once. */
  readonly scan: () => AsyncIterable<readonly SubjectDocument[]>
}

export interface FollowSubjectsOptions {
  readonly index: NameIndex
  readonly log: EventLog
  readonly subjects: SubjectSource
  readonly report: (error: unknown) => void
}

const entryOf = ({ _id, name, formerNames, kind, district }: SubjectDocument): NameEntry => ({
  uscc: _id,
  name,
  formerNames,
  kind,
  ...(district === undefined ? {} : { district }),
})

async function* entriesOf(
  pages: AsyncIterable<readonly SubjectDocument[]>,
  signal?: AbortSignal,
): AsyncGenerator<NameEntry[], void> {
  for await (const page of pages) {
    signal?.throwIfAborted()
    yield page.map(entryOf)
  }
}

/** 索引重建: from all subjects; what changes meanwhile is followed afterwards. Answers the position reached. */
export const rebuildNameIndex = async (
  { index, log, subjects }: Omit<FollowSubjectsOptions, 'report'>,
  signal?: AbortSignal,
): Promise<number> => {
  const origin = { log: await log.id(), position: await log.latest() }
  await index.rebuild(entriesOf(subjects.scan(), signal), origin)
  return origin.position
}

/** An index without a position is new; one of another log, or ahead of its log, was made from another store. */
const startingPosition = async (options: FollowSubjectsOptions, signal: AbortSignal): Promise<number> => {
  const { index, log } = options
  const position = await index.position()
  const isOfThisLog = (await index.log()) === (await log.id()) && position <= (await log.latest())
  return isOfThisLog && position > 0 ? position : rebuildNameIndex(options, signal)
}

/**
 * Keeps the index up with the event log, made anew first where there is nothing to go on from. Closing gives up a
 * rebuild at hand.
 */
export const followSubjects = (options: FollowSubjectsOptions): Follower => {
  const { index, log, subjects, report } = options
  const closing = new AbortController()
  const follower = follow({
    log,
    report: (error) => {
      if (!closing.signal.aborted) report(error)
    },
    cursor: { load: () => startingPosition(options, closing.signal), save: () => Promise.resolve() },
    handle: async (events) => {
      const changed = events.filter(({ type }) => type === SUBJECT_CHANGED)
      const usccs = [...new Set(changed.map(({ source }) => source.id))]
      const loaded = usccs.length === 0 ? new Map<string, SubjectDocument>() : await subjects.load(usccs)
      const changes = usccs.map((uscc): NameChange => {
        const document = loaded.get(uscc)
        return document === undefined ? { uscc, removed: true } : entryOf(document)
      })
      await index.apply(changes, events.at(-1)?.number ?? 0)
    },
  })
  return {
    ...follower,
    close: () => {
      closing.abort()
      return follower.close()
    },
  }
}
