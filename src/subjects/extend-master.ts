import { checkCreditCode, subjectKindOf, type SubjectKind } from './credit-code'
import type { SubjectContent, SubjectDocument } from './document'
import { matchSubject, type NameMatch } from './match-subject'
import { nextSubject } from './merge-registration'
import { normaliseName } from './names'
import { findPersonalData } from './personal-data'
import type { SubjectDeps } from './register-subjects'

export interface ProvisionalSubject {
  readonly uscc: string
  readonly name: string
  readonly kind: SubjectKind
}

/** Subjects by credit code, clean as `checkCreditCode` gives it; unknown ones are absent. */
export const loadSubjects = async (
  { store }: Pick<SubjectDeps, 'store'>,
  usccs: readonly string[],
): Promise<Map<string, SubjectDocument>> =>
  new Map((await store.subjects.getMany([...new Set(usccs)])).map((document) => [document._id, document]))

const provisionalContent = ({ name, kind }: ProvisionalSubject): SubjectContent => ({
  name,
  normalisedName: normaliseName(name),
  formerNames: [],
  kind,
  status: 'active',
  provisional: true,
})

/**
 * 未知主体入库: bodies known from a decision alone enter the master as provisional. Who is there already stays as it is;
 * of several names for one code the first counts; codes without the form of one, and the placeholder, never enter.
 * @returns those that entered, by code
 */
export const addProvisional = async (
  { store, clock }: SubjectDeps,
  entries: readonly ProvisionalSubject[],
): Promise<Map<string, SubjectDocument>> => {
  const at = clock.now()
  const fresh = new Map<string, SubjectDocument>()
  for (const entry of entries) {
    const { outcome, code } = checkCreditCode(entry.uscc)
    if (outcome === 'malformed' || outcome === 'placeholder' || fresh.has(code)) continue
    const document = nextSubject(code, null, provisionalContent(entry), at)
    if (document !== null) fresh.set(code, document)
  }
  if (fresh.size === 0) return fresh
  const documents = [...fresh.values()]
  const { outcomes } = await store.subjects.insertMany(documents)
  documents.forEach(({ _id }, at) => {
    if (outcomes[at] !== 'inserted') fresh.delete(_id)
  })
  return fresh
}

export interface NamedParty {
  readonly uscc: string
  readonly name: string
  /** 行政相对人类别 as the standard words it. */
  readonly category: string
}

const kindOfParty = ({ uscc, category }: NamedParty): SubjectKind =>
  category === '个体工商户' ? 'individual-business' : subjectKindOf(uscc)

/** The placeholder is nobody, and a name that holds the number of a person must not become public with the master. */
const mayEnter = ({ uscc, name }: NamedParty): boolean =>
  checkCreditCode(uscc).outcome !== 'placeholder' && findPersonalData(name).length === 0

/**
 * 名称与代码核对 for many parties, in order. A code that nobody knows enters the master as provisional and answers
 * `unknown`; a second name for it in the same call is compared with the first.
 */
export const matchNames = async (deps: SubjectDeps, parties: readonly NamedParty[]): Promise<NameMatch[]> => {
  const codes = parties.map(({ uscc }) => uscc)
  const known = await loadSubjects(deps, codes)
  const unknown = new Map<string, NamedParty>()
  for (const party of parties)
    if (!known.has(party.uscc) && !unknown.has(party.uscc) && mayEnter(party)) unknown.set(party.uscc, party)
  if (unknown.size === 0) return parties.map(({ uscc, name }) => matchSubject(known.get(uscc) ?? null, name))
  const added = await addProvisional(
    deps,
    [...unknown.values()].map((party) => ({ uscc: party.uscc, name: party.name, kind: kindOfParty(party) })),
  )
  // Someone else was faster, or the code has not the form of one.
  const others = [...unknown.keys()].filter((code) => !added.has(code))
  const faster = others.length === 0 ? null : await loadSubjects(deps, others)
  return parties.map((party) => {
    const { uscc } = party
    const master = known.get(uscc) ?? added.get(uscc) ?? faster?.get(uscc) ?? null
    const match = matchSubject(master, party.name)
    return match === 'same' && unknown.get(party.uscc) === party ? 'unknown' : match
  })
}
