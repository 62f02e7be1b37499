import { readLines } from '../platform/http/ndjson'
import type { Route } from '../platform/http/route'
import { loadBatch } from './load-batch'
import type { SubjectDeps } from './register-subjects'

const LIMITS = { maxLineBytes: 64 * 1024, maxLines: 100_000 }

/** 信用主体库 at its door: the registration authority's load. */
export const subjectRoutes = (deps: SubjectDeps): Route[] => [
  {
    method: 'post',
    path: '/api/v1/subject-batches',
    operation: 'loadSubjects',
    summary: '批量登记信用主体（NDJSON，每行一个）',
    roles: ['registrar'],
    stream: ['application/x-ndjson', 'application/ndjson'],
    answers: { 200: 'subject/batch-result' },
    handle: async ({ stream }) => ({ status: 200, json: await loadBatch(deps, readLines(stream, LIMITS)) }),
  },
]
