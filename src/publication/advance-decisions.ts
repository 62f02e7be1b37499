import { chinaDateOf } from '../platform/clock/clock'
import { announced, settled, type Plan } from '../decisions/settle-decision'
import type { DecisionDocument, DecisionPublication } from '../decisions/document'
import type { DecisionStore } from '../decisions/store'
import { dueAlarm, nextStep, type WorkingDayOf } from './next-step'
import { raiseAlarm } from './raise-alarm'
import type { PublicationStore } from './store'

export interface AdvanceDeps {
  readonly decisions: DecisionStore['decisions']
  readonly store: PublicationStore
  readonly now: () => string
  readonly workingDay: WorkingDayOf
  readonly plan: Plan
}

interface Move {
  readonly before: DecisionDocument
  readonly after: DecisionDocument
}

const moved = (
  deps: AdvanceDeps,
  before: DecisionDocument,
  change: Partial<DecisionDocument>,
  at: string,
): Move => {
  const next = settled({ ...before, ...change, revision: before.revision + 1, changedAt: at }, deps.plan)
  return { before, after: announced(before, next, at) }
}

/** Two pushes of one decision under two codes at the same moment do not see each other: the later one is held here. */
const isShadowed = (document: DecisionDocument, others: readonly DecisionDocument[]): boolean =>
  document.review?.verdict !== 'publish' &&
  others.some(
    (other) =>
      other._id !== document._id &&
      other.nameKey === document.nameKey &&
      other.publication.withdrawal?.cause !== 'entered-in-error' &&
      // One that was told apart from this one when it came is held for it already.
      !other.resembles.includes(document._id) &&
      (other.receivedAt < document.receivedAt ||
        (other.receivedAt === document.receivedAt && other._id < document._id)),
  )

const endMove = (deps: AdvanceDeps, before: DecisionDocument, at: string): Move =>
  moved(deps, before, { publication: { ...before.publication, state: 'ended' } }, at)

/** After an outage longer than its period: nobody could read it, so it was never public. */
const isOver = ({ publication: { until } }: DecisionDocument, now: string): boolean =>
  until !== null && until < chinaDateOf(now)

const publishMove = (
  deps: AdvanceDeps,
  before: DecisionDocument,
  others: readonly DecisionDocument[],
  now: string,
): Move => {
  const { publication } = before
  if (isShadowed(before, others)) {
    const resembles = others.filter((other) => other._id !== before._id && other.nameKey === before.nameKey)
    return moved(
      deps,
      before,
      {
        resembles: resembles.map((other) => other._id),
        publication: { ...publication, state: 'held', reason: 'possible-duplicate' },
      },
      now,
    )
  }
  const published: DecisionPublication = {
    ...publication,
    state: 'published',
    publishedAt: publication.publishedAt ?? now,
  }
  return moved(deps, before, { publication: published }, now)
}

const alarmMove = async (deps: AdvanceDeps, before: DecisionDocument, now: string): Promise<Move> => {
  const day = dueAlarm(before, deps.workingDay, now) ?? 5
  await raiseAlarm(deps.store, before, day, before.publication.reason ?? 'held', now)
  return moved(deps, before, { alarmed: day }, now)
}

const moveOf = async (
  deps: AdvanceDeps,
  before: DecisionDocument,
  others: readonly DecisionDocument[],
  now: string,
): Promise<Move | null> => {
  const step = nextStep(before, deps.workingDay)
  if (step === null || (step.at > now && step.kind !== 'publish')) return null
  switch (step.kind) {
    case 'publish': {
      // What is stored has happened: the clock of the process that stored it may run ahead of this one.
      const at = step.at > now ? step.at : now
      return isOver(before, at) ? endMove(deps, before, at) : publishMove(deps, before, others, at)
    }
    case 'end':
      return endMove(deps, before, now)
    case 'alarm':
      return alarmMove(deps, before, now)
  }
}

const LOOK_ALIKES = 5_000
/** Later than every instant. */
const LATEST = '~'

/** Counted by the index alone: hardly any decision has a look-alike, and then none is read. */
const lookAlikesOf = async (
  deps: AdvanceDeps,
  documents: readonly DecisionDocument[],
): Promise<DecisionDocument[]> => {
  const keys = [
    ...new Set(documents.filter((one) => one.publication.state === 'scheduled').map((one) => one.nameKey)),
  ]
  if (keys.length === 0) return []
  const counts = await deps.decisions.countBy('nameKey', { nameKey: { in: keys } })
  const shared = keys.filter((key) => (counts.get(key) ?? 0) > 1)
  if (shared.length === 0) return []
  return deps.decisions.find({ where: { nameKey: { in: shared } }, limit: LOOK_ALIKES })
}

/**
 * 到期处理: does with each record whatever is due now — publish, end, raise an alarm — until nothing is. Any number of
 * callers at the same time, in any order, make one publication and one event: each change is a compare-and-set.
 */
export const advanceDecisions = async (deps: AdvanceDeps, ids: readonly string[]): Promise<void> => {
  let pending = [...new Set(ids)]
  while (pending.length > 0) {
    const now = deps.now()
    const documents = await deps.decisions.getMany(pending)
    const others = await lookAlikesOf(deps, documents)
    const moves = (await Promise.all(documents.map((one) => moveOf(deps, one, others, now)))).filter(
      (one) => one !== null,
    )
    if (moves.length === 0) return
    const stored = await deps.decisions.replaceMany(moves.map(({ after }) => after))
    // Whoever lost a race, or has a further step due, is looked at again.
    pending = moves
      .filter(({ after }, i) => stored[i] !== true || (after.nextStepAt ?? LATEST) <= now)
      .map(({ after }) => after._id)
  }
}
