import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import canonicalize from 'canonicalize'
import { projectRoot } from '../root'
import { validatorFor } from '../schema/validator'

/** 可信程度: read in the source, partly so, from memory, or derived by the platform. */
export type PolicyMark = 'verified' | 'part-verified' | 'from-memory' | 'derived'

/** What every item of every area has (its schema adds basis, source and the rule): the law as data, and when it holds. */
export interface PolicyItem {
  /** Unique within its area. */
  readonly id: string
  /** First day, inclusive. */
  readonly validFrom: string
  /** Last day, inclusive; null while in force. */
  readonly validTo: string | null
  readonly mark: PolicyMark
}

/** An area of `policies/`; names the type of its items. */
export interface PolicyArea<T extends PolicyItem> {
  readonly area: string
  /** Never set: carries the item type. */
  readonly item?: T
}

export interface PolicySet<T extends PolicyItem> {
  readonly area: string
  /** `sha256:<hex>` over the canonical JSON of the items; an answer names it. */
  readonly version: string
  readonly items: readonly T[]
}

/** The version of a canonical JSON text. */
export const versionOfText = (text: string): string =>
  `sha256:${createHash('sha256').update(text).digest('hex')}`

/** The version of a set of policy items: equal exactly when the items are equal. */
export const policyVersion = (items: readonly unknown[]): string => versionOfText(canonicalize(items) ?? '')

/** 政策文件的错误: one thing that is wrong with one file. */
export interface PolicyFault {
  /** As a person finds it: from the project's root where it stands below it. */
  readonly file: string
  /** Chinese: what is wrong, and what is allowed. */
  readonly detail: string
}

/** The platform does not start on a doubtful law; every fault is told at once. */
export class DoubtfulPolicyError extends Error {
  override readonly name = 'DoubtfulPolicyError'
  constructor(readonly faults: readonly PolicyFault[]) {
    const lines = faults.map(({ file, detail }) => `  ${file}：${detail}`)
    super([`政策文件有 ${faults.length} 处错误，请改正后再启动：`, ...lines].join('\n'))
  }
}

/** Where the law stands. */
export const policiesFolder = join(projectRoot, 'policies')

/** A path as faults name it. */
export const placeOf = (path: string): string => {
  const place = relative(projectRoot, path)
  return place.startsWith('..') ? path : place
}

type Read<T> = { readonly item: T } | { readonly faults: readonly PolicyFault[] }

const parse = (file: string, text: string): Read<unknown> => {
  try {
    return { item: JSON.parse(text) as unknown }
  } catch {
    return { faults: [{ file, detail: '不是有效的 JSON' }] }
  }
}

/** Valid items by area and text: sets that follow each other have most of their files in common. */
export type KnownItems = Map<string, unknown>

const readItem = <T extends PolicyItem>(
  { area }: PolicyArea<T>,
  path: string,
  known: KnownItems | undefined,
): Read<T> => {
  const file = placeOf(path)
  const text = readFileSync(path, 'utf8')
  const key = `${area} ${text}`
  const met = known?.get(key)
  if (met !== undefined) return { item: met as T }
  const read = parse(file, text)
  if ('faults' in read) return read
  const faults = validatorFor(`policy/${area}`)(read.item)
  if (faults.length === 0) {
    known?.set(key, read.item)
    return { item: read.item as T }
  }
  return { faults: faults.map(({ pointer, detail }) => ({ file, detail: `${pointer} ${detail}` })) }
}

const doubleIds = (place: string, items: readonly PolicyItem[]): PolicyFault[] => {
  const ids = items.map(({ id }) => id)
  const double = new Set(ids.filter((id, index) => ids.indexOf(id) !== index))
  return [...double].map((id) => ({ file: place, detail: `有两个条目使用标识 ${id}` }))
}

/** What a folder holds; what is wrong with it is told, not thrown. */
export interface ReadFolder<T extends PolicyItem> {
  /** In the order of the file names. */
  readonly items: readonly T[]
  /** Where each item stands, by its id. */
  readonly files: ReadonlyMap<string, string>
  readonly faults: readonly PolicyFault[]
}

/**
 * Reads `<folder>/<area>/*.json`, one item a file.
 * @param known items of other folders read at the same time: those with the same text are shared
 */
export const readPolicyFolder = <T extends PolicyItem>(
  area: PolicyArea<T>,
  folder: string = policiesFolder,
  known?: KnownItems,
): ReadFolder<T> => {
  const path = join(folder, area.area)
  const place = placeOf(path)
  if (!existsSync(path))
    return { items: [], files: new Map(), faults: [{ file: place, detail: '没有这个文件夹' }] }
  const names = readdirSync(path).filter((name) => name.endsWith('.json'))
  const all = names.sort().map((name) => ({ name, read: readItem(area, join(path, name), known) }))
  const good = all.flatMap(({ name, read }) => ('item' in read ? [{ name, item: read.item }] : []))
  const items = good.map(({ item }) => item)
  return {
    items,
    files: new Map(good.map(({ name, item }) => [item.id, join(place, name)])),
    faults: [...all.flatMap(({ read }) => ('faults' in read ? read.faults : [])), ...doubleIds(place, items)],
  }
}

/**
 * An area of the law, checked and hashed.
 * @throws DoubtfulPolicyError when a file breaks the schema `policy/<area>`
 */
export const loadPolicyFolder = <T extends PolicyItem>(
  area: PolicyArea<T>,
  folder: string = policiesFolder,
): PolicySet<T> => {
  const { items, faults } = readPolicyFolder(area, folder)
  if (faults.length > 0) throw new DoubtfulPolicyError(faults)
  return { area: area.area, version: policyVersion(items), items }
}

/** Whether an item holds on a day. */
export const isInForce = (item: Pick<PolicyItem, 'validFrom' | 'validTo'>, on: string): boolean =>
  item.validFrom <= on && (item.validTo === null || on <= item.validTo)
