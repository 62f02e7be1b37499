import type { RecordTrail } from '../access/trail'
import type { ListDefinition } from '../generated/policy/lists'
import type { Call } from '../platform/http/caller'
import type { SubjectDocument } from '../subjects/document'
import type { ProvisionalSubject } from '../subjects/extend-master'
import type { ListStore } from './store'
import type { KeyMaker } from './subject-key'

/** 名单定义 in force, and the policy set that it stands in. */
export interface DefinitionInForce {
  readonly definition: ListDefinition
  readonly policyVersion: string
}

/** Which definition of a list holds on a day; undefined when there is none. Given by `compose.ts`. */
export type DefinitionOf = (listId: string, on: string) => DefinitionInForce | undefined

/** 读取名单 needs: entries, definitions, and who is a branch of whom. */
export interface ListReadDeps {
  readonly store: ListStore
  readonly definitionOf: DefinitionOf
  /** The entity master's entries for these credit codes. */
  readonly mastersOf: (usccs: readonly string[]) => Promise<ReadonlyMap<string, SubjectDocument>>
}

/** 办理名单 needs as well: secrets, the trail, and a place for bodies that nobody knew. */
export interface ListDeps extends ListReadDeps {
  readonly vault: KeyMaker & { seal(text: string): string }
  readonly trail: RecordTrail
  readonly addProvisional: (subjects: readonly ProvisionalSubject[]) => Promise<unknown>
}

/** One request to the room. */
export type ListCall = Call
