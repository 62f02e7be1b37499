import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { importCalendarNotice } from './calendar/import-calendar-notice'
import { runPolicyCommand } from './calendar/import-command'
import { loadCalendarPolicy } from './calendar/policy-area'
import { publicationDeadline } from './calendar/deadline'
import { rehearseCommand } from './checks/rehearse-command'
import { scanChecks } from './checks/scan-checks'
import {
  checkCommand,
  diffCommand,
  findSet,
  isVersion,
  type ExitCode,
  type PolicyCommandDoors,
} from './measures/policy-command'
import { recomputeDeadlines } from './publication/recompute-deadlines'
import { runCommand } from './run-command'

/** Longer than a running process takes to follow an imported notice. */
const FOLLOWED_MS = 3_000

const USAGE = [
  '用法：',
  '  npm run policy -- check [文件夹] [--json]          检查政策集：格式和交叉引用',
  '  npm run policy -- diff 旧 新 [--json]              比较两个政策集；每个是文件夹，或者存储中的版本 sha256:…',
  '  npm run policy -- rehearse 新 [--from 日期] [--to 日期] [--json]',
  '                                                     以另一政策集重新评估一段时间的核查，列出会不同的答复',
  '  npm run policy -- import-calendar 文件             导入节假日安排通知',
].join('\n')

const print = (line: string): void => void process.stdout.write(`${line}\n`)

const usage = (): number => {
  print(USAGE)
  return 2
}

const importCalendar = (): void =>
  runCommand(async ({ base, submit, advance, calendar, now }) =>
    runPolicyCommand(
      process.argv.slice(2),
      { readFile: (path) => readFileSync(path, 'utf8'), print },
      (file) =>
        importCalendarNotice(
          {
            store: base.store,
            clock: base.clock,
            policy: loadCalendarPolicy().items,
            recompute: async ({ after, ...touched }) => {
              // Alarms of held decisions are planned by the calendar of this process.
              await calendar.refresh()
              const deadlineOf = (decidedOn: string) => publicationDeadline(after, decidedOn)
              const { decisions } = submit.store
              return recomputeDeadlines({ decisions, deadlineOf, plan: advance.plan, now }, touched)
            },
            followed: () => new Promise((resolve) => setTimeout(resolve, FOLLOWED_MS)),
          },
          file,
        ),
    ),
  )

/** Only versions need the store: folders can be compared where there is no platform. */
const diff = (names: readonly [string, string], isJson: boolean): void => {
  const run = (policyOfVersion: PolicyCommandDoors['policyOfVersion']): Promise<ExitCode> =>
    diffCommand(names, isJson, { print, policyOfVersion })
  if (names.some(isVersion)) runCommand(({ policies }) => run(policies.policyOfVersion))
  else void run(() => Promise.resolve(undefined)).then((code) => (process.exitCode = code))
}

interface Options {
  readonly isJson: boolean
  readonly from?: string
  readonly to?: string
}

/** Recorded checks under another set, a folder or a kept version; reads the store and changes nothing. */
const rehearse = (name: string, options: Options): void =>
  runCommand(({ policies, checks, today }) =>
    rehearseCommand(name, options, {
      print,
      today: today(),
      findSet: (wanted) => findSet(wanted, { print, policyOfVersion: policies.policyOfVersion }),
      scan: (from, until) => scanChecks(checks.deps.store, from, until),
    }),
  )

type Command = (words: readonly string[], options: Options) => void

const commands: Readonly<Record<string, Command>> = {
  'import-calendar': importCalendar,
  check: ([folder, ...more], { isJson }) => {
    process.exitCode = more.length === 0 ? checkCommand(folder, isJson, { print }) : usage()
  },
  diff: ([from, to, ...more], { isJson }) => {
    if (from === undefined || to === undefined || more.length > 0) process.exitCode = usage()
    else diff([from, to], isJson)
  },
  rehearse: ([name, ...more], options) => {
    if (name === undefined || more.length > 0) process.exitCode = usage()
    else rehearse(name, options)
  },
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const run = (): void => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: { json: { type: 'boolean', default: false }, from: { type: 'string' }, to: { type: 'string' } },
  })
  const [name = '', ...words] = positionals
  const [from, to] = [textOf(values.from), textOf(values.to)]
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) process.exitCode = usage()
  else
    command(words, {
      isJson: values.json === true,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    })
}

run()
