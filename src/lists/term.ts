import { addMonths, dayNumberOf } from '../calendar/calendar-date'
import type { ListDefinition } from '../generated/policy/lists'

type Term = ListDefinition['term']

/** 有效期截止日, or why the one that was sent cannot stand. */
export type EntryTerm =
  | { readonly validTo: string | null; readonly fault?: never }
  | { readonly validTo?: never; readonly fault: { readonly code: string; readonly detail: string } }

const refused = (code: string, detail: string): EntryTerm => ({ fault: { code, detail } })

/** Kinds whose end stands in the decision or the statute that each entry rests on. */
const endIsStated = ({ kind, months }: Term): boolean =>
  kind === 'decision' || kind === 'statute' || (kind === 'fixed' && months === null)

/** The list leaves no other length: some authorities count the day of listing, hence a day's tolerance. */
const isExact = ({ kind, months, maxMonths }: Term): boolean =>
  kind === 'fixed' && months !== null && (maxMonths === null || maxMonths === months)

const isShortestFixed = ({ kind }: Term): boolean => kind === 'fixed' || kind === 'minimum'

const absentTerm = (term: Term, listedOn: string): EntryTerm => {
  if (endIsStated(term))
    return refused('required', '本名单的期限由决定或法律逐项确定，请填报有效期截止日 validTo')
  return {
    validTo: term.months === null || term.kind === 'minimum' ? null : addMonths(listedOn, term.months),
  }
}

const endlessTerm = (term: Term, listedOn: string): EntryTerm => {
  if (endIsStated(term) || term.kind === 'fixed' || term.kind === 'annual')
    return refused(
      'required',
      term.months === null
        ? 'validTo 不能为 null：本名单的期限由决定或法律逐项确定，请填报有效期截止日'
        : `validTo 不能为 null：本名单期限为 ${term.months} 个月，应为 ${addMonths(listedOn, term.months)}，也可不填由平台计算`,
    )
  return { validTo: null }
}

const exactTerm = (months: number, listedOn: string, validTo: string): EntryTerm => {
  const computed = addMonths(listedOn, months)
  return Math.abs(dayNumberOf(validTo) - dayNumberOf(computed)) <= 1
    ? { validTo }
    : refused(
        'term-differs',
        `validTo 为 ${validTo}，本名单期限为 ${months} 个月，自 ${listedOn} 起应为 ${computed}（含当日）`,
      )
}

const boundedTerm = (term: Term, listedOn: string, validTo: string): EntryTerm => {
  const { months, maxMonths } = term
  const longest = maxMonths === null ? undefined : addMonths(listedOn, maxMonths)
  if (longest !== undefined && validTo > longest)
    return refused(
      'term-too-long',
      `validTo 为 ${validTo}，超过本名单的最长期限 ${String(maxMonths)} 个月，自 ${listedOn} 起至迟为 ${longest}（含当日）`,
    )
  const shortest = months === null || !isShortestFixed(term) ? undefined : addMonths(listedOn, months)
  if (shortest !== undefined && dayNumberOf(validTo) < dayNumberOf(shortest) - 1)
    return refused(
      'term-too-short',
      `validTo 为 ${validTo}，短于本名单的期限 ${String(months)} 个月，自 ${listedOn} 起至早为 ${shortest}（含当日）`,
    )
  return { validTo }
}

/**
 * 列入期限: computed where the list fixes months (the same day after so many months, month end clipped, that day
 * included), else what the decision says; no end where an event ends it.
 * @param requested absent: the list's own term; null: no end is fixed
 */
export const entryTerm = (term: Term, listedOn: string, requested: string | null | undefined): EntryTerm => {
  if (requested === undefined) return absentTerm(term, listedOn)
  if (requested === null) return endlessTerm(term, listedOn)
  if (requested < listedOn)
    return refused('out-of-range', `validTo 为 ${requested}，早于列入日期 ${listedOn}，请核对`)
  return isExact(term) && term.months !== null
    ? exactTerm(term.months, listedOn, requested)
    : boundedTerm(term, listedOn, requested)
}

/** 最早提前移出日; null where the list has no early exit. */
export const earliestExit = (term: Term, listedOn: string): string | null =>
  term.earlyExitAfterMonths === null ? null : addMonths(listedOn, term.earlyExitAfterMonths)
