import type { Express } from 'express'
import { createHttpApp } from '../../../src/platform/http/create-http-app'
import { platformFailures } from '../../../src/platform/http/failure'
import type { HttpOptions } from '../../../src/platform/http/http-options'
import type { Caller, Route } from '../../../src/platform/http/route'
import { silentLog } from '../../../src/platform/log/log'

const client = (id: string, roles: readonly string[]): Caller => ({ id, name: id, roles })

/** Callers of the small application, by their header. */
const callers: Readonly<Record<string, Caller>> = {
  'Bearer one': client('one', ['submitter']),
  'Bearer two': client('two', ['submitter']),
  'Bearer none': client('none', []),
  'Bearer root': client('root', ['operator']),
}

/** Application with these routes and everything else as in production. */
export const smallApp = (routes: readonly Route[], options: Partial<HttpOptions> = {}): Express =>
  createHttpApp({
    routes,
    failures: platformFailures,
    publicUrl: 'https://credit.example.cn',
    authenticate: (header) => Promise.resolve(callers[header ?? ''] ?? null),
    log: silentLog,
    checkAnswers: true,
    ...options,
  })

/** A route that answers what it was given, unless told otherwise. */
export const route = (overrides: Partial<Route> & Pick<Route, 'path'>): Route => ({
  method: 'get',
  operation: `${overrides.method ?? 'get'} ${overrides.path}`,
  summary: '测试',
  roles: 'public',
  answers: { 200: null },
  handle: ({ body, params, query, caller }) =>
    Promise.resolve({ status: 200, json: { body: body ?? null, params, query, caller: caller.id } }),
  ...overrides,
})
