import { kindOf, type DecisionKind } from '../decisions/document'
import type { PublishedDecision } from '../publication/read-published'

/** What a list shows of a decision. */
export interface Headline {
  readonly id: string
  readonly kind: DecisionKind
  readonly subject: PublishedDecision['subject']
  readonly documentNo: string
  /** 许可决定文书名称, or 违法行为类型: what it is about in one line. */
  readonly matter: string
  /** 许可类别 or 处罚类别. */
  readonly category: string
  readonly authority: string
  readonly decidedOn: string
  readonly from: string
  readonly until: string | null
}

const CODES: Readonly<
  Record<DecisionKind, { number: string; matter: string; category: string; authority: string }>
> = {
  licence: { number: 'XK_WSH', matter: 'XK_XKWS', category: 'XK_XKLB', authority: 'XK_XKJG' },
  penalty: { number: 'CF_WSH', matter: 'CF_WFXW', category: 'CF_CFLB', authority: 'CF_CFJG' },
}

/** 摘要 of a published decision, taken from its public record alone. */
export const headlineOf = (decision: PublishedDecision): Headline => {
  const kind = kindOf(decision.type)
  const codes = CODES[kind]
  const value = (code: string): string => decision.record[code]?.trim() ?? ''
  return {
    id: decision.id,
    kind,
    subject: decision.subject,
    documentNo: value(codes.number) || '（无文书号）',
    matter: value(codes.matter),
    category: value(codes.category).replace(/[;；]\s*/g, '、'),
    authority: value(codes.authority),
    decidedOn: decision.deadline.decidedOn,
    from: decision.publication.from,
    until: decision.publication.until,
  }
}
