import type { DecisionContent, DecisionPublication, PublicView } from '../decisions/document'
import { withoutPersonalNumbers } from '../subjects/redact-personal-data'
import { isCodeColumn, type RecordPlace } from './search-record'

const REDACTED = '经审核，文本中的个人证件号码、电话或银行卡号已隐去，其余内容与决定书一致'

const withoutPersonalData = (
  record: Readonly<Record<string, string>>,
  places: readonly RecordPlace[],
): Readonly<Record<string, string>> => {
  if (places.length === 0) return record
  const clean: Record<string, string> = { ...record }
  for (const field of new Set(places.map((place) => place.field))) {
    const text = clean[field]
    if (text !== undefined) clean[field] = withoutPersonalNumbers(text, { embedded: isCodeColumn(field) })
  }
  return clean
}

/**
 * 公示内容: takes the public columns of a revision and nothing else, so that what must not be seen never reaches the
 * place from which the public is answered. Personal numbers that a reviewer let pass are taken out, and the view says so.
 * @returns null for what the law never shows
 */
export const publicView = (
  content: DecisionContent,
  publication: DecisionPublication,
  publicFields: readonly string[],
  places: readonly RecordPlace[],
): PublicView | null => {
  if (publication.state === 'withheld') return null
  const shown: Record<string, string> = {}
  for (const field of publicFields) {
    const value = content.record[field]
    if (value !== undefined && value !== '') shown[field] = value
  }
  const { rule, until, repairableFrom } = publication
  return {
    type: content.type,
    subject: { name: withoutPersonalNumbers(content.party.name), uscc: content.party.uscc ?? null },
    record: withoutPersonalData(shown, places),
    publication: { until, repairableFrom, basis: rule.basis, rule: rule.id, mark: rule.mark },
    remarks: places.some(({ field }) => shown[field] !== undefined) ? [REDACTED] : [],
  }
}
