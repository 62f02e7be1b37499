import { isUtf8 } from 'node:buffer'
import { platformFailure, type Failure, type InputError } from './failure'

const MAX_DEPTH = 20
const BACKSLASH = 0x5c
const COLON = 0x3a
const SPACE = 0x20
/** `JSON.stringify` writes pairs as characters and only lone halves as escapes. */
const LONE_SURROGATE = /(?<!\\)(?:\\\\)*\\ud[89a-f]/

/** How a workbook begins: xlsx (a ZIP archive) and the older xls. */
const WORKBOOK_STARTS = [Buffer.from('504b0304', 'hex'), Buffer.from('d0cf11e0', 'hex')]

const malformed = (code: string, detail: string, pointer = '#'): Failure => {
  const error: InputError = { pointer, code, detail }
  return platformFailure('malformed-json', detail, { errors: [error] })
}

/** Index of the quote that ends the string which opens at `start`. */
const endOfString = (text: string, start: number): number => {
  let end = text.indexOf('"', start + 1)
  for (;;) {
    let backslashes = 0
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1
    if (backslashes % 2 === 0) return end
    end = text.indexOf('"', end + 1)
  }
}

const isKey = (text: string, end: number): boolean => {
  let next = end + 1
  while (text.charCodeAt(next) <= SPACE) next += 1
  return text.charCodeAt(next) === COLON
}

/** Members written in the text of valid JSON, at all depths, doubles included. */
const countWrittenKeys = (text: string): number => {
  let count = 0
  for (let start = text.indexOf('"'); start !== -1;) {
    const end = endOfString(text, start)
    if (isKey(text, end)) count += 1
    start = text.indexOf('"', end + 1)
  }
  return count
}

const forbiddenKey = (key: string): boolean =>
  key === '__proto__' || key === 'constructor' || key === 'prototype'

/** Number of members in the value, at all depths. */
const countKeys = (value: unknown, depth: number): number => {
  if (typeof value !== 'object' || value === null) return 0
  if (depth > MAX_DEPTH) throw malformed('nested-too-deep', `嵌套超过 ${MAX_DEPTH} 层，请减少嵌套`)
  let count = 0
  if (Array.isArray(value)) {
    for (const item of value) count += countKeys(item, depth + 1)
    return count
  }
  const members = value as Record<string, unknown>
  for (const key in members) {
    if (forbiddenKey(key)) throw malformed('forbidden-key', `字段名 ${key} 不允许使用，请删去`)
    const member = members[key]
    count += typeof member === 'object' ? 1 + countKeys(member, depth + 1) : 1
  }
  return count
}

/** Only called when a key is known to occur twice: finds which, object by object. */
const duplicateKey = (text: string): string | undefined => {
  const open: Set<string>[] = []
  let keysOf: Set<string> | undefined
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '{' || character === '[') open.push((keysOf = new Set()))
    if (character === '}' || character === ']') {
      open.pop()
      keysOf = open.at(-1)
    }
    if (character !== '"') continue
    const end = endOfString(text, at)
    if (isKey(text, end)) {
      const key = String(JSON.parse(text.slice(at, end + 1)))
      if (keysOf?.has(key) === true) return key
      keysOf?.add(key)
    }
    at = end
  }
  return undefined
}

const parse = (text: string, hint: string): unknown => {
  if (text.trim() === '')
    throw malformed(
      'empty-body',
      '请求内容为空，应为 JSON：请检查是否漏了请求内容，或所读的文件是空的；没有内容要发送的，请发送 {}',
    )
  try {
    return JSON.parse(text)
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1]
    const place = position === undefined ? '' : `（第 ${Number(position) + 1} 个字符附近）`
    throw malformed(
      'invalid-json',
      `不是有效的 JSON${place}，请检查引号、逗号与括号，都须是英文半角的${hint}`,
    )
  }
}

/**
 * JSON without its traps: a member named twice, a member that reaches a prototype, nesting deeper than 20 and half a
 * surrogate pair are refused.
 * @param hint Chinese: what else to look at when the text is no JSON
 * @throws Failure `malformed-json`, whose one error names the trap
 */
export const parseStrictJson = (text: string, hint = ''): unknown => {
  const value = parse(text, hint)
  if (countKeys(value, 1) !== countWrittenKeys(text)) {
    throw malformed('duplicate-key', `字段 ${duplicateKey(text)?.slice(0, 80) ?? ''} 重复出现，请只保留一个`)
  }
  if (text.includes('\\u') && LONE_SURROGATE.test(JSON.stringify(value))) {
    throw malformed('lone-surrogate', '含有不完整的 Unicode 代理对，请改用完整字符')
  }
  return value
}

/** The same for one line of a batch: an object spread over lines, or an array, gives a fault a line. */
export const parseStrictLine = (text: string): unknown =>
  parseStrictJson(text, '；每行须是一个完整的 JSON 对象，不能分行排版，也不要写成数组')

const whyNotUtf8 = (bytes: Buffer): string =>
  WORKBOOK_STARTS.some((start) => bytes.subarray(0, start.length).equals(start))
    ? '内容是 Excel 工作簿或压缩文件，不是 JSON 文字；请把其中的数据转换为 JSON（UTF-8）后发送'
    : '内容不是有效的 UTF-8 编码（可能是 GBK），请转换编码后重发'

/** @throws Failure `malformed-json` when the bytes are not UTF-8; a byte order mark is dropped */
export const decodeUtf8 = (bytes: Buffer): string => {
  if (!isUtf8(bytes)) throw malformed('invalid-utf-8', whyNotUtf8(bytes))
  const text = bytes.toString('utf8')
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}
