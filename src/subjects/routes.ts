import { readLines } from '../platform/http/ndjson'
import type { Request, Route } from '../platform/http/route'
import type { RecordTrail } from '../access/trail'
import type { SubjectDocument } from './document'
import { loadBatch } from './load-batch'
import type { SubjectDeps } from './register-subjects'

const LIMITS = { maxLineBytes: 64 * 1024, maxLines: 100_000 }

export interface SubjectRouteDeps extends SubjectDeps {
  readonly trail: RecordTrail
}

const trailOf = (
  { trail, clock }: SubjectRouteDeps,
  { caller, id }: Request,
  documents: readonly SubjectDocument[],
): Promise<void> =>
  trail(
    clock.now(),
    documents.map(({ _id, revision }) => ({
      who: caller.id,
      action: 'register-subject',
      target: { collection: 'subjects', id: _id },
      revision,
      outcome: 'done',
      requestId: id,
    })),
  )

/** 信用主体库 at its door: the registration authority's load. */
export const subjectRoutes = (deps: SubjectRouteDeps): Route[] => [
  {
    method: 'post',
    path: '/api/v1/subject-batches',
    operation: 'loadSubjects',
    summary: '批量登记信用主体（NDJSON，每行一个）',
    roles: ['registrar'],
    stream: ['application/x-ndjson', 'application/ndjson'],
    answers: { 200: 'subject/batch-result' },
    handle: async (request) => ({
      status: 200,
      json: await loadBatch(
        { ...deps, written: (documents) => trailOf(deps, request, documents) },
        readLines(request.stream, LIMITS),
      ),
    }),
  },
]
