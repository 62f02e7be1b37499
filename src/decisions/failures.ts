import { failureOf, type FailureTable } from '../platform/http/failure'

/** What can go wrong with decisions; joined with the other rooms' tables in `compose.ts`. */
export const decisionFailures = {
  'decision-not-found': { status: 404, title: '未找到该决定' },
  'batch-not-found': { status: 404, title: '未找到该批次' },
  'revision-not-found': { status: 404, title: '未找到该版本' },
  'outside-competence': { status: 403, title: '不属于本单位报送范围' },
  'outside-catalogue': { status: 422, title: '不属于归集范围' },
  'duplicate-decision': { status: 409, title: '已有相同的决定' },
  'state-conflict': { status: 409, title: '当前状态不允许此操作' },
} satisfies FailureTable

export const decisionFailure = failureOf(decisionFailures)
