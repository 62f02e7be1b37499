import { CronExpressionParser } from 'cron-parser'

export const SCHEDULE_TIME_ZONE = 'Asia/Shanghai'

/** The first instant after `after` at which the cron expression ticks, read in China time. */
export const nextTick = (cron: string, after: string): string =>
  CronExpressionParser.parse(cron, { currentDate: after, tz: SCHEDULE_TIME_ZONE })
    .next()
    .toDate()
    .toISOString()
