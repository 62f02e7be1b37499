import { addDays, addMonths } from '../calendar/calendar-date'
import type { ListEntryMark } from '../generated/list/mark'
import type { ListEntryRemoval } from '../generated/list/removal'
import type { ListEntrySubmission } from '../generated/list/entry-submission'
import { authorityOf } from './authorities'
import { listCases, type Later, type ListCase } from './list-cases'

/** What became of an entry later. */
export interface DemoChange {
  readonly on: string
  readonly mark?: ListEntryMark
  readonly removal?: ListEntryRemoval
}

/** An entry of the fictitious city, the key of its authority, and its changes in order. */
export interface DemoEntry {
  readonly authority: string
  readonly submission: ListEntrySubmission
  readonly changes: readonly DemoChange[]
}

/** Between a decision and its entry on the list. */
const DAYS_TO_ENTER = 3

const numbered = (word: string, on: string, n: number): string => `${word}〔${on.slice(0, 4)}〕${n + 1}号`

const changeOf = ({ daysAgo, word, mark, cause }: Later, today: string, n: number): DemoChange => {
  const on = addDays(today, -daysAgo)
  const docNo = numbered(word, on, n)
  return {
    on,
    ...(mark === undefined ? {} : { mark: { mark, from: on, docNo } }),
    ...(cause === undefined ? {} : { removal: { cause, effectiveOn: on, docNo } }),
  }
}

const subjectOf = ({ name, uscc, idType, idNo }: ListCase[2]): ListEntrySubmission['subject'] => ({
  name,
  ...(uscc === undefined ? {} : { uscc }),
  ...(idType === undefined ? {} : { idType }),
  ...(idNo === undefined ? {} : { idNo }),
})

const entryOf = (
  [by, listId, who, daysAgo, facts, detail = {}]: ListCase,
  today: string,
  n: number,
): DemoEntry => {
  const { months, later = [], ...rest } = detail
  const { name, uscc, sign } = authorityOf(by)
  const listedOn = addDays(today, -daysAgo)
  const decidedOn = addDays(listedOn, -DAYS_TO_ENTER)
  return {
    authority: by,
    submission: {
      listId,
      subject: subjectOf(who),
      listedOn,
      ...(months === undefined ? {} : { validTo: addMonths(listedOn, months) }),
      ...rest,
      decision: {
        docNo: numbered(sign, decidedOn, n),
        authority: { name, uscc },
        decidedOn,
        basis: '《示范名单管理规定》第六条',
        facts,
      },
    },
    changes: later.map((one) => changeOf(one, today, n)),
  }
}

/** Entries of every colour and in every state, oldest first: a red one comes before the black one that suspends it. */
export const demoEntries = (today: string): DemoEntry[] =>
  listCases
    .map((one, n) => entryOf(one, today, n))
    .sort((a, b) => (a.submission.listedOn < b.submission.listedOn ? -1 : 1))
