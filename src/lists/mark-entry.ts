import type { ListEntryMark } from '../generated/list/mark'
import { platformFailure } from '../platform/http/failure'
import type { EntryMark, ListEntryDocument } from './document'
import { documentNumberFaults } from './entry-rules'
import type { ListCall, ListDeps } from './list-deps'
import { changeEntry } from './write-entry'

const refuseFaulty = ({ from, until, docNo }: ListEntryMark): void => {
  const errors = documentNumberFaults('#/docNo', docNo)
  if (until !== undefined && until < from) {
    const detail = `until 为 ${until}，早于起始日 ${from}，请核对`
    errors.push({ pointer: '#/until', code: 'out-of-range', detail })
  }
  if (errors.length > 0) throw platformFailure('schema-violation', '标注内容有误，详见 errors', { errors })
}

const withEnd = (
  mark: EntryMark,
  { until, docNo }: ListEntryMark,
  { at, caller }: ListCall,
): EntryMark | null => {
  if (until === undefined || until === mark.until) return null
  const other = docNo.trim() === mark.docNo ? {} : { endDocNo: docNo.trim() }
  return { ...mark, until, ...other, at, by: caller.id }
}

/** The marks after this one; null when it says nothing new. One kind and first day is one mark. */
const nextMarks = (
  marks: readonly EntryMark[],
  request: ListEntryMark,
  call: ListCall,
): readonly EntryMark[] | null => {
  const { mark, from, until, docNo } = request
  const place = marks.findIndex((one) => one.mark === mark && one.from === from)
  const known = marks[place]
  if (known !== undefined) {
    const ended = withEnd(known, request, call)
    return ended === null ? null : marks.with(place, ended)
  }
  const added = { mark, from, docNo: docNo.trim(), at: call.at, by: call.caller.id }
  return [...marks, until === undefined ? added : { ...added, until }]
}

/**
 * 标注: what is under way about an entry. One that is under way is ended by sending it again with its last day; the same
 * mark again changes nothing. An objection, a review or a suit marks and lifts nothing; a stay and a shield do.
 * @throws Failure `list-entry-not-found`, `outside-competence`, `schema-violation`
 */
export const markEntry = async (
  deps: ListDeps,
  call: ListCall,
  id: string,
  request: ListEntryMark,
): Promise<ListEntryDocument> => {
  refuseFaulty(request)
  return changeEntry(deps, call, id, 'mark-list-entry', (before) => {
    const marks = nextMarks(before.marks, request, call)
    const { mark, until } = request
    return marks === null
      ? null
      : {
          next: { ...before, marks },
          change: 'marked',
          note: until === undefined ? mark : `${mark} until ${until}`,
        }
  })
}
