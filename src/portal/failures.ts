import { failureOf, type FailureTable } from '../platform/http/failure'

/** What the public can be refused; joined with the other rooms' tables in `compose.ts`. */
export const portalFailures = {
  'decision-withdrawn': {
    status: 410,
    title: '该决定已撤下，不再公示',
    cure: '该决定曾经公示，后因变更、撤销、确认违法、无效或录入错误而撤下，detail 为公开的说明。重试无效；已经转载或使用该信息的，请停止使用。',
  },
} satisfies FailureTable

export const portalFailure = failureOf(portalFailures)
