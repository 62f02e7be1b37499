import type { DecisionDocument } from '../decisions/document'
import type { DecisionStore } from '../decisions/store'
import type { AlarmDay } from './next-step'
import type { Alarm, PublicationStore } from './store'

/** The decision waited before, was settled, and waits again. */
const reopen = async (store: PublicationStore, alarm: Alarm): Promise<void> => {
  const stored = await store.alarms.get(alarm._id)
  if (stored === null || stored.openSince !== undefined) return
  await store.alarms.replace({ ...alarm, revision: stored.revision + 1 }, stored.revision)
}

/** Raising the same alarm twice leaves one; one that was closed is open again. */
export const raiseAlarm = async (
  store: PublicationStore,
  document: DecisionDocument,
  workingDay: AlarmDay,
  reason: string,
  at: string,
): Promise<void> => {
  const alarm: Alarm = {
    _id: `${document._id}:${workingDay}`,
    revision: 1,
    decisionId: document._id,
    unit: document.unit,
    level: workingDay === 5 ? 'amber' : 'red',
    workingDay,
    dueOn: document.deadline.dueOn,
    reason,
    raisedAt: at,
    openSince: at,
  }
  const { outcomes } = await store.alarms.insertMany([alarm])
  if (outcomes[0] === 'duplicate') await reopen(store, alarm)
}

const PAGE = 500

const close = async (store: PublicationStore, alarm: Alarm, at: string): Promise<void> => {
  const { openSince: _openSince, ...rest } = alarm
  await store.alarms.replace({ ...rest, revision: alarm.revision + 1, closedAt: at }, alarm.revision)
}

/** What held a record may have been cured, and something else hold it now. */
const reasonNow = (alarm: Alarm, { publication }: DecisionDocument): string =>
  publication.state === 'held' ? (publication.reason ?? alarm.reason) : alarm.reason

/** 预警清单: the alarms that still stand; those whose decision no longer waits are closed on the way. */
export const openAlarms = async (
  store: PublicationStore,
  decisions: DecisionStore['decisions'],
  at: string,
  page: { readonly limit: number; readonly cursor?: string },
): Promise<{ items: Alarm[]; next: string | null }> => {
  const found = await store.alarms.find({
    where: { openSince: { exists: true } },
    sort: 'byOpenSince',
    limit: Math.min(page.limit, PAGE),
    ...(page.cursor === undefined ? {} : { after: page.cursor }),
  })
  const waiting = new Map(
    (await decisions.getMany(found.map((alarm) => alarm.decisionId)))
      .filter((document) => ['held', 'scheduled'].includes(document.publication.state))
      .map((document) => [document._id, document]),
  )
  const items: Alarm[] = []
  for (const alarm of found) {
    const document = waiting.get(alarm.decisionId)
    if (document === undefined) await close(store, alarm, at)
    else items.push({ ...alarm, reason: reasonNow(alarm, document) })
  }
  const last = found.at(-1)
  const next =
    found.length === page.limit && last !== undefined ? store.alarms.cursorOf(last, 'byOpenSince') : null
  return { items, next }
}

/** Closes every alarm whose decision no longer waits. */
export const closeSettledAlarms = async (
  store: PublicationStore,
  decisions: DecisionStore['decisions'],
  at: string,
): Promise<void> => {
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: { next: string | null } = await openAlarms(store, decisions, at, {
      limit: PAGE,
      ...(cursor === '' ? {} : { cursor }),
    })
    cursor = page.next
  }
}
