import { addMonths } from '../calendar/calendar-date'
import { EARLIEST_YEAR } from '../decisions/dates'
import { normaliseDocumentNumber, placeholderIn } from '../decisions/document-number'
import { illegalCharacterIn, saysNothing } from '../decisions/text-rules'
import type { ListEntrySubmission } from '../generated/list/entry-submission'
import type { ListDefinition } from '../generated/policy/lists'
import type { InputError } from '../platform/http/failure'
import { checkCreditCode } from '../subjects/credit-code'
import { personalNumberFaults } from '../subjects/personal-number-faults'
import { entryTerm } from './term'

const fault = (pointer: string, code: string, detail: string): InputError => ({ pointer, code, detail })

/** 文字规范: no invisible characters, and no number of a person where others will read it. */
export const textFaults = (
  pointer: string,
  label: string,
  text: string,
  lineBreaks = false,
): InputError[] => {
  const illegal = illegalCharacterIn(text, lineBreaks)
  if (illegal !== undefined) return [fault(pointer, 'illegal-character', `${label}${illegal.detail}`)]
  return personalNumberFaults([{ pointer, label, text }])
}

/** 文书号: a real one, not a word in its place. */
export const documentNumberFaults = (pointer: string, docNo: string): InputError[] => {
  const reason = placeholderIn(normaliseDocumentNumber(docNo))
  if (reason !== undefined) return [fault(pointer, 'not-a-number', `文书号${reason}，请填报决定文书的编号`)]
  return textFaults(pointer, '文书号', docNo)
}

const saysSomething = (pointer: string, label: string, text: string): InputError[] =>
  saysNothing(text.trim()) ? [fault(pointer, 'says-nothing', `${label}只是占位文字，请填写实际内容`)] : []

const authorityFaults = ({ authority }: ListEntrySubmission['decision']): InputError[] => {
  const { outcome } = checkCreditCode(authority.uscc)
  const pointer = '#/decision/authority'
  return [
    ...(outcome === 'malformed' || outcome === 'placeholder'
      ? [fault(`${pointer}/uscc`, 'invalid-credit-code', '认定机关的统一社会信用代码应为 18 位，请核对')]
      : []),
    ...saysSomething(`${pointer}/name`, '认定机关名称', authority.name),
    ...textFaults(`${pointer}/name`, '认定机关名称', authority.name),
  ]
}

/** An authority may list from a later day; a day years ahead is a slip. */
const MONTHS_AHEAD = 12

const dateFaults = ({ listedOn, decision }: ListEntrySubmission, today: string): InputError[] => {
  const { decidedOn } = decision
  const errors: InputError[] = []
  if (decidedOn > today)
    errors.push(
      fault(
        '#/decision/decidedOn',
        'decision-in-future',
        `决定日期 ${decidedOn} 晚于今天（${today}），请核对`,
      ),
    )
  if (decidedOn < `${EARLIEST_YEAR}-10-01`)
    errors.push(fault('#/decision/decidedOn', 'out-of-range', `决定日期 ${decidedOn} 过早，请核对`))
  if (listedOn < decidedOn)
    errors.push(
      fault(
        '#/listedOn',
        'before-decision',
        `列入日期 ${listedOn} 早于决定日期 ${decidedOn}：作出决定之后才能列入，请核对`,
      ),
    )
  const latest = addMonths(today, MONTHS_AHEAD)
  if (listedOn > latest)
    errors.push(
      fault('#/listedOn', 'out-of-range', `列入日期 ${listedOn} 晚于 ${latest}，距今超过一年，请核对`),
    )
  return errors
}

const freeTextFaults = ({ subject, grade, field, decision }: ListEntrySubmission): InputError[] => [
  ...saysSomething('#/subject/name', '名称', subject.name),
  ...textFaults('#/subject/name', '名称', subject.name),
  ...(grade === undefined ? [] : textFaults('#/grade', '等级', grade)),
  ...(field === undefined ? [] : textFaults('#/field', '领域', field)),
  ...saysSomething('#/decision/basis', '法律依据', decision.basis),
  ...textFaults('#/decision/basis', '法律依据', decision.basis, true),
  ...saysSomething('#/decision/facts', '列入事由', decision.facts),
  ...textFaults('#/decision/facts', '列入事由', decision.facts, true),
]

type Rules = Pick<ListDefinition, 'name' | 'term' | 'measureSet' | 'measures'>

/** 名单的措施: only those of the list ever fire by it, whatever a decision says; on a closed list others are refused. */
const measureFaults = (decision: ListEntrySubmission['decision'], definition: Rules): InputError[] =>
  (decision.measures ?? []).flatMap((code, i) =>
    definition.measures.includes(code)
      ? []
      : [
          fault(
            `#/decision/measures/${i}`,
            'not-in-list',
            definition.measureSet === 'open'
              ? `名单“${definition.name}”没有措施 ${code}，核查时不会因本记录适用；请核对代码，确由决定载明的由决定机关另行执行`
              : `名单“${definition.name}”的措施是封闭的，不含 ${code}，只能是 ${definition.measures.join('、')}`,
          ),
        ],
  )

export interface EntryCheck {
  readonly errors: readonly InputError[]
  readonly warnings: readonly InputError[]
  /** 有效期截止日; null also when there are errors. */
  readonly validTo: string | null
}

/** 列入内容核对 against the list's definition: decision, dates, term and texts, all faults at once. */
export const checkEntry = (submission: ListEntrySubmission, definition: Rules, today: string): EntryCheck => {
  const term = entryTerm(definition.term, submission.listedOn, submission.validTo)
  const foreign = measureFaults(submission.decision, definition)
  const isOpen = definition.measureSet === 'open'
  const errors = [
    ...documentNumberFaults('#/decision/docNo', submission.decision.docNo),
    ...authorityFaults(submission.decision),
    ...dateFaults(submission, today),
    ...freeTextFaults(submission),
    ...(isOpen ? [] : foreign),
    ...(term.fault === undefined ? [] : [fault('#/validTo', term.fault.code, term.fault.detail)]),
  ]
  return { errors, warnings: isOpen ? foreign : [], validTo: term.validTo ?? null }
}
