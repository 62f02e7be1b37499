import { answerUnlessKnown } from '../platform/http/answer-unless-known'
import type { Route } from '../platform/http/route'
import { findPolicyArea, type PolicySources } from './policy-areas'

/** 政策公开接口: the law as data, as the platform applies it; `contract.md`, Lists, policies, checks. */
export const policyApiRoutes = (sources: PolicySources): Route[] => [
  {
    method: 'get',
    path: '/api/v1/policies/{area}',
    operation: 'getPolicies',
    summary: '查阅政策：名单、措施、场景、规则参数、工作日历、公示期和代码表',
    roles: 'public',
    query: { asOf: '哪一天施行的政策集，默认今天；只用于 lists、measures、scenarios、engine' },
    answers: { 200: 'public/policies', 304: null, 404: 'http/problem', 422: 'http/problem' },
    handle: (request) => {
      const { params, query } = request
      const found = findPolicyArea(sources, params['area'] ?? '', query['asOf'])
      return Promise.resolve(
        answerUnlessKnown(request, found.version, () => ({ status: 200, json: found.answer() })),
      )
    },
  },
]
