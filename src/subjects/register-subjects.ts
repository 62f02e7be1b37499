import type { Clock } from '../platform/clock/clock'
import type { SubjectRegistration } from '../generated/subject/registration'
import type { SubjectContent, SubjectDocument } from './document'
import { contentOf, mergeRegistration, nextSubject } from './merge-registration'
import type { SubjectStore } from './store'

export interface SubjectDeps {
  readonly store: SubjectStore
  readonly clock: Clock
  /** Told of every subject that was written, before it is acknowledged: for the trail. */
  readonly written?: (documents: readonly SubjectDocument[]) => Promise<void>
}

/** Someone else may write the same subject between our reading and writing; then it is tried again. */
const ATTEMPTS = 10

const loadByCode = async (
  { subjects }: SubjectStore,
  codes: readonly string[],
): Promise<Map<string, SubjectDocument>> =>
  new Map((await subjects.getMany(codes)).map((document) => [document._id, document]))

const byCode = (registrations: readonly SubjectRegistration[]): Map<string, SubjectRegistration[]> => {
  const groups = new Map<string, SubjectRegistration[]>()
  for (const registration of registrations) {
    const group = groups.get(registration.uscc)
    if (group === undefined) groups.set(registration.uscc, [registration])
    else group.push(registration)
  }
  return groups
}

/** Writes new and changed documents; answers the codes for which someone else was faster. */
const write = async (
  { subjects }: SubjectStore,
  documents: readonly SubjectDocument[],
): Promise<string[]> => {
  const fresh = documents.filter(({ revision }) => revision === 1)
  const changed = documents.filter(({ revision }) => revision > 1)
  const inserted = fresh.length === 0 ? [] : (await subjects.insertMany(fresh)).outcomes
  const replaced = changed.length === 0 ? [] : await subjects.replaceMany(changed)
  const lost = [
    ...fresh.filter((_document, at) => inserted[at] !== 'inserted'),
    ...changed.filter((_document, at) => replaced[at] !== true),
  ]
  return lost.map(({ _id }) => _id)
}

/**
 * Brings the entity master to what is stated, by compare-and-set, every change with its event; several statements
 * about one code take effect in their order.
 * @param registrations at most about a thousand, codes clean
 * @returns codes that other writers changed again and again, so that they could not be written now
 */
export const registerSubjects = async (
  { store, clock, written }: SubjectDeps,
  registrations: readonly SubjectRegistration[],
): Promise<ReadonlySet<string>> => {
  let waiting = byCode(registrations)
  for (let attempt = 0; attempt < ATTEMPTS && waiting.size > 0; attempt += 1) {
    const current = await loadByCode(store, [...waiting.keys()])
    const at = clock.now()
    const next = [...waiting].flatMap(([uscc, statements]) => {
      const stored = current.get(uscc) ?? null
      const content = statements.reduce<SubjectContent | null>(mergeRegistration, stored && contentOf(stored))
      const document = content && nextSubject(uscc, stored, content, at)
      return document === null ? [] : [document]
    })
    const lost = new Set(await write(store, next))
    await written?.(next.filter(({ _id }) => !lost.has(_id)))
    waiting = new Map([...waiting].filter(([uscc]) => lost.has(uscc)))
  }
  return new Set(waiting.keys())
}
