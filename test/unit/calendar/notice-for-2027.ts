import type { HolidayCnNotice } from '../../../src/generated/policy/holiday-cn'
import { addDays } from '../../../src/calendar/calendar-date'

type Day = HolidayCnNotice['days'][number]

/** `length` days of one festival from `first` on. */
export const span = (name: string, first: string, length: number, isOffDay = true): Day[] =>
  Array.from({ length }, (_, index) => ({ name, date: addDays(first, index), isOffDay }))

/** An invented notice for 2027 by the principles of those before it: 13 statutory days, 5 make-up days. */
const days = (): Day[] => [
  ...span('元旦', '2027-01-01', 3),
  ...span('春节', '2027-01-31', 1, false),
  ...span('春节', '2027-02-05', 8),
  ...span('春节', '2027-02-20', 1, false),
  ...span('清明节', '2027-04-03', 3),
  ...span('劳动节', '2027-05-01', 5),
  ...span('劳动节', '2027-05-08', 1, false),
  ...span('端午节', '2027-06-09', 1),
  ...span('中秋节', '2027-09-15', 1),
  ...span('国庆节', '2027-09-26', 1, false),
  ...span('国庆节', '2027-10-01', 7),
  ...span('国庆节', '2027-10-09', 1, false),
]

export interface NoticeChange {
  readonly papers?: string[]
  readonly add?: readonly Day[]
  /** Days whose date it is or matches are left out. */
  readonly drop?: string | RegExp
}

/** A notice file for 2027 in the open-data form, spoiled as asked. */
export const noticeFor2027 = ({
  papers = ['https://www.gov.cn/zhengce/2027.htm'],
  add = [],
  drop,
}: NoticeChange = {}): HolidayCnNotice => {
  const isDropped = ({ date }: Day): boolean =>
    drop !== undefined && (typeof drop === 'string' ? drop === date : drop.test(date))
  return { year: 2027, papers, days: [...days().filter((day) => !isDropped(day)), ...add] }
}
