const FULL_WIDTH = /[\uff01-\uff5e]/g
const FULL_WIDTH_OFFSET = 0xfee0
const IDEOGRAPHIC_SPACE = /\u3000/g
const WIDE = /[\u3000\uff01-\uff5e]/

/** 全角转半角: full-width ASCII characters and blanks become half-width; everything else stays. */
export const toHalfWidth = (text: string): string =>
  WIDE.test(text)
    ? text
        .replace(FULL_WIDTH, (found) => String.fromCharCode(found.charCodeAt(0) - FULL_WIDTH_OFFSET))
        .replace(IDEOGRAPHIC_SPACE, ' ')
    : text

/** How every identifier is read before it is checked: half-width, trimmed, upper case. */
export const cleanCode = (text: string): string => toHalfWidth(text).trim().toUpperCase()
