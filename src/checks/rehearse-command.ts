import { addDays, isCalendarDate } from '../calendar/calendar-date'
import type { JointPolicy } from '../measures/joint-policy'
import { startOfChinaDate } from '../platform/clock/clock'
import type { CheckDocument } from './document'
import { rehearseChecks, type RehearsedDifference } from './rehearse-checks'

export interface RehearseDoors {
  readonly print: (line: string) => void
  readonly today: string
  readonly findSet: (name: string) => Promise<JointPolicy | readonly string[]>
  /** Recorded checks from the first instant up to the second, that one excluded. */
  readonly scan: (from: string, until: string) => AsyncIterable<readonly CheckDocument[]>
}

export interface RehearseOptions {
  readonly from?: string
  readonly to?: string
  readonly isJson: boolean
}

/** Without a period the checks of so many days up to today are asked again. */
const USUAL_DAYS = 30

const listed = (codes: readonly string[]): string => (codes.length === 0 ? '无' : codes.join('、'))

const describe = ({
  checkId,
  scenario,
  answeredAt,
  outcome,
  added,
  dropped,
  onlyDetails,
}: RehearsedDifference): string => {
  const what = onlyDetails
    ? `结论仍为“${outcome.before}”，效果、依据或文字有变化`
    : `结论由“${outcome.before}”改为“${outcome.after}”，增加措施 ${listed(added)}，不再适用 ${listed(dropped)}`
  return `  核查 ${checkId}（${scenario}，${answeredAt}）：${what}`
}

const isPeriod = (from: string, to: string): boolean =>
  isCalendarDate(from) && isCalendarDate(to) && from <= to

/**
 * `rehearse NEW` 政策试行: asks the recorded checks of a period again under another set and lists every answer that would
 * differ; nothing is changed.
 * @returns 0 done, 1 there is no such set, 2 the period is none
 */
export const rehearseCommand = async (
  name: string,
  { from, to, isJson }: RehearseOptions,
  { print, today, findSet, scan }: RehearseDoors,
): Promise<0 | 1 | 2> => {
  const last = to ?? today
  const first = from ?? (isCalendarDate(last) ? addDays(last, -USUAL_DAYS) : '')
  if (!isPeriod(first, last)) {
    print('--from 和 --to 应为日期 YYYY-MM-DD，且起始日期不晚于截止日期')
    return 2
  }
  const policy = await findSet(name)
  if (!('version' in policy)) {
    policy.forEach(print)
    return 1
  }
  const found = await rehearseChecks(
    policy,
    scan(startOfChinaDate(first), startOfChinaDate(addDays(last, 1))),
  )
  const details = found.differences.filter(({ onlyDetails }) => onlyDetails).length
  if (isJson) {
    print(JSON.stringify({ policy: policy.version, from: first, to: last, ...found }, null, 2))
    return 0
  }
  print(`以政策集 ${policy.version} 重新评估 ${first} 至 ${last} 的 ${found.checks} 次核查，未改动任何记录`)
  print(`其中 ${found.differences.length} 次的答复会不同（${details} 次只是效果、依据或文字）`)
  for (const difference of found.differences) print(describe(difference))
  return 0
}
