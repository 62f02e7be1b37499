import { withEvent } from '../platform/events/outbox'
import { kindOf, type DecisionDocument } from './document'

/** Tells when the next thing is to be done with a record (publish, raise an alarm, end); given by `publication`. */
export type Plan = (document: DecisionDocument) => string | undefined

const shownOf = (document: DecisionDocument): Pick<DecisionDocument, 'shown'> => {
  const { state, publishedAt } = document.publication
  if (state !== 'published' || publishedAt === undefined) return {}
  const { party, type, decidedOn } = document.content
  const subject = party.uscc ?? 'none'
  return { shown: { subject, key: `${subject}:${kindOf(type)}`, decidedOn, at: publishedAt } }
}

const mismatchOf = (document: DecisionDocument): Pick<DecisionDocument, 'mismatchOf'> =>
  document.publication.state === 'held' &&
  document.publication.reason === 'subject-mismatch' &&
  document.content.party.uscc !== undefined
    ? { mismatchOf: document.content.party.uscc }
    : {}

const hasDerived = (document: DecisionDocument): boolean =>
  'shown' in document || 'mismatchOf' in document || 'nextStepAt' in document

const withoutDerived = (document: DecisionDocument): DecisionDocument => {
  const { shown: _shown, mismatchOf: _mismatchOf, nextStepAt: _nextStepAt, ...rest } = document
  return rest
}

/** Makes the derived members (what is shown, what comes next) agree with the state; every write goes through here. */
export const settled = (document: DecisionDocument, plan: Plan): DecisionDocument => {
  // Of the new ones there are many, and a copy for each would be felt.
  const bare = hasDerived(document) ? withoutDerived(document) : document
  const complete = { ...bare, ...shownOf(bare), ...mismatchOf(bare) }
  const nextStepAt = plan(complete)
  return nextStepAt === undefined ? complete : { ...complete, nextStepAt }
}

/** 原相对人, where the decision turned out to be of another party: followers forget what they hold of it. */
const formerSubjectOf = (
  before: DecisionDocument | null,
  after: DecisionDocument,
): { formerSubject?: string } => {
  const former = before?.content.party.uscc
  return former === undefined || former === after.content.party.uscc ? {} : { formerSubject: former }
}

/** Tells others of a change that the public can see, in the same write. */
export const announced = (
  before: DecisionDocument | null,
  after: DecisionDocument,
  at: string,
): DecisionDocument => {
  const was = before?.publication.state === 'published'
  const is = after.publication.state === 'published'
  if (!was && !is) return after
  const type = is ? (was ? 'decision-changed' : 'decision-published') : 'decision-taken-down'
  const data = {
    decisionId: after._id,
    subject: after.content.party.uscc ?? before?.content.party.uscc ?? null,
    state: after.publication.state,
    ...formerSubjectOf(before, after),
  }
  return withEvent(after, type, data, at, `${after._id}:${after.revision}`)
}
