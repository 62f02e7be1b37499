import type { PersonChecksRequest } from '../generated/subject/person-checks'
import type { KeyMaker } from '../lists/subject-key'
import { callOf, type CallClock } from '../platform/http/call'
import { platformFailure, type InputError } from '../platform/http/failure'
import { pagingOf, PAGING } from '../platform/http/read-query'
import type { Answer, Request, Route } from '../platform/http/route'
import { identifyCode, identifyPerson, type CodeIdentity, type PersonIdentity } from './identify-subject'
import { listChecks, listChecksOf, readAskedPeriod, type AskedAboutDeps } from './list-checks'

export interface TrailRouteDeps extends AskedAboutDeps, CallClock {
  readonly keys: KeyMaker
}

const askedAbout = async (
  deps: TrailRouteDeps,
  request: Request,
  subject: CodeIdentity | PersonIdentity | InputError,
): Promise<Answer> => {
  if (!('by' in subject))
    throw platformFailure('schema-violation', '无从认定主体，详见 errors', { errors: [subject] })
  const json = await listChecksOf(deps, callOf(deps, request), subject.key, pagingOf(request))
  return { status: 200, json }
}

const subjectRoutes = (deps: TrailRouteDeps): Route[] => [
  {
    method: 'get',
    path: '/api/v1/subjects/{uscc}/checks',
    operation: 'listSubjectChecks',
    summary: '查询谁核查过一个单位，新的在前',
    roles: ['steward', 'auditor'],
    query: PAGING,
    answers: { 200: 'subject/checks' },
    handle: (request) => askedAbout(deps, request, identifyCode(request.params['uscc'] ?? '', '#')),
  },
  {
    method: 'post',
    path: '/api/v1/subjects/person-checks',
    operation: 'listPersonChecks',
    summary: '查询谁核查过一个自然人，新的在前；号码不进网址',
    roles: ['steward'],
    body: 'subject/person-checks',
    query: PAGING,
    answers: { 200: 'subject/checks' },
    handle: (request) => {
      const person = request.body as PersonChecksRequest
      return askedAbout(deps, request, identifyPerson(person, '#', deps.keys, deps.today()))
    },
  },
]

/** 核查台账接口: the answers given, and who asked about a subject. */
export const trailRoutes = (deps: TrailRouteDeps): Route[] => [
  {
    method: 'get',
    path: '/api/v1/checks',
    operation: 'listChecks',
    summary: '查询核查台账，新的在前',
    roles: ['auditor', 'steward'],
    query: {
      unit: '核查单位的统一社会信用代码',
      from: '起始日期，形如 2026-05-01',
      to: '截止日期，含当日',
      ...PAGING,
    },
    answers: { 200: 'check/trail' },
    handle: async (request) => {
      const question = { unit: request.query['unit'], ...readAskedPeriod(request.query) }
      return { status: 200, json: await listChecks(deps.store, question, pagingOf(request)) }
    },
  },
  ...subjectRoutes(deps),
]
