import type { SeverityTable } from '../generated/policy/periods'
import type { Severity } from '../decisions/document'

/** What decides the class of a penalty. */
export interface SeverityFacts {
  /** Canonical penalty kinds. */
  readonly kinds: readonly string[]
  readonly field?: string | undefined
  /** 处罚机关统一社会信用代码 */
  readonly authority?: string | undefined
  /** 罚款金额 in 万元, as decimal text. */
  readonly fine?: string | undefined
}

const GRAVITY: Readonly<Record<Severity, number>> = { minor: 0, general: 1, serious: 2 }

const FINE = '罚款'

/** 万元 with up to 6 decimals as a whole number of its millionths (= 分), so that no floating point takes part. */
const fenOf = (amount: string): bigint => {
  const [whole = '0', fraction = ''] = amount.split('.')
  return BigInt(whole + fraction.padEnd(6, '0').slice(0, 6))
}

const severityOfFine = (table: SeverityTable, facts: SeverityFacts): Severity | undefined => {
  const { fine } = facts
  if (fine === undefined) return undefined
  return table.thresholds.find(
    (one) =>
      (one.field === undefined || one.field === facts.field) &&
      (one.authority === undefined || one.authority === facts.authority) &&
      fenOf(fine) >= fenOf(one.fineFrom) &&
      (one.fineBelow === undefined || fenOf(fine) < fenOf(one.fineBelow)),
  )?.severity
}

const severityOfKind = (table: SeverityTable, kind: string, facts: SeverityFacts): Severity =>
  (kind === FINE ? severityOfFine(table, facts) : undefined) ??
  table.classes.find(({ kinds }) => kinds.includes(kind))?.severity ??
  table.otherwise

/** 失信程度（默认）: the gravest class among the kinds, by the default table (derived). */
export const defaultSeverity = (table: SeverityTable, facts: SeverityFacts): Severity =>
  facts.kinds.map((kind) => severityOfKind(table, kind, facts)).sort((a, b) => GRAVITY[b] - GRAVITY[a])[0] ??
  table.otherwise

/** 失信程度矛盾: the authority's class is not among those that the default class of the kinds admits. */
export const contradictsKinds = (table: SeverityTable, byDefault: Severity, stated: Severity): boolean =>
  !table.allowed[byDefault].includes(stated)
