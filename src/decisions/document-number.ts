import { toHalfWidth } from '../subjects/half-width'

/** Brackets of every kind, as they stand around the year and elsewhere; full-width ones are half-width by then. */
const OPENING = /[[{<«‹〈《「『【〔〖〘〚❨❪❬❰❲❴⁅⟦⟨⟪⟬⦃⦅⦗﹙﹛﹝︵︷︹︻︽︿﹁﹃⌈]/g
const CLOSING = /[\]}>»›〉》」』】〕〗〙〛❩❫❭❱❳❵⁆⟧⟩⟫⟭⦄⦆⦘﹚﹜﹞︶︸︺︼︾﹀﹂﹄⌉]/g
/** Blanks and what no one sees. */
const INVISIBLE = /\s|\p{Cc}|\p{Cf}|[\u115f\u1160\u3164]|[\ufe00-\ufe0f]/gu
const DASHES = /[‐-―−﹘﹣－⁃─━]/g
/** Look-alikes that copying from PDF leaves behind: radicals and compatibility ideographs. */
const COMPATIBILITY = /[\u2e80-\u2fdf\uf900-\ufaff]/g

const YEAR_IN_BRACKETS = /第?\(((?:19|20)\d{2})年?度?\)年?/g
const CHINESE_YEAR = /\(([一二][〇○零０0一二三四五六七八九]{3})年?\)/g
const CHINESE_DIGITS = '〇一二三四五六七八九'
/** 2021年第16号, 2021第16号, 2021年16号: a year without brackets that cannot be anything else. */
const BARE_YEAR = /^([^(〔]*[^(〔\d])((?:19|20)\d{2})(?:年度?第?|第)(?=[^年月]*$)/
const MONTH_FOLLOWS = /^\d{1,2}月/
const ORDINAL = /第+(?=[(A-Z]*-?\d)/g

const unifyBrackets = (text: string): string => text.replace(OPENING, '(').replace(CLOSING, ')')

const arabicYear = (match: string, year: string): string =>
  `(${[...year].map((c) => ('○零0'.includes(c) ? 0 : CHINESE_DIGITS.indexOf(c))).join('')})${match.endsWith('年') ? '年' : ''}`

const bracketBareYear = (text: string): string => {
  const match = BARE_YEAR.exec(text)
  if (text.includes('〔') || match === null || MONTH_FOLLOWS.test(text.slice(match[0].length))) return text
  return `${match[1] ?? ''}〔${match[2] ?? ''}〕${text.slice(match[0].length)}`
}

/** Without 第 before the serial; a 第 in the name of the office (第三大队) stays. */
const dropOrdinal = (text: string): string => {
  const year = text.lastIndexOf('〕')
  return text.slice(0, year + 1) + text.slice(year + 1).replace(ORDINAL, '')
}

const plain = (sent: string): string =>
  toHalfWidth(sent)
    .replace(COMPATIBILITY, (c) => c.normalize('NFKC'))
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .toUpperCase()

const normaliseOnce = (sent: string): string =>
  dropOrdinal(
    bracketBareYear(
      unifyBrackets(plain(sent))
        .replace(CHINESE_YEAR, arabicYear)
        .replace(YEAR_IN_BRACKETS, '〔$1〕')
        .replace(/[号號。.;,，、]+$/, ''),
    ),
  )

const MOST_PASSES = 8

/** What one pass takes away may bare something for the next, such as a 第 behind a 号; the form is what stays. */
const normaliseAny = (sent: string): string => {
  let text = normaliseOnce(sent)
  for (let pass = 1; pass < MOST_PASSES; pass += 1) {
    const next = normaliseOnce(text)
    if (next === text) break
    text = next
  }
  return text
}

/** The common form, where nothing is to be unified but the brackets. */
const COMMON = /^([\u4e00-\u9fff]+)[〔[(（【［]((?:19|20)\d{2})[〕\])）】］](\d+)号$/

/**
 * 文书号规范化, for comparison only: 宜生环罚字〔2021〕16号, [2021]第16号, （2021）16 号 and 【2021】16 are one number. Brackets of
 * every kind, width, blanks, dashes, letter case, 第 before and 号 after the serial make no difference. Agency, 字, brackets
 * that are not around the year, leading zeros and everything after the serial do.
 */
export const normaliseDocumentNumber = (sent: string): string => {
  const [, office = '第', year = '', serial = ''] = COMMON.exec(sent) ?? []
  return office.endsWith('第') ? normaliseAny(sent) : `${office}〔${year}〕${serial}`
}

const PLACEHOLDERS = new Set(
  '空 无 無 暂无 没有 未知 不详 待定 无文号 无文书号 无编号 无号 缺 略 NULL NONE NIL N/A NA NAN UNDEFINED TEST 测试 某 0'.split(
    ' ',
  ),
)
const NO_SERIAL = /〕(?:第)?[X×*_某Ｘ]*$/

/** Why a normalised document number is none, as a Chinese reason; undefined when it may be one. */
export const placeholderIn = (normalised: string): string | undefined => {
  const text = normalised.replace(/^\((.*)\)$/, '$1')
  if (PLACEHOLDERS.has(text) || !/[\p{L}\p{N}]/u.test(text)) return '不是文书号，只是占位文字'
  if (/^[X×*某]+$/.test(text)) return '不是文书号，只是占位文字'
  if (NO_SERIAL.test(text)) return '缺少年份之后的序号'
  return undefined
}
