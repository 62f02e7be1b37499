import { isDeepStrictEqual } from 'node:util'
import type { CheckAnswer } from '../generated/check/answer'
import type { CheckReplay } from '../generated/check/replay'
import type { ListEntryFacts } from '../lists/document'
import type { CompiledPolicy } from '../measures/compile-policy'
import type { CheckDocument, CheckFacts, HitReference, RecordedHit } from './document'
import { presentCheck, type UnsignedAnswer } from './present-check'
import { hitOfEntry, hitOfPenalty, type PenaltyVersion } from './recorded-hit'

export interface ReplayDeps {
  readonly now: () => string
  /** A version of an entry as it was; null when it cannot be read. */
  readonly entryVersion: (id: string, version: number) => Promise<ListEntryFacts | null>
  readonly penaltyVersion: (id: string, version: number) => Promise<PenaltyVersion | null>
  readonly policyOfVersion: (version: string) => Promise<CompiledPolicy | undefined>
  readonly isGenuine: (answer: CheckAnswer) => boolean
}

const rebuild = async (
  deps: ReplayDeps,
  { ref, fact }: RecordedHit,
  asOf: string,
): Promise<RecordedHit | null> => {
  const found = { via: fact.via, match: fact.match }
  if (ref.collection === 'list-entries') {
    const facts = await deps.entryVersion(ref.id, ref.version)
    return facts === null ? null : hitOfEntry(ref.id, facts, asOf, found)
  }
  const penalty = await deps.penaltyVersion(ref.id, ref.version)
  return penalty === null ? null : hitOfPenalty(ref.id, penalty, found)
}

interface Rebuilt {
  readonly facts: CheckFacts
  readonly entries: readonly (HitReference & { readonly found: boolean })[]
}

/** The facts of a check, its hits made anew from the versions that it names. */
const rebuildFacts = async (deps: ReplayDeps, facts: CheckFacts): Promise<Rebuilt> => {
  const entries: (HitReference & { readonly found: boolean })[] = []
  const subjects = []
  for (const subject of facts.subjects) {
    const hits: RecordedHit[] = []
    for (const recorded of subject.hits) {
      const hit = await rebuild(deps, recorded, facts.asOf)
      entries.push({ ...recorded.ref, found: hit !== null && isDeepStrictEqual(hit, recorded) })
      if (hit !== null) hits.push(hit)
    }
    subjects.push({ ...subject, hits })
  }
  return { facts: { ...facts, subjects }, entries }
}

const unsigned = ({ receipt: _receipt, ...answer }: CheckAnswer): UnsignedAnswer => answer

const differencesOf = (
  deps: ReplayDeps,
  recorded: CheckAnswer,
  recomputed: UnsignedAnswer | undefined,
  entries: Rebuilt['entries'],
): string[] => [
  ...(deps.isGenuine(recorded) ? [] : ['所存答复的签名与内容不符']),
  ...entries
    .filter(({ found }) => !found)
    .map(
      ({ collection, id, version }) => `${collection} ${id} 第 ${version} 版无法读取，或者内容与核查时不同`,
    ),
  ...(recomputed === undefined
    ? [`找不到所用的政策集 ${recorded.versions.policy}`]
    : JSON.stringify(recomputed) === JSON.stringify(unsigned(recorded))
      ? []
      : ['重算的答复与所存答复不同']),
]

/** 核查重算: the answer again, from the entry versions and the policy set that it recorded. */
export const replayCheck = async (deps: ReplayDeps, check: CheckDocument): Promise<CheckReplay> => {
  const recorded = JSON.parse(check.text) as CheckAnswer
  const [policy, { facts, entries }] = await Promise.all([
    deps.policyOfVersion(check.facts.versions.policy),
    rebuildFacts(deps, check.facts),
  ])
  const recomputed = policy === undefined ? undefined : presentCheck(policy, facts)
  const differences = differencesOf(deps, recorded, recomputed, entries)
  return {
    id: check._id,
    identical: differences.length === 0,
    outcome: recomputed?.outcome ?? recorded.outcome,
    recomputedAt: deps.now(),
    versions: recorded.versions,
    entries: [...entries],
    differences,
  }
}
