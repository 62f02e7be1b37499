/** The process behind `load.ts`. */
import autocannon, { type Request } from 'autocannon'
import { checkOf } from './checks'
import { penalty } from './decisions'
import type { LoadPlan, LoadResult } from './load'
import { pacedLoad } from './paced-load'

const postsOf = ({ key = '' }: LoadPlan, path: string, bodyOf: () => object): Request[] => [
  {
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    setupRequest: (request) => ({ ...request, body: JSON.stringify(bodyOf()) }),
  },
]

const requestsOf = (plan: LoadPlan): Request[] => {
  const { firstDecision, checkedSubjects, paths = ['/'] } = plan
  if (checkedSubjects !== undefined)
    return postsOf(plan, '/api/v1/checks', () => checkOf(Math.floor(Math.random() * checkedSubjects)))
  if (firstDecision === undefined) return paths.map((path) => ({ method: 'GET' as const, path }))
  let next = firstDecision
  return postsOf(plan, '/api/v1/decisions', () => penalty(next++))
}

const warmUpOf = ({ warmUpSeconds, connections }: LoadPlan) =>
  warmUpSeconds === undefined ? {} : { warmup: { connections, duration: warmUpSeconds } }

const fullLoad = async (plan: LoadPlan): Promise<LoadResult> => {
  const result = await autocannon({
    url: plan.url,
    connections: plan.connections,
    duration: plan.seconds,
    ...warmUpOf(plan),
    requests: requestsOf(plan),
  })
  return {
    rate: result['2xx'] / result.duration,
    answered: result['2xx'],
    failed: result.non2xx + result.errors + result.timeouts,
    p50: result.latency.p50,
    p99: result.latency.p99,
    p999: result.latency.p99_9,
    max: result.latency.max,
  }
}

/** autocannon sends what a second allows at its beginning, all at once: an even rate is our own. */
const run = (plan: LoadPlan): Promise<LoadResult> =>
  plan.rate === undefined ? fullLoad(plan) : pacedLoad(plan, plan.rate)

// Whoever asked is gone.
process.once('disconnect', () => process.exit())

process.once('message', (plan: LoadPlan) => {
  run(plan)
    .then(
      (result) => process.send?.(result),
      (error: unknown) => process.send?.({ error: String(error) }),
    )
    .finally(() => process.disconnect())
})
