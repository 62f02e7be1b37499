import { addDays } from '../calendar/calendar-date'
import { chinaDateOf } from '../platform/clock/clock'
import type { CheckDocument, FeedbackLine } from './document'

/** 反馈及时性 of a check in which a measure was offered; `undated` where the calendar gave it no last day. */
export type FeedbackTiming = 'awaiting' | 'on-time' | 'late' | 'undated'

/** What statistics count a check by. */
export interface LoopState {
  /** `YYYY-MM` of the answer, China time. */
  readonly month: string
  readonly unit: string
  readonly timing: FeedbackTiming
  /** Whether an offered measure was used, by the latest feedback on it. */
  readonly used: boolean
}

/** 统计键: the month first, so that a period is one range of an index. */
export const loopKey = ({ month, unit, timing, used }: LoopState): string =>
  [month, unit, timing, used ? 'used' : 'unused'].join(':')

/** The state behind a key. */
export const readLoopKey = (key: string): LoopState => {
  const [month = '', unit = '', timing = '', used] = key.split(':')
  return { month, unit, timing: timing as FeedbackTiming, used: used === 'used' }
}

const NOT_USED: readonly FeedbackLine['result'][] = ['正常办理', '未适用']

/** 最近一次反馈 on each measure for each subject. */
export const latestLines = (feedback: readonly FeedbackLine[]): FeedbackLine[] => [
  ...new Map(feedback.map((line) => [`${line.subject}:${line.measure}`, line])).values(),
]

const timingOf = (first: FeedbackLine | undefined, dueOn: string | null): FeedbackTiming => {
  if (first === undefined) return 'awaiting'
  if (dueOn === null) return 'undated'
  return chinaDateOf(first.at) <= dueOn ? 'on-time' : 'late'
}

type Asked = Pick<CheckDocument, 'unit' | 'remindedAt'> & {
  readonly facts: Pick<CheckDocument['facts'], 'answeredAt' | 'feedbackDueOn'>
}

/**
 * 反馈闭环 of a check in which a measure was offered: it waits until one that was offered is answered for. What was never
 * offered answers for nothing.
 */
export const loopOf = (
  { unit, facts, remindedAt }: Asked,
  feedback: readonly FeedbackLine[],
): Pick<CheckDocument, 'loop' | 'awaiting'> => {
  const { answeredAt, feedbackDueOn } = facts
  const offered = feedback.filter((line) => line.offered)
  const timing = timingOf(offered[0], feedbackDueOn)
  const used = latestLines(offered).some(({ result }) => !NOT_USED.includes(result))
  const month = chinaDateOf(answeredAt).slice(0, 7)
  const loop = { key: loopKey({ month, unit, timing, used }) }
  if (timing !== 'awaiting') return { loop }
  if (feedbackDueOn === null) return { loop, awaiting: { unit } }
  const reminder = remindedAt === undefined ? { remindOn: addDays(feedbackDueOn, 1) } : {}
  return { loop, awaiting: { unit, dueOn: feedbackDueOn, ...reminder } }
}
