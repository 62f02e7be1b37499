import { setTimeout as pause } from 'node:timers/promises'
import { keysOf, withFolder, withPlatform } from './support/bench-platform'
import { penalty } from './support/decisions'
import { httpClient, type HttpClient } from './support/http-client'
import { runBench } from './support/options'
import { atRate } from './support/pace'
import { percentile } from './support/percentiles'
import { note, printTable, thousands, verdict } from './support/table'

const RATE = 500
const SECONDS = 20
const GOAL_MS = 2_000
const FIRST_LOOK_MS = 100
const POLL_MS = 200
const PATIENCE_MS = 60_000

/** Asks the public API until it shows the decision; answers the milliseconds since the 202. */
const msUntilVisible = async (reader: HttpClient, id: string): Promise<number> => {
  const accepted = performance.now()
  await pause(FIRST_LOOK_MS)
  for (;;) {
    const { status } = await reader.get(`/api/v1/public/decisions/${id}`)
    const ms = performance.now() - accepted
    if (status === 200) return ms
    if (ms > PATIENCE_MS) throw new Error(`${id} did not become public`)
    await pause(POLL_MS)
  }
}

interface Samples {
  readonly accept: number[]
  readonly visible: number[]
}

const submitOne = async (
  submitter: HttpClient,
  reader: HttpClient,
  number: number,
  { accept, visible }: Samples,
): Promise<void> => {
  const sent = performance.now()
  const { status, text } = await submitter.post('/api/v1/decisions', penalty(number))
  accept.push(performance.now() - sent)
  if (status !== 202) throw new Error(`${status} ${text}`)
  visible.push(await msUntilVisible(reader, (JSON.parse(text) as { id: string }).id))
}

const figures = (name: string, samples: readonly number[]) => ({
  from: name,
  decisions: thousands(samples.length),
  'p50 ms': thousands(percentile(samples, 0.5)),
  'p99 ms': thousands(percentile(samples, 0.99)),
  'max ms': thousands(percentile(samples, 1)),
})

/** How long after its 202 a decision can be read by anybody, at a steady rate. */
runBench(async ({ sized }) => {
  const seconds = sized(SECONDS)
  await withFolder((folder) =>
    withPlatform(folder, {}, async ({ url }) => {
      const submitter = httpClient(url, (await keysOf(url)).submitter)
      const reader = httpClient(url)
      const warm: Samples = { accept: [], visible: [] }
      await atRate(RATE / 5, 3, (number) => submitOne(submitter, reader, 1_000_000 + number, warm))
      const samples: Samples = { accept: [], visible: [] }
      await atRate(RATE, seconds, (number) => submitOne(submitter, reader, number, samples))
      submitter.close()
      reader.close()
      const p99 = percentile(samples.visible, 0.99)
      const goal = `goal p99 ≤ ${thousands(GOAL_MS)} ms`
      printTable([
        { ...figures('call to 202', samples.accept), [goal]: '' },
        { ...figures('202 to public', samples.visible), [goal]: verdict(p99 <= GOAL_MS) },
      ])
      note(
        `${RATE} decisions a second for ${seconds} s, one process (role all); each is asked for at GET /api/v1/public/decisions/{id} ` +
          `after ${FIRST_LOOK_MS} ms and then every ${POLL_MS} ms, through the same API, until it is there.`,
      )
    }),
  )
})
