import type { CalendarNotice } from '../generated/policy/calendar'
import { buildWorkingCalendar, type WorkingCalendar } from './working-calendar'

/** An imported notice as the holder needs it. */
export interface ImportedNotice {
  readonly _id: string
  readonly revision: number
  readonly notice: CalendarNotice
}

/** 现行工作日历 of a running process. */
export interface CalendarHolder {
  current(): WorkingCalendar
  /** Reads the imported notices again. @returns whether the calendar is another one now */
  refresh(): Promise<boolean>
}

/** The notices of the policy files, with imported ones in the place of those of the same year. */
export const effectiveNotices = (
  policy: readonly CalendarNotice[],
  imported: readonly CalendarNotice[],
): CalendarNotice[] => {
  const years = new Set(imported.map(({ year }) => year))
  return [...policy.filter(({ year }) => !years.has(year)), ...imported]
}

const stampOf = (notices: readonly ImportedNotice[]): string =>
  notices.map(({ _id, revision }) => `${_id}:${revision}`).join(' ')

/**
 * Keeps the calendar of a process: starts from the policy files, follows the imported notices at every `refresh`,
 * and makes the calendar anew only when one of them has another revision.
 */
export const createCalendarHolder = (
  policy: readonly CalendarNotice[],
  listNotices: () => Promise<readonly ImportedNotice[]>,
): CalendarHolder => {
  let calendar = buildWorkingCalendar(policy)
  let stamp = ''
  return {
    current: () => calendar,
    refresh: async () => {
      const imported = await listNotices()
      if (stampOf(imported) === stamp) return false
      stamp = stampOf(imported)
      const next = buildWorkingCalendar(
        effectiveNotices(
          policy,
          imported.map(({ notice }) => notice),
        ),
      )
      const isOther = next.version !== calendar.version
      calendar = next
      return isOther
    },
  }
}
