import type { DecisionFacts } from './checked-record'
import { demand, quote, refuse, valueOf, warn, type Draft } from './draft'
import { UNITS_PER_WAN } from './money'
import { readOrgan } from './party'
import { readPenaltyKinds, type PenaltyKinds, type ReadKinds } from './penalty-kinds'
import { readAmount, readDate, readDecisionDate, requireOrder, type ReadAmount } from './read-values'
import { looksLikeYuan } from './yuan-figures'

const IMPLAUSIBLE = 1000n * UNITS_PER_WAN

const explainUnknown = (
  draft: Draft,
  sent: string,
  { unknown, numeric, namelessOther }: ReadKinds,
  allowed: string,
): void => {
  if (numeric.length > 0)
    refuse(
      draft,
      'CF_CFLB',
      'bad-code',
      `不能为${quote(sent)}：各系统的数字代码含义不同，请报文字：${allowed}`,
    )
  if (unknown.length > 0)
    refuse(
      draft,
      'CF_CFLB',
      'bad-code',
      `中${unknown.map(quote).join('、')}不在代码表内，只接受：${allowed}；多个类别以“;”分隔`,
    )
  if (namelessOther)
    refuse(draft, 'CF_CFLB', 'other-without-text', '为“其他”时须写明具体类别，例如“其他-责令改正”')
}

const readKinds = (draft: Draft, table: PenaltyKinds): ReadKinds | undefined => {
  const sent = valueOf(draft, 'CF_CFLB')
  if (sent === undefined) return undefined
  const read = readPenaltyKinds(
    table,
    sent,
    () => `${valueOf(draft, 'CF_NR') ?? ''}\n${valueOf(draft, 'CF_NR_ZKDX') ?? ''}`,
  )
  explainUnknown(draft, sent, read, table.allowed)
  if (read.kinds.length + read.unknown.length + read.numeric.length === 0)
    refuse(
      draft,
      'CF_CFLB',
      'bad-code',
      `不能为${quote(sent)}：没有写明任何处罚类别，只接受：${table.allowed}`,
    )
  if (read.open.length > 0)
    warn(
      draft,
      'CF_CFLB',
      'kind-undetermined',
      `为${quote(read.open.join('、'))}，处罚内容未写明是哪一种，已按各种并存处理；请改报具体类别`,
    )
  if (read.vagueOther)
    warn(draft, 'CF_CFLB', 'other-without-text', '未写明其他行政处罚的具体种类，请以“其他-具体类别”更正')
  return read
}

const checkPlausibility = (draft: Draft, code: string, amount: ReadAmount): void => {
  if (looksLikeYuan(amount.units, valueOf(draft, 'CF_NR') ?? ''))
    warn(
      draft,
      code,
      'amount-in-yuan',
      `为 ${amount.text} 万元，而处罚内容写的是 ${amount.text} 元；此项以万元为单位，请核对是否应为其万分之一`,
    )
  else if (amount.units >= IMPLAUSIBLE)
    warn(draft, code, 'amount-implausible', `为 ${amount.text} 万元，数额异常之大；此项以万元为单位，请核对`)
}

const readFine = (draft: Draft, kinds: ReadonlySet<string>): ReadAmount | undefined => {
  const amount = readAmount(draft, 'CF_NR_FK')
  if (kinds.has('罚款'))
    demand(draft, 'CF_NR_FK', '在处罚类别含“罚款”时必填，请报以万元为单位的金额（2000 元报 0.2）')
  if (amount === undefined) return undefined
  if (kinds.has('罚款') && amount.units === 0n)
    refuse(draft, 'CF_NR_FK', 'bad-amount', '为 0，但处罚类别含“罚款”，金额须大于 0')
  if (!kinds.has('罚款') && amount.units > 0n && kinds.size > 0)
    warn(
      draft,
      'CF_NR_FK',
      'amount-without-kind',
      `为 ${amount.text} 万元，但处罚类别不含“罚款”，请核对处罚类别`,
    )
  checkPlausibility(draft, 'CF_NR_FK', amount)
  return amount
}

const readConfiscation = (draft: Draft, kinds: ReadonlySet<string>): ReadAmount | undefined => {
  const confiscated = kinds.has('没收违法所得') || kinds.has('没收非法财物')
  const amount = readAmount(draft, 'CF_NR_WFFF')
  if (confiscated)
    demand(draft, 'CF_NR_WFFF', '在处罚类别含没收时必填，请报以万元为单位的金额；没收的财物无法估价时报 0')
  if (amount === undefined) return undefined
  if (confiscated && amount.units === 0n)
    warn(draft, 'CF_NR_WFFF', 'zero-confiscation', '为 0，但处罚类别含没收，请核对')
  if (!confiscated && amount.units > 0n && kinds.size > 0)
    warn(
      draft,
      'CF_NR_WFFF',
      'amount-without-kind',
      `为 ${amount.text} 万元，但处罚类别不含没收，请核对处罚类别`,
    )
  checkPlausibility(draft, 'CF_NR_WFFF', amount)
  return amount
}

const checkLicenceNamed = (draft: Draft, kinds: ReadonlySet<string>): void => {
  if (kinds.has('暂扣许可证件') || kinds.has('吊销许可证件'))
    demand(draft, 'CF_NR_ZKDX', '在处罚类别含暂扣或吊销时必填，请填证照名称及编号')
}

type Term = Pick<DecisionFacts, 'decidedOn' | 'validUntil' | 'requestedUntil'>

const readTerm = (draft: Draft): Term => {
  const decidedOn = readDecisionDate(draft, 'CF_JDRQ')
  const validUntil = readDate(draft, 'CF_YXQ', true)
  const requestedUntil = readDate(draft, 'CF_GSJZQ', true)
  const earlier = { name: '处罚决定日期', on: decidedOn }
  requireOrder(draft, { code: 'CF_YXQ', on: validUntil }, earlier)
  requireOrder(draft, { code: 'CF_GSJZQ', on: requestedUntil }, earlier)
  return { decidedOn, validUntil, requestedUntil }
}

/** 行政处罚 rules: kinds (R10), amounts and licences that the kinds demand (R11, R16), term (R05), organs. */
export const readPenalty = (draft: Draft, table: PenaltyKinds): DecisionFacts => {
  const { kinds = [], others = [] } = readKinds(draft, table) ?? {}
  const known = new Set(kinds)
  const penaltyAmount = readFine(draft, known)?.text
  const confiscatedAmount = readConfiscation(draft, known)?.text
  checkLicenceNamed(draft, known)
  const { decidedOn, validUntil, requestedUntil } = readTerm(draft)
  return {
    decidedOn,
    validUntil,
    requestedUntil,
    kinds,
    otherKinds: others,
    penaltyAmount,
    confiscatedAmount,
    authority: readOrgan(draft, 'CF_CFJG', 'CF_CFJGDM'),
    source: readOrgan(draft, 'CF_SJLY', 'CF_SJLYDM'),
  }
}
