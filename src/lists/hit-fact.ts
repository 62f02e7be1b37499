import type { ListEntryFacts } from './document'
import { endedAs, type EntryState } from './entry-state'

/** 命中: what the evaluator is told of an entry; the shape is that of the question in `measures`, which stands above. */
export interface EntryHit {
  readonly listId: string
  readonly listedOn: string
  readonly validTo: string | null
  readonly status: Extract<EntryState, 'active' | 'repaired' | 'removed' | 'revoked'>
  readonly via: 'self' | 'parent' | 'consortium' | 'legal-representative' | 'operator'
  readonly match: 'code' | 'name-only'
  readonly decision: { readonly docNo: string; readonly measures?: readonly string[] }
  readonly marks?: readonly {
    readonly mark: ListEntryFacts['marks'][number]['mark']
    readonly from: string
    readonly until?: string
  }[]
}

/**
 * 命中事实 of an entry as of a day. Revoked or entered in error: void on every day; repaired or left early: from the day
 * on which that takes effect. A red entry is never told as suspended here: the evaluator sees the black one itself.
 */
export const hitFactOf = (
  entry: ListEntryFacts,
  asOf: string,
  found: Pick<EntryHit, 'via' | 'match'> = { via: 'self', match: 'code' },
): EntryHit => ({
  listId: entry.listId,
  listedOn: entry.listedOn,
  validTo: entry.validTo,
  status: endedAs(entry, asOf) ?? 'active',
  ...found,
  decision: {
    docNo: entry.decision.docNo,
    ...(entry.decision.measures === undefined ? {} : { measures: entry.decision.measures }),
  },
  ...(entry.marks.length === 0
    ? {}
    : {
        marks: entry.marks.map(({ mark, from, until }) => ({
          mark,
          from,
          ...(until === undefined ? {} : { until }),
        })),
      }),
})
