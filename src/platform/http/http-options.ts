import type { Log } from '../log/log'
import type { Authenticate, Caller } from './caller'
import type { FailureTable } from './failure'
import type { IdempotencyStore } from './idempotency-store'
import type { InterfaceWords } from './openapi-parameters'
import type { Problem } from './problem'
import type { Route } from './route'

export interface HttpOptions {
  readonly routes: readonly Route[]
  /** Every code of the platform. */
  readonly failures: FailureTable
  /** Without a slash at its end. */
  readonly publicUrl: string
  readonly authenticate: Authenticate
  /** What the roles mean, for those who have not the one they need. */
  readonly words?: InterfaceWords
  readonly log: Log
  readonly idempotency?: IdempotencyStore
  /** Told of every answer. */
  readonly observe?: (route: string, method: string, status: number, seconds: number) => void
  /** Makes the page that shows a problem to a person. */
  readonly renderProblem?: (problem: Problem) => string
  /** Holds every JSON answer to the schema of its route: for tests. */
  readonly checkAnswers?: boolean
}

export const publicCaller: Caller = { id: 'public', name: '公众', roles: [] }
