import { addMonths, isCalendarDate } from '../../../src/calendar/calendar-date'
import { createCalendarHolder, type ImportedNotice } from '../../../src/calendar/calendar-holder'
import { compareCalendars } from '../../../src/calendar/compare-calendars'
import { publicationDeadline } from '../../../src/calendar/deadline'
import { readNotice } from '../../../src/calendar/import-notice'
import { loadCalendarPolicy } from '../../../src/calendar/policy-area'
import { buildWorkingCalendar } from '../../../src/calendar/working-calendar'
import type { CalendarNotice } from '../../../src/generated/policy/calendar'
import { noticeFor2027, span } from './notice-for-2027'

const policy = loadCalendarPolicy().items
const official2027 = (change = {}): CalendarNotice => {
  const { notice } = readNotice(noticeFor2027(change))
  if (notice === undefined) throw new Error('the notice of this test is spoiled')
  return notice
}

describe('the working calendar', () => {
  const calendar = buildWorkingCalendar(policy)

  it('is official to the end of the last year with a notice, and says of each year what is known', () => {
    expect(calendar.officialUntil).toBe('2026-12-31')
    expect([2006, 2007, 2026, 2027, 2028].map((year) => calendar.yearStatus(year))).toEqual([
      'missing',
      'official',
      'official',
      'provisional',
      'missing',
    ])
  })

  it('has a version that changes with what the notices say, not with their order', () => {
    expect(buildWorkingCalendar([...policy].reverse()).version).toBe(calendar.version)
    expect(buildWorkingCalendar(policy.slice(1)).version).not.toBe(calendar.version)
  })

  it('refuses a year in a gap between notices', () => {
    const gappy = buildWorkingCalendar(policy.filter(({ year }) => year !== 2015))
    expect(gappy.officialUntil).toBe('2014-12-31')
    expect(gappy.dayOf('2016-01-04')).toBe('working')
    expect(() => gappy.dayOf('2015-06-01')).toThrow(expect.objectContaining({ code: 'calendar-missing' }))
  })

  it('without any notice knows nothing', () => {
    const empty = buildWorkingCalendar([])
    expect(() => empty.dayOf('2026-01-05')).toThrow(expect.objectContaining({ code: 'calendar-missing' }))
  })
})

describe('the calendar of a running process', () => {
  it('starts from the policy files and follows imported notices', async () => {
    let stored: ImportedNotice[] = []
    const holder = createCalendarHolder(policy, () => Promise.resolve(stored))
    expect(await holder.refresh()).toBe(false)
    expect(publicationDeadline(holder.current(), '2027-02-01')).toEqual({
      on: '2027-02-12',
      provisional: true,
    })

    stored = [{ _id: '2027', revision: 1, notice: official2027() }]
    expect(await holder.refresh()).toBe(true)
    expect(publicationDeadline(holder.current(), '2027-02-01')).toEqual({
      on: '2027-02-18',
      provisional: false,
    })
    expect(holder.current().officialUntil).toBe('2027-12-31')

    stored = [{ _id: '2027', revision: 2, notice: official2027({ add: span('春节', '2027-02-15', 1) }) }]
    expect(await holder.refresh()).toBe(true)
    expect(publicationDeadline(holder.current(), '2027-02-01').on).toBe('2027-02-19')
    const same = holder.current()
    expect(await holder.refresh()).toBe(false)
    expect(holder.current()).toBe(same)
  })

  it('is not another one when a stored notice got a revision without another content', async () => {
    const notice = official2027()
    let revision = 1
    const holder = createCalendarHolder(policy, () => Promise.resolve([{ _id: '2027', revision, notice }]))
    await holder.refresh()
    revision = 2
    expect(await holder.refresh()).toBe(false)
  })
})

describe('what a notice changes', () => {
  const before = buildWorkingCalendar(policy)

  it('is listed day by day, the December before included', () => {
    const notice = official2027({ add: span('元旦', '2026-12-26', 1, false) })
    const after = buildWorkingCalendar([...policy.filter(({ year }) => year < 2027), notice])
    const { status, days } = compareCalendars(before, after, 2027)
    expect(status).toEqual({ before: 'provisional', after: 'official' })
    expect(days).toContainEqual({ date: '2026-12-26', before: 'off', after: 'working' })
    expect(days).toContainEqual({ date: '2027-02-09', before: 'working', after: 'off' })
    expect(days.filter(({ after: kind }) => kind === 'working').map(({ date }) => date)).toEqual([
      '2026-12-26',
      '2027-01-31',
      '2027-02-20',
      '2027-05-08',
      '2027-09-26',
      '2027-10-09',
    ])
  })

  it('of a year of which nothing was known is told against plain weeks', () => {
    const without = buildWorkingCalendar(policy.filter(({ year }) => year < 2027))
    const { status, days } = compareCalendars(without, before, 2027)
    expect(status.before).toBe('missing')
    expect(days.map(({ date }) => date)).toEqual([
      '2027-01-01',
      '2027-02-05',
      '2027-02-08',
      '2027-04-05',
      '2027-06-09',
      '2027-09-15',
      '2027-10-01',
    ])
  })
})

it.each([
  ['2026-04-30', 12, '2027-04-30'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2023-11-30', 3, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-10-31', 2, '2026-12-31'],
])('%s and %i months is %s, month end clipped', (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected)
})

it.each([
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-1-01', false],
  ['2026/01/01', false],
])('%s is a calendar date: %s', (text, isDate) => {
  expect(isCalendarDate(text)).toBe(isDate)
})
