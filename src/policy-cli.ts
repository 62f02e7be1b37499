import { readFileSync } from 'node:fs'
import { importCalendarNotice } from './calendar/import-calendar-notice'
import { runPolicyCommand } from './calendar/import-command'
import { loadCalendarPolicy } from './calendar/policy-area'
import { publicationDeadline } from './calendar/deadline'
import { recomputeDeadlines } from './publication/recompute-deadlines'
import { runCommand } from './run-command'

/** Longer than a running process takes to follow an imported notice. */
const FOLLOWED_MS = 3_000

runCommand(async ({ base, submit, advance, calendar, now }) =>
  runPolicyCommand(
    process.argv.slice(2),
    { readFile: (path) => readFileSync(path, 'utf8'), print: (line) => process.stdout.write(`${line}\n`) },
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
