import type { ListEntryDocument } from '../lists/document'
import { endedAs } from '../lists/entry-state'
import { usccOf } from '../lists/subject-key'
import type { SubjectKind, Via } from '../measures/question'
import { isVisible } from '../measures/reach'
import { matchSubject } from '../subjects/match-subject'
import { sameName } from '../subjects/names'
import type { RecordedHit, SubjectFacts, SubjectRole } from './document'
import type { Dossier } from './dossier'
import type { AskedSubject, Identity } from './identify-subject'
import { hitOfEntry, hitOfPenalty, isPublicPenalty } from './recorded-hit'

/** Days that the facts depend on. */
export interface Days {
  /** 核查日期. */
  readonly asOf: string
  /** What was removed, repaired or is no longer public today feeds no check, whatever day it asks for. */
  readonly today: string
}

/** What was found for one subject that was asked about. */
export interface Finding {
  readonly asked: AskedSubject
  readonly identity: Identity
  /** Absent for a name. */
  readonly own?: Dossier
  /** 所属法人 of a branch. */
  readonly parent?: Dossier
  /** Bodies of that name, for a name without a code. */
  readonly namesakes?: readonly Dossier[]
}

type Found = Parameters<typeof hitOfEntry>[3]

const entryHits = (
  entries: readonly ListEntryDocument[],
  { asOf, today }: Days,
  found: Found,
): RecordedHit[] =>
  entries
    .filter((entry) => endedAs(entry, today) === undefined)
    .map((entry) => hitOfEntry(entry._id, entry, asOf, found))
    .filter(({ fact }) => isVisible(fact, asOf))

const hitsOf = ({ entries, penalties }: Dossier, days: Days, found: Found): RecordedHit[] => [
  ...entryHits(entries, days, found),
  ...penalties
    .filter((penalty) => isPublicPenalty(penalty, days.today))
    .map((penalty) => hitOfPenalty(penalty._id, penalty, found))
    .filter(({ fact }) => isVisible(fact, days.asOf)),
]

const viaOf = (role: SubjectRole): Via => (role === 'consortium-member' ? 'consortium' : 'self')

/** Bodies of the State register with the first digit 1 (机构编制). */
const kindOf = ({ by, ...rest }: Identity): SubjectKind | undefined => {
  if (by === 'document') return 'person'
  if ('uscc' in rest) return rest.uscc.startsWith('1') ? 'public-body' : 'organisation'
  return undefined
}

const codeRemarks = (name: string, { subject, entries }: Dossier): string[] => {
  if (subject === null) {
    const known = entries.length > 0 ? '' : '，也没有以该代码记载的名单记录'
    return [`主体库中没有该统一社会信用代码${known}，请核对代码`]
  }
  const remarks: string[] = []
  const match = matchSubject(subject, name)
  if (match === 'mismatch')
    remarks.push(`该代码登记的名称为“${subject.name}”，与所填名称不一致；结果按代码给出，请核对是否同一主体`)
  if (match === 'former-name') remarks.push(`所填为曾用名，现名为“${subject.name}”`)
  if (subject.provisional) remarks.push('登记机关尚未确认该代码，主体信息只来自部门报送，请核对代码和名称')
  if (subject.status === 'deregistered') remarks.push('主体已注销，不适用奖惩措施')
  if (subject.status === 'revoked') remarks.push('主体已被吊销营业执照，尚未注销')
  return remarks
}

/** The number identifies; a listed name that is another one is told, not shown. */
const personRemarks = (name: string, { entries }: Dossier): string[] =>
  entries.some(({ subject }) => !sameName(subject.name, name))
    ? ['名单记录中该证件号码的姓名与所填姓名不一致；结果按证件号码给出，请核对证件']
    : []

/** 同名主体 that an answer lists at most; one more is looked for, to say so. */
export const NAMESAKES_LISTED = 10

const NAME_ONLY =
  '仅凭名称不能认定主体，结果不构成命中；请补充统一社会信用代码（自然人为证件类型和号码）后重新核查'

const remarksOf = ({ asked, identity, own, parent, namesakes = [] }: Finding): string[] => {
  if (identity.by === 'name')
    return namesakes.length > NAMESAKES_LISTED
      ? [NAME_ONLY, `同名主体超过 ${NAMESAKES_LISTED} 个，只列出其中 ${NAMESAKES_LISTED} 个`]
      : [NAME_ONLY]
  if (own === undefined) return []
  if (identity.by === 'document') return personRemarks(asked.name, own)
  const branch = parent === undefined ? [] : [`系分支机构，已一并核查所属法人“${parent.subject?.name ?? ''}”`]
  return [...identity.remarks, ...codeRemarks(asked.name, own), ...branch]
}

const matchOf = ({ identity, own, namesakes = [] }: Finding): SubjectFacts['match'] => {
  if (identity.by === 'name') return namesakes.length > 0 ? 'candidate' : 'none'
  const isKnown = own !== undefined && (own.subject !== null || own.entries.length + own.penalties.length > 0)
  return isKnown ? 'exact' : 'none'
}

/** A name alone, a code that nobody knows and that is miswritten, or a code or number under another name. */
const isInDoubt = ({ asked, identity, own }: Finding, match: SubjectFacts['match']): boolean => {
  if (identity.by === 'name') return true
  if (own === undefined) return false
  if (identity.by === 'document') return personRemarks(asked.name, own).length > 0
  if (match === 'none') return identity.remarks.length > 0
  return own.subject !== null && matchSubject(own.subject, asked.name) === 'mismatch'
}

const allHits = ({ asked, own, parent, namesakes = [] }: Finding, days: Days): RecordedHit[] => [
  ...(own === undefined ? [] : hitsOf(own, days, { via: viaOf(asked.role ?? 'applicant'), match: 'code' })),
  ...(parent === undefined ? [] : hitsOf(parent, days, { via: 'parent', match: 'code' })),
  ...namesakes
    .slice(0, NAMESAKES_LISTED)
    .flatMap(({ entries }) => entryHits(entries, days, { via: 'self', match: 'name-only' })),
]

const registeredName = (name: string, own: Dossier | undefined): Pick<SubjectFacts, 'registeredName'> => {
  const registered = own?.subject?.name
  return registered === undefined || sameName(registered, name) ? {} : { registeredName: registered }
}

/** 核查对象的事实: pure; all that this subject's part of the answer is computed from. */
export const gatherFacts = (finding: Finding, days: Days): SubjectFacts => {
  const { asked, identity, own, namesakes } = finding
  const kind = kindOf(identity)
  const match = matchOf(finding)
  return {
    name: asked.name,
    ...registeredName(asked.name, own),
    uscc: identity.by === 'code' ? identity.uscc : null,
    ...(identity.by === 'document' ? { identity: { type: identity.type, maskedNo: identity.maskedNo } } : {}),
    role: asked.role ?? 'applicant',
    roleSought: asked.roleSought ?? null,
    match,
    ...(isInDoubt(finding, match) ? { inDoubt: true } : {}),
    state: own?.subject?.status ?? 'unknown',
    ...(kind === undefined ? {} : { kind }),
    remarks: remarksOf(finding),
    ...(namesakes === undefined
      ? {}
      : {
          candidates: namesakes.slice(0, NAMESAKES_LISTED).map(({ subject, key }) => ({
            uscc: usccOf(key) ?? '',
            name: subject?.name ?? '',
          })),
        }),
    hits: allHits(finding, days),
  }
}
