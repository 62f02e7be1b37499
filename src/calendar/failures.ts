import { failureOf, type FailureTable } from '../platform/http/failure'

export const calendarFailures = {
  'calendar-missing': { status: 422, title: '缺少该年度的工作日历' },
  'invalid-calendar-notice': { status: 422, title: '节假日安排通知不符合要求' },
} satisfies FailureTable

export const calendarFailure = failureOf(calendarFailures)
