import type { ConsentRequest } from '../generated/check/consent-request'
import { callOf, idOf, type CallClock } from '../platform/http/call'
import type { Answer, Route } from '../platform/http/route'
import type { ConsentDocument } from './document'
import {
  findConsent,
  presentConsent,
  recordConsent,
  withdrawConsent,
  type ConsentDeps,
} from './keep-consents'

export type ConsentRouteDeps = ConsentDeps & CallClock

const answer = (deps: ConsentRouteDeps, consent: ConsentDocument, status = 200): Answer => ({
  status,
  json: presentConsent(consent, deps.today()),
})

/** 查询授权接口: given, read, withdrawn; withdrawing asks for no more than giving does. */
export const consentRoutes = (deps: ConsentRouteDeps): Route[] => [
  {
    method: 'post',
    path: '/api/v1/consents',
    operation: 'recordConsent',
    summary: '登记自然人对本单位查询的授权',
    roles: ['checker'],
    body: 'check/consent-request',
    answers: { 201: 'check/consent' },
    idempotent: true,
    handle: async (request) =>
      answer(deps, await recordConsent(deps, callOf(deps, request), request.body as ConsentRequest), 201),
  },
  {
    method: 'get',
    path: '/api/v1/consents/{id}',
    operation: 'getConsent',
    summary: '读取一份查询授权',
    roles: ['checker', 'steward', 'auditor'],
    answers: { 200: 'check/consent' },
    handle: async (request) => answer(deps, await findConsent(deps, request.caller, idOf(request))),
  },
  {
    method: 'post',
    path: '/api/v1/consents/{id}/withdrawal',
    operation: 'withdrawConsent',
    summary: '撤回查询授权，立即生效',
    roles: ['checker', 'steward'],
    body: 'check/consent-withdrawal',
    answers: { 200: 'check/consent' },
    handle: async (request) =>
      answer(deps, await withdrawConsent(deps, callOf(deps, request), idOf(request))),
  },
]
