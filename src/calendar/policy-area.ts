import type { CalendarNotice } from '../generated/policy/calendar'
import { loadPolicyFolder, type PolicyArea, type PolicySet } from '../platform/policy/policy-folder'

/** 节假日安排: the yearly notices in `policies/calendar`. */
const calendarArea: PolicyArea<CalendarNotice> = { area: 'calendar' }

export const loadCalendarPolicy = (): PolicySet<CalendarNotice> => loadPolicyFolder(calendarArea)
