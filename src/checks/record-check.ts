import type { Caller } from '../platform/http/caller'
import type { CheckDocument, CheckFacts, CheckMention } from './document'
import { loopOf } from './feedback-loop'
import type { PreparedCheck } from './prepare-check'
import { isMeasureOffered, type UnsignedAnswer } from './present-check'

/** 核查记录 of one answer, and where each of its subjects finds it. */
export interface RecordedCheck {
  readonly check: CheckDocument
  readonly mentions: readonly CheckMention[]
}

type Asked = Pick<PreparedCheck, 'request' | 'scenario' | 'subjects'>

const consentsOf = ({ scenario, subjects }: Asked): CheckDocument['consents'] =>
  scenario.personDuty
    ? []
    : subjects.flatMap(({ asked: { consentId }, identity }, subject) =>
        identity.by === 'document' && consentId !== undefined ? [{ subject, id: consentId }] : [],
      )

/** A subject that is named twice in one check finds it once, at its first place. */
const mentionsOf = ({ request, subjects }: Asked, { id, answeredAt }: CheckFacts): CheckMention[] => {
  const places = new Map<string, number>()
  subjects.forEach(({ identity }, place) => {
    if ('key' in identity && !places.has(identity.key)) places.set(identity.key, place)
  })
  return [...places].map(([subject, place], i) => ({
    _id: `${id}:${i}`,
    revision: 1,
    subject,
    place,
    askedAt: answeredAt,
    checkId: id,
    concealedUntil: request.concealedUntil ?? '',
  }))
}

/** 核查留痕: all that is kept of an answer; pure. */
export const recordCheck = (
  { caller, requestId }: { readonly caller: Caller; readonly requestId: string },
  asked: Asked,
  facts: CheckFacts,
  { answer, text }: { readonly answer: Pick<UnsignedAnswer, 'subjects'>; readonly text: string },
): RecordedCheck => {
  const unit = caller.unit?.uscc ?? ''
  return {
    check: {
      _id: facts.id,
      revision: 1,
      client: caller.id,
      unit,
      unitName: caller.unit?.name ?? '',
      requestId,
      facts,
      text,
      consents: consentsOf(asked),
      feedback: [],
      ...(isMeasureOffered(answer.subjects) ? loopOf({ unit, facts }, []) : {}),
    },
    mentions: mentionsOf(asked, facts),
  }
}
