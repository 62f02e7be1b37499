import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../test/support/servers/start-server'
import { projectRoot } from '../src/platform/root'
import { environmentOf, withFolder } from './support/bench-platform'
import { fillStore, scheduledDecision, withRooms } from './support/filled-store'
import { runBench } from './support/options'
import { median } from './support/percentiles'
import { note, printTable, thousands, verdict, type TableRow } from './support/table'

const RECORDS = 100_000
const RUNS = 5
const GOAL_MS = 3_000
const POLL_MS = 5
const PATIENCE_MS = 60_000

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    (answer) => answer.ok,
    () => false,
  )

const stop = async (child: ChildProcess): Promise<void> => {
  const closed = once(child, 'close')
  // npm and what it started.
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
  await closed
}

/** Milliseconds from the start of a command to the first answer at `path`. */
const startOnce = async (
  command: readonly [string, ...string[]],
  environment: Readonly<Record<string, string>>,
  path: string,
): Promise<number> => {
  const port = String(await freePort())
  const [program, ...args] = command
  const started = performance.now()
  const child = spawn(program, args, {
    cwd: projectRoot,
    env: { ...process.env, ...environment, CREDIT_PORT: port, PORT: port },
    stdio: 'ignore',
    detached: true,
  })
  try {
    while (!(await answers(`http://127.0.0.1:${port}${path}`))) {
      if (performance.now() - started > PATIENCE_MS) throw new Error(`${command.join(' ')} does not answer`)
      await pause(POLL_MS)
    }
    return performance.now() - started
  } finally {
    await stop(child)
  }
}

const NODE = process.execPath

/** From the command to the first answer of the API, with records in the store. */
runBench(async ({ sized }) => {
  const records = sized(RECORDS)
  await withFolder(async (folder) => {
    await withRooms(folder, async (rooms) => {
      await fillStore(rooms, await scheduledDecision(rooms), [1, records], 'published')
    })
    const environment = environmentOf(folder, { CREDIT_DEMO: '0' })
    const commands: readonly (readonly [string, readonly [string, ...string[]], string])[] = [
      ['bare Express (floor)', [NODE, `${__dirname}/support/bare-express.js`], '/'],
      ['node dist/src/main.js', [NODE, `${projectRoot}/dist/src/main.js`], '/readyz'],
      ['npm start', ['npm', 'start'], '/readyz'],
    ]
    // Once unmeasured: what is built at the first start stays.
    await startOnce([NODE, `${projectRoot}/dist/src/main.js`], environment, '/readyz')
    const rows: TableRow[] = []
    let floor = 0
    for (const [name, command, path] of commands) {
      const samples: number[] = []
      for (let run = 0; run < RUNS; run += 1) samples.push(await startOnce(command, environment, path))
      const ms = median(samples)
      floor = floor === 0 ? ms : floor
      rows.push({
        command: name,
        'median ms': thousands(ms),
        'all runs ms': samples.map((one) => one.toFixed(0)).join(' '),
        'ratio to floor': (ms / floor).toFixed(1),
        [`goal ≤ ${thousands(GOAL_MS)} ms`]: verdict(ms <= GOAL_MS),
      })
    }
    printTable(rows)
    note(
      `${thousands(records)} decisions in the embedded store, role all; first 200 of /readyz after the command.`,
    )
  })
})
