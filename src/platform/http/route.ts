/**
 * A route as data: the same table mounts Express, makes the OpenAPI document and drives the test of every route
 * against every role. Rooms export `Route[]` from their `routes.ts`; `compose.ts` joins them.
 */
import type { Readable } from 'node:stream'
import type { Caller } from './caller'
import type { InputError } from './failure'
import type { QueryParameters } from './query-parameter'

export type { Caller } from './caller'

export interface Request<B = unknown> {
  readonly id: string
  readonly caller: Caller
  readonly method: string
  /** Path with query, as requested. */
  readonly url: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** Parsed and valid against the route's `body` schema. */
  readonly body: B
  /** The request stream, for routes with `stream: true`. */
  readonly stream: Readable
  /** Of the other end of the connection; behind a proxy, the proxy's. */
  readonly remoteAddress?: string
  header(name: string): string | undefined
}

export type Answer =
  | { readonly status: number; readonly json: unknown; readonly headers?: Readonly<Record<string, string>> }
  | {
      readonly status: number
      readonly text: string
      readonly type: string
      readonly headers?: Readonly<Record<string, string>>
    }
  /** Written piece by piece: headers leave at once, then `write` sends the body; false: nobody reads it any more. */
  | {
      readonly status: number
      readonly type: string
      readonly headers?: Readonly<Record<string, string>>
      readonly write: (out: (chunk: string) => Promise<boolean>) => Promise<void>
    }

export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** OpenAPI form: `/api/v1/decisions/{id}`. */
  readonly path: string
  /** Unique, camelCase: the OpenAPI operationId. */
  readonly operation: string
  /** Chinese, one line. */
  readonly summary: string
  /** Roles of which the caller needs one; `public` needs no key. */
  readonly roles: readonly string[] | 'public'
  /** `$id` of the schema of the JSON body. */
  readonly body?: string
  /** Says of a body of the wrong shape what its schema cannot know; absent: the faults as the schema tells them. */
  readonly explainShape?: (body: unknown, faults: readonly InputError[]) => readonly InputError[]
  /** The handler reads the request stream itself; these media types are accepted. */
  readonly stream?: readonly string[]
  /** Names of the query parameters, with a Chinese description each; others are refused. */
  readonly query?: QueryParameters
  /** Status code to `$id` of the JSON answer, or null where the answer is not JSON. */
  readonly answers: Readonly<Record<number, string | null>>
  /** POST that creates: takes `Idempotency-Key`, kept for 24 hours or until midnight in China. */
  readonly idempotent?: true | 'until-midnight'
  /** 调用额度: spends what a call costs; the headers go on its answer, whatever it is. @throws Failure `rate-limited` */
  readonly spend?: (caller: Caller) => Readonly<Record<string, string>>
  /** Optimistic write: the handler demands `If-Match`. */
  readonly revises?: true
  /** Not listed in the OpenAPI document (pages). */
  readonly page?: true
  handle(request: Request): Promise<Answer>
}
