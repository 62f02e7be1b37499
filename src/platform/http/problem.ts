import type { Problem } from '../../generated/http/problem'
import { Failure, type FailureKind, type FailureTable } from './failure'

export type { Problem } from '../../generated/http/problem'

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

const kindOf = (table: FailureTable, code: string): FailureKind | undefined =>
  Object.hasOwn(table, code) ? table[code] : undefined

/** Whether the failure is one that the platform means to tell; everything else is `internal`. */
export const isTellable = (table: FailureTable, error: unknown): error is Failure =>
  error instanceof Failure && kindOf(table, error.code) !== undefined

/** The problem document (RFC 9457) of a failure. */
export const problemOf = (
  { failures, publicUrl }: { readonly failures: FailureTable; readonly publicUrl: string },
  error: unknown,
  requestId: string,
): Problem => {
  const failure = isTellable(failures, error) ? error : undefined
  const code = failure?.code ?? 'internal'
  const kind = kindOf(failures, code) ?? { status: 500, title: '系统内部错误' }
  return {
    type: `${publicUrl}/problems/${code}`,
    title: kind.title,
    status: kind.status,
    ...(failure === undefined ? {} : { detail: failure.detail }),
    instance: `urn:uuid:${requestId}`,
    code,
    ...(failure?.facts.errors === undefined ? {} : { errors: [...failure.facts.errors] }),
    ...failure?.facts.extra,
  }
}
