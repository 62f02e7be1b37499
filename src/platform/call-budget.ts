import { platformFailure, type Failure } from './http/failure'

/** What is left to a client after it has taken something. */
export interface Taken {
  /** Of what was wanted. */
  readonly granted: number
  readonly quota: number
  readonly left: number
  /** Until the whole quota is there again. */
  readonly resetSeconds: number
}

/** 调用额度 of one process: so many calls in each window, which begins with the first call in it. */
export interface CallBudget {
  take(client: string, quota: number, wanted?: number): Taken
  /** The headers of `draft-ietf-httpapi-ratelimit-headers`. */
  headersOf(taken: Taken): Readonly<Record<string, string>>
  refusalOf(taken: Taken): Failure
}

export interface BudgetOptions {
  /** Of the policy, in the headers. */
  readonly name: string
  readonly windowSeconds: number
  /** Milliseconds that only run forward. */
  readonly ticks: () => number
}

interface Window {
  readonly endsAt: number
  used: number
}

export const createCallBudget = ({ name, windowSeconds, ticks }: BudgetOptions): CallBudget => {
  const windows = new Map<string, Window>()
  const windowOf = (client: string, now: number): Window => {
    const known = windows.get(client)
    if (known !== undefined && now < known.endsAt) return known
    const fresh = { endsAt: now + windowSeconds * 1_000, used: 0 }
    windows.set(client, fresh)
    return fresh
  }
  const headersOf = ({ quota, left, resetSeconds }: Taken): Readonly<Record<string, string>> => ({
    'RateLimit-Policy': `"${name}";q=${quota};w=${windowSeconds}`,
    RateLimit: `"${name}";r=${left};t=${resetSeconds}`,
  })
  return {
    take: (client, quota, wanted = 1) => {
      const now = ticks()
      const window = windowOf(client, now)
      const granted = Math.min(wanted, Math.max(0, quota - window.used))
      window.used += granted
      return {
        granted,
        quota,
        left: Math.max(0, quota - window.used),
        resetSeconds: Math.ceil((window.endsAt - now) / 1_000),
      }
    },
    headersOf,
    refusalOf: (taken) =>
      platformFailure(
        'rate-limited',
        `每 ${windowSeconds} 秒至多 ${taken.quota} 次，已用完；请在 ${taken.resetSeconds} 秒后重试，并检查是否有程序在循环调用`,
        { headers: { ...headersOf(taken), 'Retry-After': String(taken.resetSeconds) } },
      ),
  }
}
