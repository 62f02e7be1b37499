import { platformFailure } from './failure'
import type { Answer } from './route'

/** Rejects when what it asks does not answer. */
export type Check = () => Promise<void>

export interface Checks {
  /** Without any of these a request cannot be served: the process is not to be sent any. */
  readonly needed: Readonly<Record<string, Check>>
  /** Without these requests are served all the same, and something comes later. */
  readonly helpful?: Readonly<Record<string, Check>>
}

const LONGEST_CHECK_MS = 2_000

const inTime = async (check: Check): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), LONGEST_CHECK_MS)
  })
  const answered = Promise.resolve()
    .then(check)
    .then(
      () => true,
      () => false,
    )
  const result = await Promise.race([answered, late])
  clearTimeout(timer)
  return result
}

/** Which of all that is depended on answers now. */
export const askDependencies = async ({ needed, helpful = {} }: Checks): Promise<Map<string, boolean>> =>
  new Map(
    await Promise.all(
      Object.entries({ ...needed, ...helpful }).map(
        async ([name, check]) => [name, await inTime(check)] as const,
      ),
    ),
  )

/** A balancer drains what is not ready, so only what every request needs may say so. */
export const readiness = async (checks: Checks): Promise<Answer> => {
  const answers = await askDependencies(checks)
  const failing = [...answers].flatMap(([name, isUp]) => (isUp ? [] : [name]))
  if (failing.some((name) => Object.hasOwn(checks.needed, name)))
    throw platformFailure('dependency-unavailable', `暂不可用：${failing.join('、')}`, { extra: { failing } })
  const state = failing.length === 0 ? 'ready' : 'degraded'
  return { status: 200, json: { state, checks: [...answers.keys()], failing } }
}
