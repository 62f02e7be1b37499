import type { Position } from './cursor'
import type { NameHit } from './entry'
import type { IndexFile, Statement, Value } from './index-file'
import type { QueryPlan } from './query-plan'
import { inOneRow, jsonOf, questionsOf, type Questions } from './questions'
import { soundsLike } from './terms'

/** Totals are counted up to here; more is told as "more than". */
export const TOTAL_CAP = 1000

/** Names that begin alike and are read again for longer pinyin. */
const SOUND_CANDIDATES = 200

export interface SearchRequest {
  readonly plan: QueryPlan
  readonly limit: number
  readonly from: Position | null
}

interface Total {
  readonly total: number
  readonly totalIsExact: boolean
}

export interface SearchAnswer extends Total {
  /** JSON of `NameHit`s: as text they go from thread to thread at a quarter of the cost. */
  readonly hits: string
  /** Where the next page begins; null after the last. */
  readonly after: number | string | null
}

const counted = (statement: Statement, ...values: Value[]): Total => {
  const { n } = (statement.get(...values) as { n: number } | undefined) ?? { n: 0 }
  return { total: Math.min(n, TOTAL_CAP), totalIsExact: n <= TOTAL_CAP }
}

const MOST = TOTAL_CAP + 1

/** A page knows whether another follows by the one row too many. */
interface Page<K> {
  readonly keys: readonly K[]
  readonly after: K | null
}

const pageOf = <K>(keys: readonly K[], limit: number): Page<K> => {
  const page = keys.slice(0, limit)
  return { keys: page, after: keys.length > limit ? (page.at(-1) ?? null) : null }
}

const searchCodes = (ask: Questions, prefix: string, { from, limit }: SearchRequest): SearchAnswer => {
  const end = `${prefix}~`
  const keys =
    typeof from?.after === 'string'
      ? inOneRow<string>(ask.codesAfter, from.after, end, limit + 1)
      : inOneRow<string>(ask.codes, prefix, end, limit + 1)
  const { total, totalIsExact } = from ?? counted(ask.countCodes, prefix, end, MOST)
  const page = pageOf(keys, limit)
  return { hits: jsonOf(ask.hitsByCode, JSON.stringify(page.keys)), total, totalIsExact, after: page.after }
}

const totalOf = (ask: Questions, { match, pair, start }: QueryPlan): Total => {
  if (pair !== undefined) {
    const row = ask.countPair.get(pair) as { n: number } | undefined
    return { total: row?.n ?? 0, totalIsExact: true }
  }
  const word = start === undefined ? undefined : `"${start}"`
  if (word === undefined) return counted(ask.countNames, match ?? '', 0, MOST)
  const begun = counted(ask.countStarts, word, 0, MOST)
  if (match === undefined || !begun.totalIsExact) return begun
  const named = counted(ask.countNames, match, 0, MOST)
  if (begun.total === 0 || !named.totalIsExact) return named
  return counted(ask.countBoth, match, 0, MOST, word, 0, MOST)
}

const rowsAfter = (ask: Questions, { match, start }: QueryPlan, after: number, most: number): number[] => {
  const named = match === undefined ? [] : inOneRow<number>(ask.names, match, after, most)
  const begun = start === undefined ? [] : inOneRow<number>(ask.starts, `"${start}"`, after, most)
  return [...new Set([...named, ...begun])].sort((a, b) => a - b).slice(0, most)
}

const searchNames = (ask: Questions, { plan, from, limit }: SearchRequest): SearchAnswer => {
  const after = typeof from?.after === 'number' ? from.after : 0
  const page = pageOf(rowsAfter(ask, plan, after, limit + 1), limit)
  const hits = jsonOf(ask.hitsById, JSON.stringify(page.keys))
  const { total, totalIsExact } = from ?? totalOf(ask, plan)
  return { hits, total, totalIsExact, after: page.after }
}

/** Longer pinyin than the index holds as one word: what begins so far alike is read again, and told on one page. */
const searchSound = (ask: Questions, letters: string, { plan, limit }: SearchRequest): SearchAnswer => {
  const keys = rowsAfter(ask, plan, 0, SOUND_CANDIDATES)
  const items = inOneRow<NameHit>(ask.hitsById, JSON.stringify(keys)).filter(({ name }) =>
    soundsLike(name, letters),
  )
  const totalIsExact = keys.length < SOUND_CANDIDATES
  const hits = JSON.stringify(items.slice(0, limit))
  return { hits, total: items.length, totalIsExact, after: null }
}

/** 检索 in one open file: by code where codes begin so, else by name and sound. */
export const createSearcher = (file: IndexFile): ((request: SearchRequest) => SearchAnswer) => {
  const ask = questionsOf(file)
  return (request) => {
    const { plan, from } = request
    if (plan.code !== undefined && typeof from?.after !== 'number') {
      const found = searchCodes(ask, plan.code, request)
      if (found.total > 0 || from !== null) return found
    }
    return plan.sound === undefined ? searchNames(ask, request) : searchSound(ask, plan.sound, request)
  }
}
