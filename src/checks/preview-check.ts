import type { CheckPreviewAnswer } from '../generated/check/preview-answer'
import type { CheckPreviewRequest } from '../generated/check/preview-request'
import type { CompiledPolicy } from '../measures/compile-policy'
import { evaluate } from '../measures/evaluate'
import type { EvaluatedHit } from '../measures/evaluation'
import { PENALTY, type HitFact, type MarkFact } from '../measures/question'
import { platformFailure, type InputError } from '../platform/http/failure'
import { findRule, type PrepareDeps, type Rule } from './prepare-check'
import { presentLeftOut, presentMeasure } from './present-measure'

type PolicyOn = PrepareDeps['policyOn']
type StatedHit = CheckPreviewRequest['hits'][number]
type StatedMark = NonNullable<StatedHit['marks']>[number]

const markOf = (mark: StatedMark, listedOn: string): MarkFact => {
  if (typeof mark === 'string') return { mark, from: listedOn }
  const { until = null } = mark
  return { mark: mark.mark, from: mark.from, ...(until === null ? {} : { until }) }
}

const hitOf = (hit: StatedHit): HitFact => ({
  listId: hit.listId,
  listedOn: hit.listedOn,
  validTo: hit.validTo ?? null,
  status: hit.status ?? 'active',
  via: hit.via ?? 'self',
  match: hit.match ?? 'code',
  ...(hit.decision === undefined || hit.decision === null
    ? {}
    : { decision: { docNo: hit.decision.docNo, measures: hit.decision.measures ?? [] } }),
  ...(hit.marks === undefined ? {} : { marks: hit.marks.map((mark) => markOf(mark, hit.listedOn)) }),
})

const presentEvaluated = ({ place, measures, leftOut }: EvaluatedHit) => ({
  place,
  measures: measures.map(presentMeasure),
  leftOut: leftOut.map(presentLeftOut),
})

const unknownNames = (
  { lists, measures }: CompiledPolicy,
  { listId, decision }: StatedHit,
  i: number,
): InputError[] => [
  ...(listId === PENALTY || lists.has(listId)
    ? []
    : [{ pointer: `#/hits/${i}/listId`, code: 'unknown-list', detail: `没有名单 ${listId}` }]),
  ...(decision?.measures ?? []).flatMap((code, place) =>
    measures.has(code)
      ? []
      : [
          {
            pointer: `#/hits/${i}/decision/measures/${place}`,
            code: 'unknown-measure',
            detail: `没有措施 ${code}`,
          },
        ],
  ),
]

/** @throws Failure `schema-violation` with everything that the set does not know */
const demandKnown = (policyOn: PolicyOn, { scenario, hits }: CheckPreviewRequest, asOf: string): Rule => {
  const rule = findRule({ policyOn }, scenario, asOf)
  const policy = policyOn(asOf)
  const names = policy === undefined ? [] : hits.flatMap((hit, i) => unknownNames(policy, hit, i))
  if ('policy' in rule && names.length === 0) return rule
  const errors = 'policy' in rule ? names : [rule, ...names]
  throw platformFailure('schema-violation', `试算请求有 ${errors.length} 处错误，详见 errors`, { errors })
}

/**
 * 规则试算: the same question against stated hits; leaves no record. A day to come is allowed: nothing is looked up.
 * @throws Failure `schema-violation` for an unknown scenario, lists or measures, all at once
 */
export const previewCheck = (
  policyOn: PolicyOn,
  request: CheckPreviewRequest,
  today: string,
  explain: boolean,
): CheckPreviewAnswer => {
  const asOf = request.asOf ?? today
  const { policy } = demandKnown(policyOn, request, asOf)
  const { hits, ...found } = evaluate(
    policy,
    {
      scenario: request.scenario,
      actType: request.actType ?? null,
      roleSought: request.roleSought ?? null,
      asOf,
      subjectState: request.subjectState ?? 'active',
      ...(request.subjectKind === undefined || request.subjectKind === null
        ? {}
        : { subjectKind: request.subjectKind }),
      hits: request.hits.map(hitOf),
    },
    { explain },
  )
  return {
    outcome: found.outcome,
    mustConfirm: found.mustConfirm,
    measures: [...found.measures],
    advisories: found.advisories.map((advisory) => ({ ...advisory })),
    suspendedRewards: [...found.suspendedRewards],
    ...(explain ? { hits: hits.map(presentEvaluated) } : {}),
    versions: { policy: policy.version },
  }
}
