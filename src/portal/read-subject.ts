import type { Clock } from '../platform/clock/clock'
import { checkCreditCode, type CreditCodeOutcome } from '../subjects/credit-code'
import type { SubjectDocument } from '../subjects/document'
import { subjectFailure } from '../subjects/failures'
import type { SubjectStore } from '../subjects/store'
import { countPublic, type CountDeps, type PublicCounts } from './search-subjects'

/** 信用主体 as the public sees it; who represents it is not among what the platform publishes. */
export interface PublicSubject {
  readonly uscc: string
  readonly name: string
  readonly formerNames?: readonly string[]
  readonly kind: SubjectDocument['kind']
  readonly status: SubjectDocument['status']
  /** The registration authority has not stated it yet. */
  readonly provisional: boolean
  readonly district: string | null
  readonly parentUscc?: string
  readonly counts: PublicCounts
}

export interface ReadSubjectDeps extends CountDeps {
  readonly clock: Clock
  readonly subjects: SubjectStore['subjects']
}

const present = (document: SubjectDocument, counts: PublicCounts): PublicSubject => ({
  uscc: document._id,
  name: document.name,
  ...(document.formerNames.length === 0 ? {} : { formerNames: document.formerNames }),
  kind: document.kind,
  status: document.status,
  provisional: document.provisional,
  district: document.district ?? null,
  ...(document.parentUscc === undefined ? {} : { parentUscc: document.parentUscc }),
  counts,
})

const adviceFor = (outcome: CreditCodeOutcome): string =>
  outcome === 'check-character' ? '代码的校验码不符，很可能抄错了一位' : '代码应为 18 位'

/**
 * 查询主体: by its credit code as a visitor may write it (blanks, full width, lower case).
 * @throws Failure `subject-not-found`, also for what is no credit code
 */
export const readSubject = async (deps: ReadSubjectDeps, written: string): Promise<PublicSubject> => {
  const { code, outcome } = checkCreditCode(written)
  const document = outcome === 'malformed' || outcome === 'placeholder' ? null : await deps.subjects.get(code)
  if (document === null)
    throw subjectFailure(
      'subject-not-found',
      `没有统一社会信用代码为“${written.trim().slice(0, 40)}”的主体；${adviceFor(outcome)}，请核对，或按名称查询`,
    )
  const countsOf = await countPublic(deps, [code], deps.clock.today())
  return present(document, countsOf(code))
}
