import type { ListReadDeps } from '../lists/list-deps'
import { countPublicEntries, type PublicListCounts } from '../lists/public-entries'
import { countPublished, type PublishedCounts } from '../publication/read-published'
import type { DecisionStore } from '../decisions/store'
import type { NameHit } from '../subjects/name-index/entry'
import type { NameIndex } from '../subjects/name-index/name-index'

/** 名称检索: what the portal asks of the name index of `subjects`. */
export type SubjectSearch = Pick<NameIndex, 'search'>

/** 公示条数 of a subject: decisions, and entries on red and black lists. */
export interface PublicCounts extends PublishedCounts, PublicListCounts {}

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

export interface CountDeps {
  readonly decisions: DecisionStore['decisions']
  readonly lists: ListReadDeps
}

/** 公示条数 of these bodies today, each by its credit code. */
export const countPublic = async (
  { decisions, lists }: CountDeps,
  usccs: readonly string[],
  today: string,
): Promise<(uscc: string) => PublicCounts> => {
  const [published, listed] = await Promise.all([
    countPublished(decisions, usccs),
    countPublicEntries(lists, usccs, today),
  ])
  return (uscc) => ({
    licences: 0,
    penalties: 0,
    redLists: 0,
    blackLists: 0,
    ...published.get(uscc),
    ...listed.get(uscc),
  })
}

/** 查询信用主体: by any part of a name, by code or by pinyin initials, with what is public about each. */
export const searchSubjects = async (
  deps: CountDeps & { readonly nameIndex: SubjectSearch },
  question: {
    readonly query: string
    readonly limit: number
    readonly cursor?: string
    readonly today: string
  },
): Promise<SearchPage> => {
  const { limit, cursor } = question
  const found = await deps.nameIndex.search(question.query, {
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
  const countsOf = await countPublic(
    deps,
    found.items.map(({ uscc }) => uscc),
    question.today,
  )
  return {
    items: found.items.map(({ uscc, name, kind, district }) => ({
      uscc,
      name,
      kind,
      district,
      counts: countsOf(uscc),
    })),
    total: found.total,
    totalIsExact: found.totalIsExact,
    next: found.next,
  }
}
