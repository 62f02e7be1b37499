import type { DecisionKind } from '../decisions/document'
import type { DecisionStore } from '../decisions/store'
import { foreignCursor } from '../platform/http/failure'
import { listPublished, type PublishedDecision, type PublishedPage } from '../publication/read-published'

export interface SubjectDecisionsQuestion {
  readonly uscc: string
  readonly today: string
  readonly limit: number
  readonly cursor?: string
}

export interface DecisionsPage {
  readonly items: readonly PublishedDecision[]
  readonly next: string | null
}

/** How far each kind has been read: null from its start, false to its end. */
type Place = string | null | false
type Places = readonly [licence: Place, penalty: Place]

const encode = (places: Places): string => Buffer.from(JSON.stringify(places)).toString('base64url')

const isPlace = (value: unknown): value is Place =>
  value === null || value === false || typeof value === 'string'

const decode = (cursor: string | undefined): Places => {
  if (cursor === undefined) return [null, null]
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(value) && value.length === 2 && isPlace(value[0]) && isPlace(value[1]))
      return [value[0], value[1]]
  } catch {
    // Not ours; refused below like every other foreign cursor.
  }
  throw foreignCursor()
}

const NOTHING: PublishedPage = { items: [], cursors: [], next: null }

interface Stream {
  readonly place: Place
  readonly page: PublishedPage
  /** Items taken so far. */
  readonly taken: number
}

const isNewer = (one: PublishedDecision, other: PublishedDecision): boolean =>
  one.deadline.decidedOn === other.deadline.decidedOn
    ? one.id > other.id
    : one.deadline.decidedOn > other.deadline.decidedOn

/** A stream that is read out but goes on in the store: nothing older of the other kind may overtake it. */
const isBlocked = ({ page, taken }: Stream): boolean => taken === page.items.length && page.next !== null

const placeOf = ({ place, page, taken }: Stream): Place =>
  taken === page.items.length ? (page.next ?? false) : (page.cursors[taken - 1] ?? place)

const merge = (streams: readonly [Stream, Stream], limit: number): DecisionsPage => {
  const items: PublishedDecision[] = []
  let [licences, penalties] = streams
  while (items.length < limit && !isBlocked(licences) && !isBlocked(penalties)) {
    const licence = licences.page.items[licences.taken]
    const penalty = penalties.page.items[penalties.taken]
    if (licence !== undefined && (penalty === undefined || isNewer(licence, penalty))) {
      items.push(licence)
      licences = { ...licences, taken: licences.taken + 1 }
    } else if (penalty !== undefined) {
      items.push(penalty)
      penalties = { ...penalties, taken: penalties.taken + 1 }
    } else break
  }
  const places: Places = [placeOf(licences), placeOf(penalties)]
  return { items, next: places.every((place) => place === false) ? null : encode(places) }
}

/** 主体名下的决定, licences and penalties together, newest first; the cursor stays right when new ones come in. */
export const listSubjectDecisions = async (
  decisions: DecisionStore['decisions'],
  question: SubjectDecisionsQuestion,
): Promise<DecisionsPage> => {
  const { uscc, today, limit } = question
  const streamOf = async (kind: DecisionKind, place: Place): Promise<Stream> => {
    if (place === false) return { place, page: NOTHING, taken: 0 }
    const page = await listPublished(decisions, {
      uscc,
      kind,
      today,
      limit,
      ...(place === null ? {} : { cursor: place }),
    })
    return { place, page, taken: 0 }
  }
  const [licence, penalty] = decode(question.cursor)
  const streams = await Promise.all([streamOf('licence', licence), streamOf('penalty', penalty)])
  return merge(streams, limit)
}
