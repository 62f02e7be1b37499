const OPENING = /[([{\u3010\u3014\u3016\u300a\u3008\uff08\ufe59\ufe5d]/g
const CLOSING = /[)\]}\u3011\u3015\u3017\u300b\u3009\uff09\ufe5a\ufe5e]/g
const MIDDLE_DOTS = /[\u00b7\u2022\u2027\u2219\u22c5\u30fb\u318d\ua78f]/g
/** Blanks, controls, and what no one sees (zero width, soft hyphen, fillers, variation selectors). */
const INVISIBLE = /[\s\p{Cc}\p{Cf}\u115f\u1160\u3164]|[\ufe00-\ufe0f]/gu

/** Ideographs, Latin letters and digits that NFKC leaves alone, and both widths of round brackets: most names of bodies. */
const COMMON = /^[\u4e00-\u9fffA-Za-z0-9()\uff08\uff09]*$/

const normaliseAny = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    // What a blank stood between may combine now.
    .normalize('NFKC')
    .replace(OPENING, '(')
    .replace(CLOSING, ')')
    .replace(MIDDLE_DOTS, '\u00b7')

/**
 * 名称规范化 for comparison, never for display: full and half width, brackets of every kind, blanks, case and the
 * kinds of middle dot make no difference.
 */
export const normaliseName = (text: string): string =>
  COMMON.test(text)
    ? text.toLowerCase().replaceAll('\uff08', '(').replaceAll('\uff09', ')')
    : normaliseAny(text)

/** 名称一致: whether two names differ only in what `normaliseName` takes away. */
export const sameName = (one: string, other: string): boolean => normaliseName(one) === normaliseName(other)
