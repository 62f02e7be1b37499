import { decisionFailure } from '../decisions/failures'
import type { ListEntrySubmission } from '../generated/list/entry-submission'
import { platformFailure } from '../platform/http/failure'
import type { ListEntryDocument } from './document'
import { isOver } from './entry-state'
import { findEntryToChange } from './find-entry'
import type { ListCall, ListDeps } from './list-deps'
import { baseOfId, loadMasters, prepareEntry, type PreparedEntry } from './prepare-entry'
import { changeEntry } from './write-entry'

const refuseStale = ({ version }: ListEntryDocument, expected: number | undefined): void => {
  if (expected !== undefined && version !== expected)
    throw platformFailure('stale-revision', `记录已是第 ${version} 版，请读取最新版本后再更正`)
}

const refuseOver = (entry: ListEntryDocument, today: string): void => {
  if (isOver(entry, today))
    throw decisionFailure('state-conflict', '该记录已结束，不能更正；确需恢复的，请重新列入')
}

/**
 * 更正名单记录: other content for the same entry becomes its next version; the one before stays readable.
 * @param expected version that the caller has seen; absent for an entry that came again in a file
 */
export const storeCorrection = (
  deps: ListDeps,
  call: ListCall,
  id: string,
  prepared: PreparedEntry,
  expected?: number,
): Promise<ListEntryDocument> =>
  changeEntry(deps, call, id, 'correct-list-entry', (before) => {
    refuseStale(before, expected)
    if (before.digest === prepared.digest) return null
    refuseOver(before, call.today)
    const { grade: _grade, field: _field, ...rest } = before
    const { digest, warnings, facts } = prepared
    return { next: { ...rest, ...facts, digest, warnings }, change: 'corrected' }
  })

const IDENTITY = '名单、主体、认定机关和文书号不能更正：列入错误的，请以 error 移出后重新列入'

/**
 * 更正名单记录 that the caller has seen. List, subject, authority and document number make the entry what it is, and
 * stay.
 * @throws Failure `list-entry-not-found`, `outside-competence`, `stale-revision`, `state-conflict`,
 *   `schema-violation`
 */
export const correctEntry = async (
  deps: ListDeps,
  call: ListCall,
  id: string,
  submission: ListEntrySubmission,
  expected: number,
): Promise<ListEntryDocument> => {
  refuseStale(await findEntryToChange(deps.store, call.caller, id), expected)
  const prepared = prepareEntry(deps, call, submission, await loadMasters(deps, [submission]))
  if (baseOfId(id) !== prepared.base)
    throw platformFailure('schema-violation', IDENTITY, {
      errors: [{ pointer: '#', code: 'identity-changed', detail: IDENTITY }],
    })
  return storeCorrection(deps, call, id, prepared, expected)
}
