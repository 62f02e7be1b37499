import type { DecisionDocument } from '../decisions/document'
import type { ListEntryDocument } from '../lists/document'
import type { SubjectDocument } from '../subjects/document'

/** 信用档案: what the platform holds on one subject, by which a check is answered. */
export interface Dossier {
  /** `uscc:<code>` or `person:<keyed hash>`. */
  readonly key: string
  /** Null for a person, and for a code that nobody knows. */
  readonly subject: SubjectDocument | null
  /** Those that were not over before `since`. */
  readonly entries: readonly ListEntryDocument[]
  /** Penalties that the public can see; withheld, ended and withdrawn ones never feed a check. */
  readonly penalties: readonly DecisionDocument[]
  /** First day for which it is complete. */
  readonly since: string
}

/** Finds the dossiers of these keys, each once, complete for the day `since` and all later ones. */
export type FindDossiers = (keys: readonly string[], since: string) => Promise<ReadonlyMap<string, Dossier>>
