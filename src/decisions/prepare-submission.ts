import { Failure, platformFailure } from '../platform/http/failure'
import type { InputError } from '../platform/http/failure'
import type { Caller } from '../platform/http/caller'
import { chinaDateOf } from '../platform/clock/clock'
import { normaliseName } from '../subjects/names'
import type { CheckInput, CheckResult, CheckedRecord } from './check-record'
import { kindOf, type DecisionContent, type DecisionContext, type RecordType } from './document'
import { decisionFailure } from './failures'
import { contentDigest, nameKey, naturalKey } from './keys'
import { sealIdentities, type Vault } from './seal-identities'

/** One decision as a department sends it. */
export interface Submission {
  readonly type: RecordType
  readonly record: Readonly<Record<string, string>>
  readonly context?: DecisionContext
}

/** A submission that passed every rule, ready to be stored. */
export interface PreparedDecision {
  readonly content: DecisionContent
  readonly key: string
  readonly nameKey: string
  readonly warnings: readonly InputError[]
}

export interface PrepareDeps {
  readonly check: (input: CheckInput) => CheckResult
  readonly vault: Vault
  /** @throws Failure `calendar-missing` */
  readonly deadlineOf: (decidedOn: string) => { readonly on: string; readonly provisional: boolean }
}

const refuseOutsideCatalogue = (result: CheckResult): void => {
  if (result.outsideCatalogue !== undefined)
    throw decisionFailure('outside-catalogue', result.outsideCatalogue)
}

const refuseForeignUnit = (caller: Caller, checked: CheckedRecord): void => {
  const unit = caller.unit?.uscc
  if (unit !== undefined && (checked.authority.code === unit || checked.source.code === unit)) return
  throw decisionFailure(
    'outside-competence',
    `决定机关代码（${checked.authority.code ?? '无'}）与数据来源单位代码（${checked.source.code ?? '无'}）都不是本单位的代码（${unit ?? '无'}），只能报送本单位作出或作为来源单位的决定`,
  )
}

const refuseForeignType = (caller: Caller, type: RecordType): void => {
  if (caller.recordTypes === undefined || caller.recordTypes.includes(type)) return
  throw platformFailure(
    'forbidden',
    `本客户端未获准报送 ${type} 类记录，获准的类别：${caller.recordTypes.join('、')}`,
  )
}

/** Without an express right only what was decided before the client existed is history. */
const refuseUnlicensedBackfill = (caller: Caller, checked: CheckedRecord, context: DecisionContext): void => {
  if (context.backfill !== true || caller.mayBackfill === true) return
  const joinedOn = caller.createdAt === undefined ? undefined : chinaDateOf(caller.createdAt)
  if (caller.mayBackfill === undefined && joinedOn !== undefined && checked.decidedOn < joinedOn) return
  throw platformFailure(
    'forbidden',
    `决定日期 ${checked.decidedOn} 不能按历史数据（context.backfill）补录：本客户端自 ${joinedOn ?? '未知'} 起接入，此后作出的决定须按期报送；确需补录请向平台运营方申请`,
  )
}

/** A year without a calendar is a fault of one record, and must not stop the others of its batch. */
const refuseUncountable = (
  deps: Pick<PrepareDeps, 'deadlineOf'>,
  type: RecordType,
  { decidedOn }: CheckedRecord,
): void => {
  try {
    deps.deadlineOf(decidedOn)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const { code, detail } = error
    const pointer = `#/record/${type.slice(0, 2)}_JDRQ`
    throw new Failure(code, detail, {
      errors: [{ pointer, code, detail: `决定日期为 ${decidedOn}：${detail}` }],
    })
  }
}

const partyKeyOf = (content: DecisionContent): string =>
  content.party.uscc ?? content.party.personKey ?? `name:${normaliseName(content.party.name)}`

const keysOf = (content: DecisionContent): Pick<PreparedDecision, 'key' | 'nameKey'> => {
  const parts = {
    kind: kindOf(content.type),
    authority: content.authority.code ?? `name:${normaliseName(content.authority.name)}`,
    documentNumber: content.documentNumber,
  }
  return {
    key: naturalKey({ ...parts, party: partyKeyOf(content) }),
    nameKey: nameKey(parts, normaliseName(content.party.name)),
  }
}

const contentOf = (checked: CheckedRecord, submission: Submission, vault: Vault): DecisionContent => {
  const { record, sealed, personKey, identities } = sealIdentities(checked, vault)
  const context = submission.context ?? {}
  const { uscc } = checked.party
  return {
    type: submission.type,
    record,
    sealed,
    context,
    party: {
      name: checked.party.name,
      category: checked.party.category,
      ...(uscc === undefined ? {} : { uscc }),
      ...(personKey === undefined ? {} : { personKey }),
    },
    authority: checked.authority,
    source: checked.source,
    documentNumber: checked.documentNumberKey,
    decidedOn: checked.decidedOn,
    kinds: checked.kinds,
    ...(checked.penaltyAmount === undefined ? {} : { fine: checked.penaltyAmount }),
    requestedUntil: checked.requestedUntil ?? null,
    digest: contentDigest(submission.type, record, context, identities),
  }
}

/**
 * 报送内容校验: applies every rule to one submission.
 * @throws Failure `outside-catalogue`, `schema-violation` with all faults at once, `forbidden`, `outside-competence`,
 * `calendar-missing`
 */
export const prepareSubmission = (
  deps: PrepareDeps,
  caller: Caller,
  submission: Submission,
  today: string,
): PreparedDecision => {
  const context = submission.context ?? {}
  refuseForeignType(caller, submission.type)
  const result = deps.check({ type: submission.type, record: submission.record, context, today })
  refuseOutsideCatalogue(result)
  if (result.checked === undefined)
    throw platformFailure(
      'schema-violation',
      `报送内容有 ${result.errors.length} 处不符合规则，请逐项更正后重新报送`,
      {
        errors: result.errors,
      },
    )
  refuseForeignUnit(caller, result.checked)
  refuseUnlicensedBackfill(caller, result.checked, context)
  refuseUncountable(deps, submission.type, result.checked)
  const content = contentOf(result.checked, submission, deps.vault)
  return { content, ...keysOf(content), warnings: result.warnings }
}

/** The same, with the refusal as a value: for batches, where one bad row never stops the others. */
export const tryPrepareSubmission = (
  ...args: Parameters<typeof prepareSubmission>
): PreparedDecision | Failure => {
  try {
    return prepareSubmission(...args)
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
}
