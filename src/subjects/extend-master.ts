import { checkCreditCode, subjectKindOf, type SubjectKind } from './credit-code'
import type { SubjectContent, SubjectDocument } from './document'
import { matchSubject, type NameFinding } from './match-subject'
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

/** At most this many masters of the same names are read for one call; one is enough to warn. */
const NAMESAKES = 1_000

/** The codes of registered bodies that have one of these names, by normalised name. */
const registeredUnder = async (
  { store }: Pick<SubjectDeps, 'store'>,
  parties: readonly NamedParty[],
): Promise<Map<string, string>> => {
  const names = new Set(parties.map(({ name }) => normaliseName(name)))
  if (names.size === 0) return new Map()
  const where = { normalisedName: { in: [...names] } }
  const found = await store.subjects.find({ where, limit: NAMESAKES })
  return new Map(
    found.filter(({ provisional }) => !provisional).map((master) => [master.normalisedName, master._id]),
  )
}

interface Masters {
  /** By code. */
  readonly masters: ReadonlyMap<string, SubjectDocument>
  /** The party with which a code entered the master just now. */
  readonly entered: ReadonlyMap<string, NamedParty>
}

const mastersOf = async (deps: SubjectDeps, parties: readonly NamedParty[]): Promise<Masters> => {
  const codes = parties.map(({ uscc }) => uscc)
  const known = await loadSubjects(deps, codes)
  const entered = new Map<string, NamedParty>()
  for (const party of parties)
    if (!known.has(party.uscc) && !entered.has(party.uscc) && mayEnter(party)) entered.set(party.uscc, party)
  if (entered.size === 0) return { masters: known, entered }
  const added = await addProvisional(
    deps,
    [...entered.values()].map((party) => ({ uscc: party.uscc, name: party.name, kind: kindOfParty(party) })),
  )
  // Someone else was faster, or the code has not the form of one.
  const others = [...entered.keys()].filter((code) => !added.has(code))
  const faster = others.length === 0 ? [] : await loadSubjects(deps, others)
  return { masters: new Map([...known, ...added, ...faster]), entered }
}

/**
 * 名称与代码核对 for many parties, in order. A code that nobody knows enters the master as provisional and answers
 * `unknown`; a second name for it in the same call is compared with the first.
 */
export const matchNames = async (
  deps: SubjectDeps,
  parties: readonly NamedParty[],
): Promise<NameFinding[]> => {
  const { masters, entered } = await mastersOf(deps, parties)
  /** Names of sole traders are many people's. */
  const isDoubtful = (party: NamedParty): boolean =>
    masters.get(party.uscc)?.provisional !== false && kindOfParty(party) !== 'individual-business'
  const namesakes = await registeredUnder(deps, parties.filter(isDoubtful))
  return parties.map((party): NameFinding => {
    const match = matchSubject(masters.get(party.uscc) ?? null, party.name)
    const namesake = isDoubtful(party) ? namesakes.get(normaliseName(party.name)) : undefined
    return { match: match === 'same' && entered.get(party.uscc) === party ? 'unknown' : match, namesake }
  })
}
