import { chinaDateOf } from '../platform/clock/clock'
import type { InputError } from '../platform/http/failure'
import {
  type Assessment,
  type DecisionContent,
  type DecisionDeadline,
  type DecisionDocument,
  type DecisionPublication,
  type HistoryEntry,
} from './document'
import { announced, settled, type Plan } from './settle-decision'
import { judgeReceipt } from './judge-receipt'
import type { PreparedDecision } from './prepare-submission'

/** Everything that was found out about a prepared decision before it is stored. */
export interface Judgement {
  readonly assessment: Assessment
  readonly deadline: { readonly on: string; readonly provisional: boolean }
  readonly mismatch: boolean
  readonly resembles: readonly string[]
}

const deadlineOf = (
  content: DecisionContent,
  judgement: Judgement,
  receivedAt: string,
): Pick<DecisionDocument, 'deadline' | 'provisionalYear'> => {
  const { on, provisional } = judgement.deadline
  const received: DecisionDeadline['received'] = judgeReceipt(
    chinaDateOf(receivedAt),
    judgement.deadline,
    content.context.backfill === true,
  )
  return {
    deadline: { decidedOn: content.decidedOn, dueOn: on, provisional, received },
    ...(provisional ? { provisionalYear: Number(on.slice(0, 4)) } : {}),
  }
}

/** A period that is over before it began is never shown. */
const unlessOver = (publication: DecisionPublication, today: string): DecisionPublication =>
  publication.state === 'scheduled' && publication.until !== null && publication.until < today
    ? { ...publication, state: 'ended' }
    : publication

export interface NewDecisionInput {
  readonly id: string
  readonly unit: string
  readonly by: string
  readonly at: string
  readonly prepared: PreparedDecision
  readonly judgement: Judgement
}

/** 首次报送: a decision nobody has sent before. */
export const newDecision = (input: NewDecisionInput, plan: Plan): DecisionDocument => {
  const { prepared, judgement, at } = input
  const { content } = prepared
  return settled(
    {
      _id: input.id,
      revision: 1,
      version: 1,
      unit: input.unit,
      authorityCode: content.authority.code ?? '',
      sourceCode: content.source.code ?? '',
      key: prepared.key,
      nameKey: prepared.nameKey,
      content,
      receivedAt: at,
      changedAt: at,
      outcome: 'accepted',
      ...deadlineOf(content, judgement, at),
      publication: unlessOver(judgement.assessment.publication, chinaDateOf(at)),
      warnings: mergeWarnings(prepared.warnings, judgement.assessment.warnings),
      view: judgement.assessment.view,
      resembles: judgement.resembles,
      history: [{ revision: 1, at, by: input.by, change: 'submitted' }],
    },
    plan,
  )
}

const mergeWarnings = (first: readonly InputError[], second: readonly InputError[]): readonly InputError[] =>
  second.length === 0 ? first : [...first, ...second]

const changedFields = (before: DecisionContent, after: DecisionContent): string[] => {
  const codes = new Set([...Object.keys(before.record), ...Object.keys(after.record)])
  return [...codes].filter((code) => before.record[code] !== after.record[code]).sort()
}

/** A withdrawal for these causes outlives corrections: what has no legal force is not shown again by a new spelling. */
const LASTING_CAUSES = new Set(['revoked', 'unlawful', 'void'])

const publicationAfterCorrection = (
  before: DecisionDocument,
  judgement: Judgement,
  at: string,
): DecisionPublication => {
  const assessed = unlessOver(judgement.assessment.publication, chinaDateOf(at))
  const { withdrawal, publishedAt, state } = before.publication
  const kept = publishedAt === undefined ? {} : { publishedAt }
  if (state === 'withdrawn' && withdrawal !== undefined && LASTING_CAUSES.has(withdrawal.cause))
    return { ...assessed, ...kept, state: 'withdrawn', reason: before.publication.reason, withdrawal }
  if (assessed.state === 'scheduled' && state === 'published')
    return { ...assessed, ...kept, state: 'published' }
  return { ...assessed, ...kept }
}

export interface CorrectionInput {
  readonly by: string
  readonly at: string
  readonly prepared: PreparedDecision
  readonly judgement: Judgement
}

/** 更正: other content for the same decision; everything is recomputed, the first receipt keeps its date. */
export const correctedDecision = (
  before: DecisionDocument,
  input: CorrectionInput,
  plan: Plan,
): DecisionDocument => {
  const { prepared, judgement, at } = input
  const { content } = prepared
  const version = before.version + 1
  const entry: HistoryEntry = {
    revision: version,
    at,
    by: input.by,
    change: 'corrected',
    fields: changedFields(before.content, content),
  }
  const { review: _review, alarmed: _alarmed, provisionalYear: _year, ...rest } = before
  const after = settled(
    {
      ...rest,
      revision: before.revision + 1,
      version,
      authorityCode: content.authority.code ?? '',
      sourceCode: content.source.code ?? '',
      key: prepared.key,
      nameKey: prepared.nameKey,
      content,
      changedAt: at,
      outcome: 'corrected',
      ...deadlineOf(content, judgement, before.receivedAt),
      publication: publicationAfterCorrection(before, judgement, at),
      warnings: mergeWarnings(prepared.warnings, judgement.assessment.warnings),
      view: judgement.assessment.view,
      resembles: judgement.resembles,
      history: [...before.history, entry],
    },
    plan,
  )
  return announced(before, after, at)
}
