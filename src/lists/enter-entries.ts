import type { ListEntrySubmission } from '../generated/list/entry-submission'
import { Failure } from '../platform/http/failure'
import type { ListEntryDocument } from './document'
import { isOver, lastDayOf } from './entry-state'
import { storeCorrection } from './correct-entry'
import { listFailure } from './failures'
import type { ListCall, ListDeps } from './list-deps'
import { addUnknown, loadMasters, prepareEntry, type Masters, type PreparedEntry } from './prepare-entry'
import { blackOver } from './suspension'
import { announced, recordEntries } from './write-entry'

export type EnterOutcome =
  | { readonly outcome: 'entered' | 'repeated' | 'corrected'; readonly entry: ListEntryDocument }
  | { readonly outcome: 'refused'; readonly failure: Failure }

const firstVersion = (prepared: PreparedEntry, id: string, { caller, at }: ListCall): ListEntryDocument => {
  const { facts, digest, warnings } = prepared
  return announced(
    {
      ...facts,
      _id: id,
      revision: 1,
      version: 1,
      marks: [],
      unit: caller.unit?.uscc ?? '',
      client: caller.id,
      enteredAt: at,
      changedAt: at,
      digest,
      lastDay: lastDayOf(facts),
      warnings,
      history: [{ version: 1, at, by: caller.id, change: 'entered' }],
    },
    at,
  )
}

/**
 * 红名单比对: nobody is commended while a black entry lives.
 * @throws Failure `red-with-black` naming list and authority
 */
const refuseRedWithBlack = async (
  deps: ListDeps,
  { today }: ListCall,
  { facts }: PreparedEntry,
): Promise<void> => {
  if (facts.colour !== 'red' || isOver(facts, today)) return
  const black = (await blackOver(deps, [facts.subjectKey], today)).get(facts.subjectKey) ?? []
  if (black.length === 0) return
  const named = black.map(
    ({ listId, decision, validTo }) =>
      `${deps.definitionOf(listId, today)?.definition.name ?? listId}（${listId}，${decision.authority.name}认定，${validTo === null ? '未定截止日' : `有效期至 ${validTo}`}）`,
  )
  throw listFailure(
    'red-with-black',
    `主体有有效的严重失信主体名单记录，不得列入守信激励对象：${named.join('；')}。待其移出或到期后再列入；对该记录有异议的，请向认定机关提出`,
    {
      extra: { black: black.map(({ listId, decision }) => ({ listId, authority: decision.authority.name })) },
    },
  )
}

const differs = (entry: ListEntryDocument): Failure =>
  listFailure(
    'list-entry-exists',
    `同一名单、主体、机关和文书号已有记录 ${entry._id}（${entry.listedOn} 列入），内容不同。更正内容请用 PUT /api/v1/list-entries/${entry._id}；重新作出列入决定的，请填新的文书号，或先移出原记录`,
    { extra: { entry: entry._id } },
  )

/**
 * A file that still names what was removed, in other words, must not bring it back unseen: whoever decides anew says so
 * by a new number or by a request of its own.
 */
const refuseRemoved = ({ _id, removal }: ListEntryDocument): void => {
  if (removal === undefined) return
  throw listFailure(
    'list-entry-exists',
    `同一名单、主体、机关和文书号的记录 ${_id} 已移出（${removal.docNo}，${removal.effectiveOn} 生效），批量文件不能使其恢复：重新作出列入决定的，请填新的文书号，或用 POST /api/v1/list-entries 单独列入；否则请从文件中删去此行`,
    { extra: { entry: _id } },
  )
}

/** The newest entry of the same list, subject, authority and number, and the number of the next one. */
const findSame = async (
  { store }: ListDeps,
  { base }: PreparedEntry,
): Promise<{ readonly latest: ListEntryDocument | null; readonly nextId: string }> => {
  let latest: ListEntryDocument | null = null
  for (let number = 1; ; number += 1) {
    const nextId = `${base}-${number}`
    const entry = await store.entries.get(nextId)
    if (entry === null) return { latest, nextId }
    latest = entry
  }
}

/** What is to be done with other content for a live entry. */
type OnOther = 'refuse' | 'correct'

const enterOne = async (
  deps: ListDeps,
  call: ListCall,
  prepared: PreparedEntry,
  onOther: OnOther,
): Promise<Exclude<EnterOutcome, { outcome: 'refused' }>> => {
  for (;;) {
    const { latest, nextId } = await findSame(deps, prepared)
    // What is over stays over, however often an old message is sent again.
    if (latest?.digest === prepared.digest) return { outcome: 'repeated', entry: latest }
    if (latest !== null && !isOver(latest, call.today)) {
      if (onOther === 'refuse') throw differs(latest)
      return { outcome: 'corrected', entry: await storeCorrection(deps, call, latest._id, prepared) }
    }
    if (latest !== null && onOther === 'correct') refuseRemoved(latest)
    await refuseRedWithBlack(deps, call, prepared)
    const entry = firstVersion(prepared, nextId, call)
    const { outcomes } = await deps.store.entries.insertMany([entry])
    if (outcomes[0] === 'inserted') return { outcome: 'entered', entry }
  }
}

const tried = async <T>(work: () => T | Promise<T>): Promise<T | Failure> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
}

const prepareAll = (
  deps: ListDeps,
  call: ListCall,
  submissions: readonly ListEntrySubmission[],
  masters: Masters,
): Promise<(PreparedEntry | Failure)[]> =>
  Promise.all(submissions.map((one) => tried(() => prepareEntry(deps, call, one, masters))))

/** Those that may be one entry are stored one after the other. */
const inTurn = async (places: readonly number[], store: (place: number) => Promise<void>): Promise<void> => {
  for (const place of places) await store(place)
}

/**
 * 列入名单: checks and stores these entries, in order; one refused never stops the others. When it resolves, what is
 * `entered` or `corrected` is durable, with its trace. The same content again is `repeated` and changes nothing.
 */
export const enterEntries = async (
  deps: ListDeps,
  call: ListCall,
  submissions: readonly ListEntrySubmission[],
  onOther: OnOther = 'refuse',
): Promise<EnterOutcome[]> => {
  const masters = await loadMasters(deps, submissions)
  const prepared = await prepareAll(deps, call, submissions, masters)
  await addUnknown(
    deps,
    masters,
    prepared.flatMap((one) => (one instanceof Failure ? [] : [one])),
  )
  const results: EnterOutcome[] = []
  const turns = new Map<string, number[]>()
  prepared.forEach((one, place) => {
    if (one instanceof Failure) results[place] = { outcome: 'refused', failure: one }
    else turns.set(one.base, [...(turns.get(one.base) ?? []), place])
  })
  const store = async (place: number): Promise<void> => {
    const one = prepared[place]
    if (one === undefined || one instanceof Failure) return
    const stored = await tried(() => enterOne(deps, call, one, onOther))
    results[place] = stored instanceof Failure ? { outcome: 'refused', failure: stored } : stored
  }
  await Promise.all([...turns.values()].map((places) => inTurn(places, store)))
  const entered = results.flatMap((one) => (one.outcome === 'entered' ? [one.entry] : []))
  await recordEntries(deps, call, 'enter-list-entry', entered)
  return results
}

/** 列入名单: one entry. @throws Failure why it is refused */
export const enterEntry = async (
  deps: ListDeps,
  call: ListCall,
  submission: ListEntrySubmission,
): Promise<Exclude<EnterOutcome, { outcome: 'refused' }>> => {
  const [result] = await enterEntries(deps, call, [submission])
  if (result === undefined) throw new Error('one outcome for one submission')
  if (result.outcome === 'refused') throw result.failure
  return result
}
