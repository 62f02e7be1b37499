import type { CodeTable } from '../generated/policy/codes'
import { SEPARATOR, splitKinds, tidyKinds, type KindToken } from './penalty-kind-tokens'

/** The kind of 行政处罚法 (2021) art. 9 that 其他-… stands for. */
export const OTHER_KIND = '法律、行政法规规定的其他行政处罚'

/** 处罚类别代码表, ready for use. */
export interface PenaltyKinds {
  /** The fourteen canonical kinds in the order of the law. */
  readonly canonical: readonly string[]
  /** Every known spelling to the canonical kinds it stands for. */
  readonly known: ReadonlyMap<string, readonly string[]>
  /** Known spellings that hold a separator themselves, longest first. */
  readonly joined: readonly string[]
  /** The texts to send, as a detail lists them. */
  readonly allowed: string
}

/** What a penalty kind text says; `open` are fused kinds that the text of the decision did not tell apart. */
export interface ReadKinds {
  readonly kinds: readonly string[]
  readonly others: readonly string[]
  readonly unknown: readonly string[]
  readonly numeric: readonly string[]
  readonly open: readonly string[]
  /** 其他 without saying what. */
  readonly namelessOther: boolean
  /** The law's own words for it without saying what: complete, but it tells nothing. */
  readonly vagueOther: boolean
}

/** Between these a text after 其他- goes on; after the others a new kind begins. */
const SOFT_SEPARATOR = /^[、,/]$/

/** Makes the table of penalty kinds from the code table `penalty-kinds`. */
export const compilePenaltyKinds = (table: CodeTable): PenaltyKinds => {
  const known = new Map<string, readonly string[]>()
  for (const { value, aliases = [], canonical = [value] } of table.values)
    for (const text of [value, ...aliases]) known.set(text, canonical)
  const canonical = table.values.filter((one) => one.canonical === undefined).map((one) => one.value)
  return {
    canonical,
    known,
    allowed: `${canonical.filter((kind) => kind !== OTHER_KIND).join('、')}、${table.openPrefix ?? '其他-'}具体类别`,
    joined: [...known.keys()].filter((text) => SEPARATOR.test(text)).sort((a, b) => b.length - a.length),
  }
}

const BRACKETED_OTHER = /^其[他它](?:行政处罚|处罚)?[(〔[【“](.*)[)〕\]】”]$/
const OTHER = /^其[他它](?:行政处罚|处罚)?[-‐-―−_:(]*(.*)$/
/** An amount behind a known kind, as in 罚款2000元 or 罚款(0.2万元). */
const AMOUNT = /[(]?(?:人民币)?[\d.,]+万?元?整?[)]?$/
const LAWFUL_OTHER = /^法律[、,]?(?:行政)?法规规定的其他(?:行政)?处罚[-:(](.+?)[)]?$/
const JOINT = /并处|以及|并|和|及|与/

const lookUp = (table: PenaltyKinds, text: string): readonly string[] | undefined => {
  const exact = table.known.get(text)
  if (exact !== undefined) return exact
  const bare = table.known.get(text.replace(AMOUNT, ''))
  if (bare !== undefined) return bare
  const parts = text.split(JOINT).map((part) => table.known.get(part))
  return parts.length > 1 && parts.every((part) => part !== undefined) ? parts.flat() : undefined
}

const WORDS: Readonly<Record<string, RegExp>> = {
  暂扣许可证件: /暂扣/,
  降低资质等级: /降低.{0,8}(?:资质|等级)|降级/,
  吊销许可证件: /吊销/,
}

/** The fused words themselves tell nothing. */
const FUSED_PHRASE = /暂扣(?:或者?|、|\/)?吊销/g

/** A fused kind is settled by the words of the decision; where they are silent, all its kinds stand. */
const settle = (
  kinds: readonly string[],
  decision: string,
): { kinds: readonly string[]; settled: boolean } => {
  if (kinds.length < 2 || kinds.some((kind) => WORDS[kind] === undefined)) return { kinds, settled: true }
  const text = decision.replace(FUSED_PHRASE, '')
  const said = kinds.filter((kind) => WORDS[kind]?.test(text))
  return said.length === 0 ? { kinds, settled: false } : { kinds: said, settled: true }
}

interface Reading {
  readonly kinds: Set<string>
  readonly others: string[]
  readonly unknown: string[]
  readonly numeric: string[]
  readonly open: string[]
  namelessOther: boolean
  vagueOther: boolean
  /** The kind before was an 其他-…, so that a text behind a soft separator belongs to it. */
  inOther: boolean
}

const readOther = (reading: Reading, text: string): void => {
  reading.kinds.add(OTHER_KIND)
  reading.inOther = true
  if (text === '') reading.namelessOther = true
  else reading.others.push(text)
}

const readKnown = (reading: Reading, text: string, kinds: readonly string[], decision: string): void => {
  const { kinds: said, settled } = settle(kinds, decision)
  if (!settled) reading.open.push(text)
  if (said.includes(OTHER_KIND)) reading.vagueOther = true
  for (const kind of said) reading.kinds.add(kind)
  reading.inOther = false
}

const readToken = (table: PenaltyKinds, reading: Reading, token: KindToken, decision: string): void => {
  const { text, after } = token
  const known = lookUp(table, text)
  if (known !== undefined) {
    readKnown(reading, text, known, decision)
    return
  }
  const other = BRACKETED_OTHER.exec(text) ?? OTHER.exec(text) ?? LAWFUL_OTHER.exec(text)
  if (other !== null) {
    readOther(reading, other[1] ?? '')
    return
  }
  if (reading.inOther && SOFT_SEPARATOR.test(after)) {
    reading.others.push(text)
    return
  }
  reading.inOther = false
  ;(/^\d{1,2}$/.test(text) ? reading.numeric : reading.unknown).push(text)
}

const NOTHING = { others: [], unknown: [], numeric: [], open: [], namelessOther: false, vagueOther: false }

/** The common case: one kind in a known spelling. */
const readSingle = (table: PenaltyKinds, sent: string): ReadKinds | undefined => {
  const kinds = table.known.get(sent)
  return kinds?.length === 1 && kinds[0] !== OTHER_KIND ? { ...NOTHING, kinds } : undefined
}

/**
 * 处罚类别 (R10): the canonical kinds that a text names, in whatever wording of 2018 or 2021, single or joined. A fused
 * 暂扣或者吊销 is settled by the text of the decision.
 */
export const readPenaltyKinds = (table: PenaltyKinds, sent: string, decision: () => string): ReadKinds => {
  const single = readSingle(table, sent)
  if (single !== undefined) return single
  const reading: Reading = {
    ...NOTHING,
    kinds: new Set(),
    others: [],
    unknown: [],
    numeric: [],
    open: [],
    inOther: false,
  }
  const text = decision()
  for (const token of splitKinds(table.joined, tidyKinds(sent))) readToken(table, reading, token, text)
  return {
    ...reading,
    kinds: table.canonical.filter((kind) => reading.kinds.has(kind)),
    vagueOther: reading.vagueOther && reading.others.length === 0,
  }
}
