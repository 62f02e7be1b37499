import { withBareExpress } from './support/bare-process'
import { keysOf, withFolder, withPlatform } from './support/bench-platform'
import { runLoad, type LoadResult } from './support/load'
import { runBench } from './support/options'
import { note, printTable, thousands, verdict, type TableRow } from './support/table'

const CONNECTIONS = 64
const SECONDS = 10
const ROUNDS = 3
const GOAL_RATIO = 0.35

const rowOf = (name: string, role: string, round: number, result: LoadResult, floor: number): TableRow => {
  const ratio = result.rate / floor
  return {
    round,
    server: name,
    role,
    connections: CONNECTIONS,
    'answers /s': thousands(result.rate),
    'p50 ms': result.p50,
    'p99 ms': result.p99,
    'max ms': result.max,
    failed: result.failed,
    ratio: ratio.toFixed(2),
    [`goal ≥ ${GOAL_RATIO}`]: name === 'platform' ? verdict(ratio >= GOAL_RATIO) : '',
  }
}

/** One POST a decision, durable before 202, against a bare Express route that parses the same body. */
runBench(async ({ sized }) => {
  const seconds = sized(SECONDS)
  const rows: TableRow[] = []
  await withBareExpress(async (bare) => {
    let firstDecision = 0
    const load = async (url: string, key?: string): Promise<LoadResult> => {
      firstDecision += 1_000_000
      return runLoad({
        url,
        connections: CONNECTIONS,
        seconds,
        firstDecision,
        ...(key === undefined ? {} : { key }),
      })
    }
    for (const role of ['api', 'all'])
      await withFolder((folder) =>
        withPlatform(folder, { CREDIT_ROLE: role }, async ({ url }) => {
          const { submitter } = await keysOf(url)
          await runLoad({ url, connections: CONNECTIONS, seconds: 2, firstDecision, key: submitter })
          for (let round = 1; round <= ROUNDS; round += 1) {
            const floor = await load(bare)
            rows.push(rowOf('bare Express', '', round, floor, floor.rate))
            rows.push(rowOf('platform', role, round, await load(url, submitter), floor.rate))
          }
        }),
      )
  })
  printTable(rows)
  note(
    `${seconds} s each after 2 s of warming up; every body another decision of about 1.1 KB, no Idempotency-Key.`,
  )
})
