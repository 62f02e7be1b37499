import type { ClientRegistration } from '../generated/access/client-registration'
import type { KeyRotation } from '../generated/access/rotation'
import { idOf } from '../platform/http/call'
import { pagingOf, PAGING } from '../platform/http/read-query'
import type { Request, Route } from '../platform/http/route'
import type { ClientDocument, TrailDocument } from './document'
import { registerClient, revokeClient, rotateKey, type Act, type ManageDeps } from './manage-clients'
import { readPage, type AccessStore } from './store'

export interface AccessRouteDeps extends ManageDeps {
  readonly store: AccessStore
}

const DEFAULT_VALIDITY_HOURS = 24

const presentClient = (client: ClientDocument): object => {
  const { _id, revision: _revision, keys, ...rest } = client
  return { id: _id, ...rest, keys: keys.length }
}

const presentTrail = (entry: TrailDocument): object => {
  const { _id, revision: _revision, target, targetRevision, ...rest } = entry
  const [collection = '', ...id] = target?.split(':') ?? []
  return {
    id: _id,
    ...rest,
    ...(target === undefined ? {} : { target: { collection, id: id.join(':') } }),
    ...(targetRevision === undefined ? {} : { revision: targetRevision }),
  }
}

const actOf = ({ caller, id }: Request): Act => ({ caller, requestId: id })

const trailQuery = ({ query }: Request) => ({
  descending: true,
  where: {
    ...(query['who'] === undefined ? {} : { who: query['who'] }),
    ...(query['target'] === undefined ? {} : { target: query['target'] }),
  },
})

const clientRoutes = (deps: AccessRouteDeps): Route[] => [
  {
    method: 'post',
    path: '/api/v1/clients',
    operation: 'registerClient',
    summary: '登记客户端并签发密钥',
    roles: ['operator'],
    body: 'access/client-registration',
    answers: { 201: 'access/issued-key' },
    idempotent: true,
    handle: async (request) => ({
      status: 201,
      json: await registerClient(deps, actOf(request), request.body as ClientRegistration),
    }),
  },
  {
    method: 'get',
    path: '/api/v1/clients',
    operation: 'listClients',
    summary: '查询已登记的客户端',
    roles: ['operator'],
    query: PAGING,
    answers: { 200: 'access/client-list' },
    handle: async (request) => {
      const { documents, next } = await readPage(deps.store.clients, {}, pagingOf(request))
      return { status: 200, json: { items: documents.map(presentClient), next } }
    },
  },
]

const keyRoutes = (deps: AccessRouteDeps): Route[] => [
  {
    method: 'post',
    path: '/api/v1/clients/{id}/rotation',
    operation: 'rotateKey',
    summary: '轮换客户端密钥',
    roles: ['operator'],
    body: 'access/rotation',
    answers: { 200: 'access/issued-key', 201: 'access/issued-key' },
    handle: async (request) => {
      const { validForHours = DEFAULT_VALIDITY_HOURS } = request.body as KeyRotation
      return { status: 201, json: await rotateKey(deps, actOf(request), idOf(request), validForHours) }
    },
  },
  {
    method: 'delete',
    path: '/api/v1/clients/{id}',
    operation: 'revokeClient',
    summary: '撤销客户端',
    roles: ['operator'],
    answers: { 204: null },
    handle: async (request) => {
      await revokeClient(deps, actOf(request), idOf(request))
      return { status: 204, text: '', type: 'text/plain' }
    },
  },
]

/** 接入管理接口: clients, keys and the trail; `contract.md`, Clients. */
export const accessRoutes = (deps: AccessRouteDeps): Route[] => [
  ...clientRoutes(deps),
  ...keyRoutes(deps),
  {
    method: 'get',
    path: '/api/v1/trail',
    operation: 'listTrail',
    summary: '查询操作留痕',
    roles: ['auditor', 'steward'],
    query: { ...PAGING, who: '操作方编号', target: '对象，形如 decisions:编号' },
    answers: { 200: 'access/trail' },
    handle: async (request) => {
      const { documents, next } = await readPage(deps.store.trail, trailQuery(request), pagingOf(request))
      return { status: 200, json: { items: documents.map(presentTrail), next } }
    },
  },
]
