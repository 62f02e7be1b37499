import { platformFailure } from '../platform/http/failure'
import { correctDecision } from './correct-decision'
import { kindOf, type DecisionDocument } from './document'
import { findDecisionToChange } from './find-decision'
import { prepareSubmission, type Submission } from './prepare-submission'
import type { Call, SubmitDeps } from './submit-deps'

/** The steward corrects on behalf of the unit that pushed the record. */
const onBehalf = (call: Call, document: DecisionDocument): Call['caller'] =>
  call.caller.roles.includes('steward')
    ? {
        ...call.caller,
        unit: { name: call.caller.unit?.name ?? '', uscc: document.authorityCode || document.sourceCode },
      }
    : call.caller

/**
 * 更正: replaces the content of a record the caller has seen; number, name and code may change too, and the record
 * keeps its id.
 * @throws Failure `decision-not-found`, `stale-revision`, `duplicate-decision`, and whatever refuses a submission
 */
export const amendDecision = async (
  deps: SubmitDeps,
  call: Call,
  id: string,
  submission: Submission,
  expected: number,
): Promise<DecisionDocument> => {
  const document = await findDecisionToChange(deps.store, call.caller, id)
  if (document.version !== expected)
    throw platformFailure('stale-revision', `记录已是第 ${document.version} 版，请读取最新版本后再更正`)
  if (kindOf(submission.type) !== kindOf(document.content.type))
    throw platformFailure(
      'schema-violation',
      '不能把行政许可更正为行政处罚，或反之；请撤下原记录后重新报送',
      {
        errors: [
          { pointer: '#/type', code: 'kind-changed', detail: `原记录类别为 ${document.content.type}` },
        ],
      },
    )
  const prepared = prepareSubmission(deps, onBehalf(call, document), submission, call.today)
  const corrected = await correctDecision(deps, call, id, prepared, expected)
  await deps.alert([id])
  return corrected.document
}
