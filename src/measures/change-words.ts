import { termOf } from '../platform/schema/member-names'
import { schemaOf } from '../platform/schema/validator'
import type { FieldChange, ItemChange } from './compare-policies'
import {
  actTypeLabels,
  colorLabels,
  jurisdictionLabels,
  listStatusLabels,
  markLabels,
  measureKindLabels,
  partyLabels,
  repairStateLabels,
  termKindLabels,
  tierLabels,
  triggerLabels,
} from './labels'
import { effectLabels } from './words'

export const areaNouns: Readonly<Record<ItemChange['area'], string>> = {
  lists: '名单',
  measures: '措施',
  scenarios: '场景',
  engine: '规则参数',
}

type Words = Readonly<Record<string, string>>

/** Words for coded values, by the field that holds them. */
const CODED: Readonly<Record<string, Words>> = {
  effect: effectLabels,
  tier: tierLabels,
  actType: actTypeLabels,
  denyAllowedActTypes: actTypeLabels,
  denyAllowedTiers: tierLabels,
  color: colorLabels,
  jurisdiction: jurisdictionLabels,
  status: listStatusLabels,
  mark: markLabels,
  trigger: triggerLabels,
  targets: partyLabels,
  subjectKinds: partyLabels,
  kind: { ...measureKindLabels, ...termKindLabels },
  state: repairStateLabels,
  measureSet: { open: '开放', closed: '封闭' },
}

interface Member {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Member>>
}

/** Shorter than the schema says it, where the value tells the unit. */
const SHORT: Words = {
  'term.months': '列入期限',
  'term.maxMonths': '最长期限',
  'term.earlyExitAfterMonths': '提前移出的最短期限',
  'repairRule.afterMonths': '修复的最短期限',
}

/** 字段名称, from the schema that describes it: the Chinese term before the colon. */
export const fieldLabel = (area: ItemChange['area'], path: string): string => {
  const short = SHORT[path]
  if (short !== undefined) return short
  const [key = '', inner] = path.split('.')
  const member = (schemaOf(`policy/${area}`) as Member).properties?.[key]
  if (key === 'effectCaps' && inner !== undefined) return `${CODED['tier']?.[inner] ?? inner}的效果上限`
  const described = inner === undefined ? member : (member?.properties?.[inner] ?? member)
  return termOf(described?.description ?? '') ?? path
}

const basisText = (value: object): string => {
  const { text, mark } = value as { text?: string; mark?: keyof typeof markLabels }
  if (text === undefined || mark === undefined) return JSON.stringify(value)
  return mark === 'verified' ? text : `${text}（${markLabels[mark]}）`
}

const plainText = (key: string, value: unknown): string => {
  if (value === null || value === undefined) return '无'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return key.toLowerCase().includes('months') ? `${value} 个月` : `${value}`
  if (typeof value === 'string') return CODED[key]?.[value] ?? value
  return typeof value === 'object' ? basisText(value) : JSON.stringify(value)
}

/** 值 as a person reads it. */
export const valueText = (path: string, value: unknown): string => {
  if (path.startsWith('effectCaps.')) return value === null ? '不设上限' : plainText('effect', value)
  return plainText(path.split('.').at(-1) ?? path, value)
}

const asSet = (path: string, values: readonly unknown[]): string[] =>
  values.map((value) => valueText(path, value))

/** 变化 of one field in words, without saying what it means. */
export const fieldWords = (area: ItemChange['area'], { path, from, to }: FieldChange): string => {
  const label = fieldLabel(area, path)
  if (!Array.isArray(from) || !Array.isArray(to))
    return `${label}由 ${valueText(path, from)} 改为 ${valueText(path, to)}`
  const [before, after] = [asSet(path, from), asSet(path, to)]
  const added = after.filter((value) => !before.includes(value))
  const removed = before.filter((value) => !after.includes(value))
  const parts = [
    ...(added.length === 0 ? [] : [`增加 ${added.join('、')}`]),
    ...(removed.length === 0 ? [] : [`去掉 ${removed.join('、')}`]),
  ]
  return `${label}${parts.length === 0 ? '的次序有变' : parts.join('，')}`
}
