import { failureOf, type FailureTable } from '../platform/http/failure'

/** What the public can be refused; joined with the other rooms' tables in `compose.ts`. */
export const portalFailures = {
  'decision-withdrawn': { status: 410, title: '该决定已撤下，不再公示' },
} satisfies FailureTable

export const portalFailure = failureOf(portalFailures)
