import { failureOf, type FailureTable } from '../platform/http/failure'

export const calendarFailures = {
  'calendar-missing': {
    status: 422,
    title: '缺少该年度的工作日历',
    cure: '决定日期所在或期限所及的年份没有工作日历，不能推算公示期限时出现，没有受理。请先核对决定日期；日期无误的，由平台运营人员以 npm run policy -- import-calendar 载入该年度的国务院节假日安排通知，之后重新报送即可（带 Idempotency-Key 的须换用新的键）。',
  },
  'invalid-calendar-notice': {
    status: 422,
    title: '节假日安排通知不符合要求',
    cure: '以 npm run policy -- import-calendar 导入节假日安排通知，而文件读不到、不是 JSON、内容不合要求，或者要以暂定安排代替已有的正式通知时出现，没有导入。请对照国务院通知逐处更正文件后重新导入。',
  },
} satisfies FailureTable

export const calendarFailure = failureOf(calendarFailures)
