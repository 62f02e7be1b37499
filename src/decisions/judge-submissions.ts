import type { NameFinding } from '../subjects/match-subject'
import type { Assessment, DecisionContent } from './document'
import type { Judgement } from './build-decision'
import type { PreparedDecision } from './prepare-submission'
import type { DecisionStore } from './store'

/** 信用主体库, as far as decisions need it; given by `compose.ts`. */
export interface SubjectDesk {
  /** For each credit code, how the name stands against the entity master; unknown codes enter it as provisional. */
  matchNames(
    pairs: readonly { readonly uscc: string; readonly name: string; readonly category: string }[],
  ): Promise<NameFinding[]>
}

export interface JudgeDeps {
  readonly store: Pick<DecisionStore, 'decisions'>
  readonly subjects: SubjectDesk
  readonly deadlineOf: (decidedOn: string) => { readonly on: string; readonly provisional: boolean }
  readonly assess: (
    content: DecisionContent,
    findings: {
      readonly subjectMismatch: boolean
      readonly namesake?: string | undefined
      readonly resembles: readonly string[]
      readonly reviewed: boolean
    },
  ) => Assessment
}

const findNames = async (
  deps: JudgeDeps,
  prepared: readonly PreparedDecision[],
): Promise<(NameFinding | undefined)[]> => {
  const pairs = prepared.map(({ content }) => content.party)
  const known = pairs.filter((party) => party.uscc !== undefined)
  const answers = await deps.subjects.matchNames(
    known.map(({ uscc = '', name, category }) => ({ uscc, name, category })),
  )
  let next = 0
  return pairs.map((party) => (party.uscc === undefined ? undefined : answers[next++]))
}

/** At most this many look-alikes of one chunk are read; one is enough to hold a record. */
const LOOK_ALIKES = 5_000

const lookAlikes = async (deps: JudgeDeps, prepared: readonly PreparedDecision[]): Promise<string[][]> => {
  const keys = [...new Set(prepared.map((one) => one.nameKey))]
  const found = await deps.store.decisions.find({ where: { nameKey: { in: keys } }, limit: LOOK_ALIKES })
  return prepared.map((one) =>
    found
      .filter((other) => other.nameKey === one.nameKey && other.key !== one.key)
      .filter((other) => other.publication.withdrawal?.cause !== 'entered-in-error')
      .map((other) => other._id),
  )
}

/** What the store says about a submission. */
export interface Surroundings {
  readonly mismatch: boolean
  readonly namesake?: string | undefined
  /** Ids of records of the same number and name under another code. */
  readonly alike: readonly string[]
}

/** Looks up names against the entity master, and look-alikes under another code, for many submissions at once. */
export const lookAround = async (
  deps: JudgeDeps,
  prepared: readonly PreparedDecision[],
): Promise<Surroundings[]> => {
  const [names, alike] = await Promise.all([findNames(deps, prepared), lookAlikes(deps, prepared)])
  return prepared.map((_one, i) => {
    const { match, namesake } = names[i] ?? {}
    return { mismatch: match === 'mismatch', namesake, alike: alike[i] ?? [] }
  })
}

/**
 * Finds out all that decides on deadline and publication: last day, rule in force. `own` is the record itself, which
 * is no look-alike.
 */
export const judgeSubmission = (
  deps: JudgeDeps,
  { content }: PreparedDecision,
  { mismatch, namesake, alike }: Surroundings,
  own: string,
): Judgement => {
  const resembles = alike.filter((id) => id !== own)
  return {
    assessment: deps.assess(content, { subjectMismatch: mismatch, namesake, resembles, reviewed: false }),
    deadline: deps.deadlineOf(content.decidedOn),
    mismatch,
    resembles,
  }
}
