import type { DecisionFacts } from './checked-record'
import { quote, refuse, valueOf, warn, type Draft } from './draft'
import { readLicenceKinds, type LicenceKinds } from './licence-kinds'
import { readOrgan } from './party'
import { readDate, readDecisionDate, requireOrder } from './read-values'
import { toHalfWidth } from '../subjects/half-width'

/** Code tables that licences are read by. */
export interface LicenceTables {
  readonly licenceKinds: LicenceKinds
  /** Texts of 当前状态 to `1` or `2`. */
  readonly licenceStates: ReadonlyMap<string, string>
}

const readKinds = (draft: Draft, table: LicenceKinds): Pick<DecisionFacts, 'kinds' | 'otherKinds'> => {
  const sent = valueOf(draft, 'XK_XKLB')
  if (sent === undefined) return { kinds: [], otherKinds: [] }
  const { kinds, others, unknown, namelessOther } = readLicenceKinds(table, sent)
  if (unknown.length > 0)
    refuse(
      draft,
      'XK_XKLB',
      'bad-code',
      unknown.some((text) => /^\d+$/.test(text))
        ? `不能为${quote(sent)}：各系统的数字代码含义不同，请报文字：${table.allowed}`
        : `不能为${quote(sent)}，只接受：${table.allowed}`,
    )
  if (namelessOther)
    refuse(draft, 'XK_XKLB', 'other-without-text', '为“其他”时须写明具体类别，例如“其他-备案”')
  return { kinds, otherKinds: others }
}

const readStatus = (draft: Draft, states: ReadonlyMap<string, string>): string | undefined => {
  const sent = valueOf(draft, 'XK_ZT')
  if (sent === undefined) return undefined
  const status = toHalfWidth(sent)
  const known = states.get(status)
  if (known !== undefined) return known
  const old = status === '0' || status === '3' ? '（这是2017年模板的代码）' : ''
  refuse(draft, 'XK_ZT', 'bad-code', `不能为${quote(sent)}${old}，只接受 1（有效）或 2（无效）`)
  return undefined
}

const checkCertificate = (draft: Draft): void => {
  const [name, number] = [valueOf(draft, 'XK_XKZS'), valueOf(draft, 'XK_XKBH')]
  if (name !== undefined && number === undefined)
    warn(draft, 'XK_XKBH', 'certificate-incomplete', '未填，但已填许可证书名称；颁发证书的请补报')
  if (name === undefined && number !== undefined)
    warn(draft, 'XK_XKZS', 'certificate-incomplete', '未填，但已填许可编号；颁发证书的请补报')
}

/** 行政许可 rules: kind, status, certificate, term (R05: 有效期至 not before 有效期自 and the decision), organs. */
export const readLicence = (draft: Draft, tables: LicenceTables): DecisionFacts => {
  const decidedOn = readDecisionDate(draft, 'XK_JDRQ')
  const validFrom = readDate(draft, 'XK_YXQZ')
  const validUntil = readDate(draft, 'XK_YXQZI', true)
  requireOrder(draft, { code: 'XK_YXQZI', on: validUntil }, { name: '有效期自', on: validFrom })
  requireOrder(draft, { code: 'XK_YXQZI', on: validUntil }, { name: '许可决定日期', on: decidedOn })
  checkCertificate(draft)
  return {
    ...readKinds(draft, tables.licenceKinds),
    decidedOn,
    validFrom,
    validUntil,
    licenceStatus: readStatus(draft, tables.licenceStates),
    authority: readOrgan(draft, 'XK_XKJG', 'XK_XKJGDM'),
    source: readOrgan(draft, 'XK_LYDW', 'XK_LYDWDM'),
  }
}
