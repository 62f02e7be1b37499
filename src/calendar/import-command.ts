import { Failure } from '../platform/http/failure'
import type { ChangedDay } from './compare-calendars'
import { calendarFailure } from './failures'
import type { ImportResult } from './import-calendar-notice'

const DAY_NAMES = { working: '上班', off: '放假' } as const
const STATUS_NAMES = { official: '正式', provisional: '暂定', missing: '未载入' } as const

const dayLine = ({ date, before, after }: ChangedDay): string =>
  `  ${date}：${DAY_NAMES[before]} → ${DAY_NAMES[after]}`

/** The result as lines for the operator. */
export const describeImport = ({ change, movedDeadlines, officialUntil }: ImportResult): string[] => {
  const { year, status, days } = change
  return [
    `已导入 ${year} 年节假日安排：${STATUS_NAMES[status.before]} → ${STATUS_NAMES[status.after]}`,
    days.length === 0 ? '与原日历相比没有日期变化' : `与原日历相比有 ${days.length} 天变化：`,
    ...days.map(dayLine),
    `已重新计算受影响的公示期限（含已公示的决定），其中 ${movedDeadlines} 条有变动`,
    `正式日历现已覆盖至 ${officialUntil}`,
  ]
}

const USAGE =
  '用法：npm run policy -- import-calendar 文件（policies/calendar 格式或 holiday-cn 格式的 JSON）'

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw calendarFailure('invalid-calendar-notice', '文件不是有效的 JSON，未导入')
  }
}

/** The command's doors to the world. */
export interface CommandDoors {
  readonly readFile: (path: string) => string
  readonly print: (line: string) => void
}

const readNoticeFile = (doors: CommandDoors, path: string): string => {
  try {
    return doors.readFile(path)
  } catch {
    throw calendarFailure('invalid-calendar-notice', `读不到文件 ${path}，未导入；请检查路径和权限`)
  }
}

const describeFailure = ({ detail, facts }: Failure): string[] => [
  detail,
  ...(facts.errors ?? []).map(({ pointer, detail: told }) => `  ${pointer}：${told}`),
]

/**
 * `import-calendar FILE`: what was typed behind `npm run policy --`.
 * @returns the exit code: 0 done, 1 the file was refused, 2 typed wrongly
 */
export const runPolicyCommand = async (
  args: readonly string[],
  doors: CommandDoors,
  importNotice: (file: unknown) => Promise<ImportResult>,
): Promise<0 | 1 | 2> => {
  const [command, path, ...rest] = args
  if (command !== 'import-calendar' || path === undefined || rest.length > 0) {
    doors.print(USAGE)
    return 2
  }
  try {
    for (const line of describeImport(await importNotice(parsed(readNoticeFile(doors, path)))))
      doors.print(line)
    return 0
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    for (const line of describeFailure(error)) doors.print(line)
    return 1
  }
}
