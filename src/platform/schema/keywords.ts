import type { ErrorObject } from 'ajv'
import { maskLongNumbers } from '../log/mask-numbers'
import type { MemberName } from './member-names'

/** Beside each `pattern` of a schema: in Chinese what is asked for, with an example, to follow `应为`. */
export const HINT = 'x-hint'

export interface Described {
  readonly code: string
  readonly detail: string
}

const SHOWN_CHARACTERS = 40

/** What was sent, short and without personal numbers. */
export const showValue = (value: unknown): string => {
  if (value === undefined) return '（无）'
  const text = maskLongNumbers(JSON.stringify(value))
  return text.length <= SHOWN_CHARACTERS ? text : `${Array.from(text).slice(0, SHOWN_CHARACTERS).join('')}…`
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '字符串（用英文双引号括起的文字）',
  number: '数字',
  integer: '整数',
  boolean: '布尔值 true 或 false',
  object: '对象',
  array: '数组',
  null: ' null',
}

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  date: '日期，形如 2026-04-30',
  'date-time': '带时区的时刻，形如 2026-04-30T09:00:00+08:00',
  uri: '完整的网址',
  email: '电子邮箱地址',
  uuid: 'UUID',
}

const typeNames = (type: unknown): string =>
  [type]
    .flat()
    .map((name) => TYPE_NAMES[String(name)] ?? String(name))
    .join('或')

const lookUp = (names: Readonly<Record<string, string>>, key: unknown): string =>
  names[String(key)] ?? String(key)

const showList = (values: unknown): string => {
  const all = Array.isArray(values) ? values : [values]
  const shown = all.slice(0, 30).map((value) => JSON.stringify(value))
  return all.length > shown.length ? `${shown.join('、')} 等 ${all.length} 项` : shown.join('、')
}

type Allowed = (params: Record<string, unknown>, schema: Readonly<Record<string, unknown>>) => string

/** Keyword to code and to the end of the sentence `发送的是 …，…`. */
const VALUE_RULES: Readonly<Record<string, readonly [code: string, allowed: Allowed]>> = {
  type: ['wrong-type', (p) => `应为${typeNames(p.type)}`],
  enum: ['not-in-list', (p) => `只允许 ${showList(p.allowedValues)}`],
  const: ['not-in-list', (p) => `只允许 ${showList(p.allowedValue)}`],
  pattern: ['wrong-form', (_p, { [HINT]: hint }) => `应为${typeof hint === 'string' ? hint : '规定的格式'}`],
  format: ['wrong-form', (p) => `应为${lookUp(FORMAT_NAMES, p.format)}`],
  minimum: ['out-of-range', (p) => `不得小于 ${String(p.limit)}`],
  maximum: ['out-of-range', (p) => `不得大于 ${String(p.limit)}`],
  exclusiveMinimum: ['out-of-range', (p) => `应大于 ${String(p.limit)}`],
  exclusiveMaximum: ['out-of-range', (p) => `应小于 ${String(p.limit)}`],
  multipleOf: ['out-of-range', (p) => `应为 ${String(p.multipleOf)} 的整数倍`],
  uniqueItems: [
    'repeated-item',
    (p) => `第 ${String(p.j)} 项与第 ${String(p.i)} 项（从 0 数起）重复，各项不得相同`,
  ],
  contains: ['missing-item', () => '缺少必须包含的项'],
  not: ['not-allowed', () => '此值不被允许'],
  discriminator: ['not-in-list', (p) => `字段 ${String(p.tag)} 的值不在允许之列`],
  alternatives: ['no-alternative', () => '不符合所允许的任何一种形式'],
}

const lengthOf = (value: unknown): number => {
  if (typeof value === 'string') return Array.from(value).length
  if (Array.isArray(value)) return value.length
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0
}

const LENGTH_RULES: Readonly<Record<string, readonly [code: string, unit: string, bound: string]>> = {
  minLength: ['too-short', '个字符', '至少'],
  maxLength: ['too-long', '个字符', '至多'],
  minItems: ['too-short', '项', '至少'],
  maxItems: ['too-long', '项', '至多'],
  minProperties: ['too-short', '个字段', '至少'],
  maxProperties: ['too-long', '个字段', '至多'],
}

const MEMBER_RULES: Readonly<Record<string, readonly [code: string, param: string, text: string]>> = {
  required: ['required', 'missingProperty', '缺少必填字段 '],
  dependentRequired: ['required', 'missingProperty', '缺少随其他字段而必填的字段 '],
  additionalProperties: ['unknown-field', 'additionalProperty', '不认识此字段，请删去或改正字段名：'],
  unevaluatedProperties: ['unknown-field', 'unevaluatedProperty', '不认识此字段，请删去或改正字段名：'],
  propertyNames: ['unknown-field', 'propertyName', '不允许此字段名：'],
}

const SHOWN_MEMBERS = 12

const label = (schema: unknown, member: string, memberName: MemberName): string => {
  const name = memberName(schema, member)
  const key = maskLongNumbers(member).slice(0, 80)
  return name === undefined ? key : `${key}（${name}）`
}

/** What an object that was expected is made of; empty for anything else. */
const membersOf = (error: ErrorObject, memberName: MemberName): string => {
  const isOfObject = error.keyword === 'type' && [error.params['type']].flat().includes('object')
  const schema = error.parentSchema as { readonly properties?: object } | undefined
  const members = isOfObject ? Object.keys(schema?.properties ?? {}) : []
  if (members.length === 0) return ''
  const shown = members.slice(0, SHOWN_MEMBERS).map((member) => label(schema, member, memberName))
  const more = members.length > shown.length ? ` 等 ${members.length} 个` : ''
  return `，其字段为 ${shown.join('、')}${more}`
}

/** The code and the Chinese sentence for one failed keyword. */
export const describeKeyword = (error: ErrorObject, memberName: MemberName): Described => {
  const params = error.params as Record<string, unknown>
  const schema = (error.parentSchema ?? {}) as Readonly<Record<string, unknown>>
  const member = MEMBER_RULES[error.keyword]
  if (member !== undefined) {
    const [code, param, text] = member
    return { code, detail: `${text}${label(schema, String(params[param]), memberName)}` }
  }
  const length = LENGTH_RULES[error.keyword]
  if (length !== undefined) {
    const [code, unit, bound] = length
    return {
      code,
      detail: `发送的内容有 ${lengthOf(error.data)} ${unit}，${bound} ${String(params.limit)} ${unit}`,
    }
  }
  const [code, allowed] = VALUE_RULES[error.keyword] ?? ['not-allowed', () => '不符合数据规范']
  const members = membersOf(error, memberName)
  return { code, detail: `发送的是 ${showValue(error.data)}，${allowed(params, schema)}${members}` }
}
