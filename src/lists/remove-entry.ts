import { decisionFailure } from '../decisions/failures'
import { normaliseDocumentNumber } from '../decisions/document-number'
import type { ListEntryRemoval } from '../generated/list/removal'
import type { ListDefinition } from '../generated/policy/lists'
import { platformFailure, type InputError } from '../platform/http/failure'
import type { ListEntryDocument, Removal, RemovalCause } from './document'
import { documentNumberFaults } from './entry-rules'
import { entryState, isVoid } from './entry-state'
import { listFailure } from './failures'
import type { ListCall, ListDeps } from './list-deps'
import { repairFaults } from './repair-rule'
import { earliestExit } from './term'
import { changeEntry } from './write-entry'

const CAUSE_NAMES: Readonly<Record<RemovalCause, string>> = {
  revoked: '列入决定被撤销',
  repaired: '信用修复',
  early: '提前移出',
  error: '列入错误',
}

const dateFaults = (entry: ListEntryDocument, request: ListEntryRemoval, today: string): InputError[] => {
  const { cause, effectiveOn } = request
  const fault = (detail: string): InputError[] => [
    { pointer: '#/effectiveOn', code: 'out-of-range', detail: `effectiveOn 为 ${effectiveOn}，${detail}` },
  ]
  if (isVoid(cause))
    return effectiveOn > today ? fault(`晚于今天（${today}）：${CAUSE_NAMES[cause]}的自始无效，请核对`) : []
  if (effectiveOn < entry.listedOn) return fault(`早于列入日期 ${entry.listedOn}，请核对`)
  return entry.validTo !== null && effectiveOn > entry.validTo
    ? fault(`晚于有效期截止日 ${entry.validTo}：到期自动移出，无需办理`)
    : []
}

const isSame = (removal: Removal, request: ListEntryRemoval): boolean =>
  removal.cause === request.cause &&
  removal.effectiveOn === request.effectiveOn &&
  normaliseDocumentNumber(removal.docNo) === normaliseDocumentNumber(request.docNo)

/**
 * What was repaired or left early may still prove void, and what is to end on a day to come may end before; nothing else
 * is removed twice, least of all later than was promised.
 */
const refuseAgain = (
  { removal }: ListEntryDocument,
  { cause, effectiveOn }: ListEntryRemoval,
  today: string,
): void => {
  if (removal === undefined || (isVoid(cause) && !isVoid(removal.cause))) return
  const isToCome = !isVoid(removal.cause) && removal.effectiveOn > today
  if (isToCome && effectiveOn < removal.effectiveOn) return
  throw decisionFailure(
    'state-conflict',
    `该记录已因${CAUSE_NAMES[removal.cause]}移出（${removal.docNo}，${removal.effectiveOn} 生效），不能再以${CAUSE_NAMES[cause]}移出；确需恢复的，请重新列入`,
  )
}

const refuseExpired = (entry: ListEntryDocument, { cause }: ListEntryRemoval, today: string): void => {
  if (isVoid(cause) || entryState(entry, today) !== 'expired') return
  throw decisionFailure(
    'state-conflict',
    `该记录已于 ${entry.validTo ?? ''} 到期，不再有效，无需移出；列入决定被撤销或列入错误的，请按 revoked 或 error 办理`,
  )
}

const refuseTooEarly = (
  definition: ListDefinition | undefined,
  { listedOn, listId }: ListEntryDocument,
  { cause, effectiveOn }: ListEntryRemoval,
): void => {
  if (cause !== 'early') return
  const name = `名单“${definition?.name ?? listId}”`
  const earliest = definition === undefined ? null : earliestExit(definition.term, listedOn)
  if (earliest === null)
    throw listFailure(
      'early-exit-refused',
      `${name}没有规定提前移出，只能到期、决定撤销（revoked）或更正错误（error）；该名单可以修复且已依法修复的，原因填 repaired`,
    )
  if (effectiveOn < earliest)
    throw listFailure(
      'early-exit-refused',
      `${name}须满 ${String(definition?.term.earlyExitAfterMonths)} 个月方可提前移出：${listedOn} 列入，最早为 ${earliest}，所填生效日为 ${effectiveOn}`,
      { extra: { earliestOn: earliest } },
    )
}

/** The law of the day of listing, or that of today where the list is younger in the policies. */
const definitionFor = (
  { definitionOf }: ListDeps,
  { listId, listedOn }: ListEntryDocument,
  today: string,
): ListDefinition | undefined => (definitionOf(listId, listedOn) ?? definitionOf(listId, today))?.definition

const refuseUnrepairable = (
  definition: ListDefinition | undefined,
  { listedOn }: ListEntryDocument,
  { cause, effectiveOn }: ListEntryRemoval,
): void => {
  if (cause !== 'repaired' || definition === undefined) return
  const errors = repairFaults(definition, listedOn, effectiveOn)
  const [fault] = errors
  if (fault !== undefined) throw platformFailure('schema-violation', fault.detail, { errors })
}

/**
 * 移出名单: the entry stays on record. Revoked or in error: void from the start; repaired or early: from the stated day.
 * The same removal again changes nothing.
 * @throws Failure `list-entry-not-found`, `outside-competence`, `schema-violation`, `state-conflict`,
 *   `early-exit-refused`
 */
export const removeEntry = (
  deps: ListDeps,
  call: ListCall,
  id: string,
  request: ListEntryRemoval,
): Promise<ListEntryDocument> =>
  changeEntry(deps, call, id, 'remove-list-entry', (before) => {
    if (before.removal !== undefined && isSame(before.removal, request)) return null
    const errors = [
      ...documentNumberFaults('#/docNo', request.docNo),
      ...dateFaults(before, request, call.today),
    ]
    if (errors.length > 0) throw platformFailure('schema-violation', '移出内容有误，详见 errors', { errors })
    refuseAgain(before, request, call.today)
    refuseExpired(before, request, call.today)
    const definition = definitionFor(deps, before, call.today)
    refuseTooEarly(definition, before, request)
    refuseUnrepairable(definition, before, request)
    const { cause, effectiveOn } = request
    const removal = { cause, docNo: request.docNo.trim(), effectiveOn, at: call.at, by: call.caller.id }
    return { next: { ...before, removal }, change: 'removed', note: cause }
  })
