import type { CalendarNotice } from '../generated/policy/calendar'
import type { Clock } from '../platform/clock/clock'
import { policyVersion } from '../platform/policy/policy-folder'
import { effectiveNotices } from './calendar-holder'
import { compareCalendars, type CalendarChange } from './compare-calendars'
import { calendarFailure } from './failures'
import { readNotice } from './import-notice'
import {
  listNotices,
  recordMovedDeadlines,
  saveNotice,
  type CalendarNoticeDocument,
  type NoticeStore,
} from './store'
import { buildWorkingCalendar, type WorkingCalendar } from './working-calendar'

/** What the recomputation of the deadlines is told. */
export interface RecomputeRequest {
  readonly year: number
  /** Dates that this notice and those of the year before it changed: what an interrupted import left undone, too. */
  readonly days: readonly string[]
  readonly before: WorkingCalendar
  readonly after: WorkingCalendar
}

export interface ImportDeps {
  readonly store: NoticeStore
  readonly clock: Clock
  /** The notices of the policy files. */
  readonly policy: readonly CalendarNotice[]
  /** Recomputes every deadline that the notice touches. @returns how many moved; must be repeatable */
  readonly recompute: (request: RecomputeRequest) => Promise<number>
  /** Resolves when running processes have had time to follow the stored notice; what they took in meanwhile is then recomputed. */
  readonly followed?: () => Promise<void>
}

/** 导入结果 */
export interface ImportResult {
  readonly change: CalendarChange
  readonly movedDeadlines: number
  readonly officialUntil: string
}

const accepted = (file: unknown): CalendarNotice => {
  const { notice, errors } = readNotice(file)
  if (notice !== undefined) return notice
  throw calendarFailure('invalid-calendar-notice', `通知文件有 ${errors.length} 处问题，未导入`, { errors })
}

/** A guess must not take the place of a published notice. */
const refuseDemotion = (notice: CalendarNotice, before: WorkingCalendar): void => {
  if (notice.status === 'provisional' && before.yearStatus(notice.year) === 'official')
    throw calendarFailure(
      'invalid-calendar-notice',
      `${notice.year} 年已有正式通知，不能用暂定安排（status: provisional）代替`,
    )
}

const changedDays = (change: CalendarChange, known: CalendarNoticeDocument | undefined): string[] => {
  const earlier = known === undefined ? [] : [known.change, ...known.history.map((one) => one.change)]
  return [...new Set([change, ...earlier].flatMap(({ days }) => days.map(({ date }) => date)))].sort()
}

const recomputeAll = async (deps: ImportDeps, request: RecomputeRequest): Promise<number> => {
  const moved = await deps.recompute(request)
  if (deps.followed === undefined) return moved
  await deps.followed()
  return moved + (await deps.recompute(request))
}

/**
 * 导入节假日安排通知: checks it, keeps it, and has every deadline that it touches recomputed. An import that was
 * interrupted is completed by running it again: the recomputation is done also when the notice is stored already.
 * @throws Failure `invalid-calendar-notice` with all faults; nothing is stored then
 */
export const importCalendarNotice = async (deps: ImportDeps, file: unknown): Promise<ImportResult> => {
  const notice = accepted(file)
  const stored = await listNotices(deps.store)
  const imported = stored.map((document) => document.notice)
  const before = buildWorkingCalendar(effectiveNotices(deps.policy, imported))
  refuseDemotion(notice, before)
  const others = imported.filter(({ year }) => year !== notice.year)
  const after = buildWorkingCalendar(effectiveNotices(deps.policy, [...others, notice]))
  const change = compareCalendars(before, after, notice.year)
  const known = stored.find((document) => document.notice.year === notice.year)
  if (known === undefined || policyVersion([known.notice]) !== policyVersion([notice]))
    await saveNotice(deps.store, { importedAt: deps.clock.now(), notice, change })
  const days = changedDays(change, known)
  const movedDeadlines = await recomputeAll(deps, { year: notice.year, days, before, after })
  await recordMovedDeadlines(deps.store, notice.year, movedDeadlines)
  return { change, movedDeadlines, officialUntil: after.officialUntil }
}
