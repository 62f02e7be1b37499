import { httpClient } from './http-client'
import type { LoadPlan, LoadResult } from './load'
import { atRate } from './pace'
import { percentile } from './percentiles'

/** GETs of `paths` in turn at an even rate; a call waits for a free connection, and that counts. */
export const pacedLoad = async (plan: LoadPlan, rate: number): Promise<LoadResult> => {
  const client = httpClient(plan.url, plan.key, plan.connections)
  const paths = plan.paths ?? ['/']
  const samples: number[] = []
  let failed = 0
  const call = async (number: number): Promise<void> => {
    const started = performance.now()
    const { status } = await client.get(paths[number % paths.length] ?? '/')
    if (status === 200) samples.push(performance.now() - started)
    else failed += 1
  }
  await atRate(rate, plan.warmUpSeconds ?? 0, call)
  samples.length = 0
  await atRate(rate, plan.seconds, call)
  client.close()
  const at = (share: number): number => Math.round(percentile(samples, share) * 10) / 10
  return {
    rate: samples.length / plan.seconds,
    answered: samples.length,
    failed,
    p50: at(0.5),
    p99: at(0.99),
    p999: at(0.999),
    max: at(1),
  }
}
