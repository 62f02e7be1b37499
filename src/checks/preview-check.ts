import type { CheckPreviewAnswer } from '../generated/check/preview-answer'
import type { CheckPreviewRequest } from '../generated/check/preview-request'
import type { CompiledPolicy } from '../measures/compile-policy'
import { evaluate } from '../measures/evaluate'
import type { EvaluatedHit } from '../measures/evaluation'
import { PENALTY, type HitFact, type MarkFact } from '../measures/question'
import { platformFailure } from '../platform/http/failure'
import { ruleOn } from './prepare-check'
import { presentLeftOut, presentMeasure } from './present-measure'

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

const refuseUnknownLists = ({ lists }: CompiledPolicy, hits: readonly StatedHit[]): void => {
  const errors = hits.flatMap(({ listId }, i) =>
    listId === PENALTY || lists.has(listId)
      ? []
      : [{ pointer: `#/hits/${i}/listId`, code: 'unknown-list', detail: `没有名单 ${listId.slice(0, 16)}` }],
  )
  if (errors.length > 0) throw platformFailure('schema-violation', '假设的命中有误，详见 errors', { errors })
}

/**
 * 规则试算: the same question against stated hits; leaves no record. A day to come is allowed: nothing is looked up.
 * @throws Failure `schema-violation` for an unknown scenario or list
 */
export const previewCheck = (
  policyOn: (asOf: string) => CompiledPolicy | undefined,
  request: CheckPreviewRequest,
  today: string,
  explain: boolean,
): CheckPreviewAnswer => {
  const asOf = request.asOf ?? today
  const { policy } = ruleOn({ policyOn }, request.scenario, asOf, asOf)
  refuseUnknownLists(policy, request.hits)
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
