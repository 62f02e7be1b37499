import { failureOf, type FailureTable } from '../platform/http/failure'

/** What can go wrong with list entries; joined with the other rooms' tables in `compose-http.ts`. */
export const listFailures = {
  'list-entry-not-found': { status: 404, title: '未找到该名单记录' },
  'list-not-named': { status: 403, title: '未获准维护该名单' },
  'list-entry-exists': { status: 409, title: '已有同一决定的列入记录' },
  'red-with-black': { status: 409, title: '主体有有效的严重失信主体名单记录' },
  'early-exit-refused': { status: 409, title: '不符合提前移出的条件' },
} satisfies FailureTable

export const listFailure = failureOf(listFailures)
