/**
 * Characters that no text of a decision may hold (R14): controls except tab and line break, C1 controls, what is
 * invisible or changes the direction of writing, halves of characters, and the sign of a failed decoding.
 */
const ILLEGAL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd\ufffe\uffff]|\p{Surrogate}/u
/** The same with line breaks and every surrogate, paired or not: one fast scan clears nearly every text. */
const SUSPECT =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\uffff]/
const LINE_BREAK = /[\t\n\r]/

export interface IllegalCharacter {
  /** From 1, counted in characters. */
  readonly position: number
  /** Chinese: what stands there and what to do. */
  readonly detail: string
}

const hex = (unit: string): string => `U+${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

const explain = (found: string): string => {
  if (found === '�') return '是转码失败的替代符（U+FFFD），请检查字符编码（须为 UTF-8）后重报'
  if (/[\t\n\r]/.test(found)) return '是换行或制表符，此项须为一行文字，请删去'
  return `是不可见或控制字符（${hex(found)}），请删去`
}

const at = (text: string, index: number): IllegalCharacter => {
  const position = [...text.slice(0, index)].length + 1
  return { position, detail: `第 ${position} 个字符${explain(text.charAt(index))}` }
}

/** 非法字符: the first character that must not be there; line breaks and tabs pass only where `lineBreaks`. */
export const illegalCharacterIn = (text: string, lineBreaks: boolean): IllegalCharacter | undefined => {
  if (!SUSPECT.test(text)) return undefined
  const index = text.search(ILLEGAL)
  if (index >= 0) return at(text, index)
  const broken = lineBreaks ? -1 : text.search(LINE_BREAK)
  return broken >= 0 ? at(text, broken) : undefined
}

/** 字符数: code points, so that a rare character outside the basic plane counts once. */
export const characterCount = (text: string): number => {
  let count = text.length
  for (let i = 0; i < text.length - 1; i++) {
    const high = text.charCodeAt(i)
    if (high >= 0xd800 && high <= 0xdbff) {
      count--
      i++
    }
  }
  return count
}

const PLACEHOLDERS = new Set([
  '无',
  '空',
  '暂无',
  '没有',
  '不详',
  '未知',
  '略',
  'null',
  'NULL',
  'undefined',
  'N/A',
  'n/a',
  '无。',
])

/** 占位文字: a value that says nothing, such as 无 or a mere dash. */
export const saysNothing = (text: string): boolean =>
  text.length <= 9 && (PLACEHOLDERS.has(text) || !/[\p{L}\p{N}]/u.test(text))
