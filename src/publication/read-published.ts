import { chinaDateOf } from '../platform/clock/clock'
import type { DecisionDocument, DecisionKind, PublicView, Withdrawal } from '../decisions/document'
import type { DecisionStore } from '../decisions/store'
import { withoutPersonalNumbers } from '../subjects/redact-personal-data'

type Decisions = DecisionStore['decisions']

/** 公示信息: a decision as the public reads it. */
export interface PublishedDecision extends Omit<PublicView, 'publication'> {
  readonly id: string
  readonly publication: PublicView['publication'] & { readonly from: string }
  readonly deadline: { readonly decidedOn: string; readonly dueOn: string; readonly provisional: boolean }
}

export type PublicAnswer =
  | { readonly state: 'shown'; readonly decision: PublishedDecision }
  | {
      readonly state: 'withdrawn'
      readonly withdrawal: Withdrawal
      /** Absent after an entry in error: nobody is named who should never have been. */
      readonly subject?: PublicView['subject']
    }
  | { readonly state: 'none' }

/** The explanation is for the public; numbers of persons in it are not. */
const forThePublic = (withdrawal: Withdrawal): Withdrawal => ({
  ...withdrawal,
  explanation: withoutPersonalNumbers(withdrawal.explanation),
  documentNo: withdrawal.documentNo === null ? null : withoutPersonalNumbers(withdrawal.documentNo),
})

/** State follows from dates at the moment of asking: a late worker never keeps a record up. */
const isOver = (document: DecisionDocument, today: string): boolean =>
  document.publication.until !== null && document.publication.until < today

const presentPublished = (document: DecisionDocument): PublishedDecision | null => {
  const { view, publication, deadline } = document
  if (view === null || publication.state !== 'published' || publication.publishedAt === undefined) return null
  const { decidedOn, dueOn, provisional } = deadline
  return {
    id: document._id,
    ...view,
    publication: { from: chinaDateOf(publication.publishedAt), ...view.publication },
    deadline: { decidedOn, dueOn, provisional },
  }
}

/** 查询公示: one decision by its id, as the public may see it today. */
export const readPublished = async (
  decisions: Decisions,
  id: string,
  today: string,
): Promise<PublicAnswer> => {
  const document = await decisions.get(id)
  if (document === null || isOver(document, today)) return { state: 'none' }
  const { state, withdrawal, publishedAt } = document.publication
  if (state === 'withdrawn' && withdrawal !== undefined && publishedAt !== undefined) {
    const named = withdrawal.cause !== 'entered-in-error' && document.view !== null
    return {
      state: 'withdrawn',
      withdrawal: forThePublic(withdrawal),
      ...(named ? { subject: document.view.subject } : {}),
    }
  }
  const decision = presentPublished(document)
  return decision === null ? { state: 'none' } : { state: 'shown', decision }
}

export interface PublishedPage {
  readonly items: readonly PublishedDecision[]
  /** For each item the cursor that continues after it: for those who merge pages. */
  readonly cursors: readonly string[]
  readonly next: string | null
}

const presentReadable = (document: DecisionDocument, today: string): PublishedDecision | null =>
  isOver(document, today) ? null : presentPublished(document)

/** 主体名下公示信息: the decisions shown under a credit code, newest first. */
export const listPublished = async (
  decisions: Decisions,
  question: {
    readonly uscc: string
    readonly kind: DecisionKind
    readonly today: string
    readonly limit: number
    readonly cursor?: string
  },
): Promise<PublishedPage> => {
  const found = await decisions.find({
    where: { 'shown.key': `${question.uscc}:${question.kind}` },
    sort: 'byShownKey',
    descending: true,
    limit: question.limit + 1,
    ...(question.cursor === undefined ? {} : { after: question.cursor }),
  })
  const page = found.slice(0, question.limit)
  const last = page.at(-1)
  const next =
    found.length > question.limit && last !== undefined ? decisions.cursorOf(last, 'byShownKey') : null
  const shown = page.flatMap((document) => {
    const item = presentReadable(document, question.today)
    return item === null ? [] : [{ item, cursor: decisions.cursorOf(document, 'byShownKey') }]
  })
  return { items: shown.map(({ item }) => item), cursors: shown.map(({ cursor }) => cursor), next }
}

/** 最新公示: what the public could read first most lately, of organisations only. */
export const latestPublished = async (
  decisions: Decisions,
  today: string,
  limit: number,
): Promise<readonly PublishedDecision[]> => {
  const found = await decisions.find({
    where: { 'shown.at': { gt: '' } },
    sort: 'byShownAt',
    descending: true,
    limit,
  })
  return found.map((document) => presentReadable(document, today)).filter((one) => one !== null)
}

export interface PublishedCounts {
  readonly licences: number
  readonly penalties: number
}

/** Numbers of shown decisions for each credit code, by one question to the store. */
export const countPublished = async (
  decisions: Decisions,
  usccs: readonly string[],
): Promise<ReadonlyMap<string, PublishedCounts>> => {
  if (usccs.length === 0) return new Map()
  const keys = usccs.flatMap((uscc) => [`${uscc}:licence`, `${uscc}:penalty`])
  const counts = await decisions.countBy('shown.key', { 'shown.key': { in: keys } })
  return new Map(
    usccs.map((uscc) => [
      uscc,
      { licences: counts.get(`${uscc}:licence`) ?? 0, penalties: counts.get(`${uscc}:penalty`) ?? 0 },
    ]),
  )
}
