import { countPublished, type PublishedCounts } from '../publication/read-published'
import type { DecisionStore } from '../decisions/store'
import type { NameHit } from '../subjects/name-index/entry'
import type { NameIndex } from '../subjects/name-index/name-index'

/** 名称检索: what the portal asks of the name index of `subjects`. */
export type SubjectSearch = Pick<NameIndex, 'search'>

/** 公示条数 of a subject; lists come with their own room. */
export interface PublicCounts extends PublishedCounts {
  readonly redLists: number
  readonly blackLists: number
}

export interface FoundSubject extends NameHit {
  readonly counts: PublicCounts
}

export interface SearchPage {
  readonly items: readonly FoundSubject[]
  readonly total: number
  /** False: there are more than `total`. */
  readonly totalIsExact: boolean
  readonly next: string | null
}

export const withLists = (counts: PublishedCounts | undefined): PublicCounts => ({
  licences: counts?.licences ?? 0,
  penalties: counts?.penalties ?? 0,
  redLists: 0,
  blackLists: 0,
})

/** 查询信用主体: by any part of a name, by code or by pinyin initials, with what is public about each. */
export const searchSubjects = async (
  deps: { readonly nameIndex: SubjectSearch; readonly decisions: DecisionStore['decisions'] },
  question: { readonly query: string; readonly limit: number; readonly cursor?: string },
): Promise<SearchPage> => {
  const { limit, cursor } = question
  const found = await deps.nameIndex.search(question.query, {
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
  const counts = await countPublished(
    deps.decisions,
    found.items.map(({ uscc }) => uscc),
  )
  return {
    items: found.items.map(({ uscc, name, kind, district }) => ({
      uscc,
      name,
      kind,
      district,
      counts: withLists(counts.get(uscc)),
    })),
    total: found.total,
    totalIsExact: found.totalIsExact,
    next: found.next,
  }
}
