import type { SubjectDocument } from './document'
import { normaliseName, sameName } from './names'

/** 名称与代码核对 result; `mismatch` is what the field calls error 1001. */
export type NameMatch = 'unknown' | 'same' | 'former-name' | 'mismatch'

/** 名称与代码核对 with what the entity master has under the same name. */
export interface NameFinding {
  readonly match: NameMatch
  /** 同名主体: the code under which this very name is registered, where the code sent is not. */
  readonly namesake?: string | undefined
}

/** 名称与代码核对: how a name stands against the entity master's entry for its code. */
export const matchSubject = (
  master: Pick<SubjectDocument, 'normalisedName' | 'formerNames'> | null,
  name: string,
): NameMatch => {
  if (master === null) return 'unknown'
  if (normaliseName(name) === master.normalisedName) return 'same'
  return master.formerNames.some((former) => sameName(former, name)) ? 'former-name' : 'mismatch'
}
