/** Digits of any script, with at most one blank or hyphen between two of them, and the X that may end an ID number. */
const LONG_RUN = /\p{Nd}(?:[\s-]?\p{Nd}){10,}[Xx]?/gu

const ID_LIKE = /(?<!\p{Nd})\p{Nd}(?:[\s-]?\p{Nd}){13,}[\dXx]/gu
const MOBILE = /(?<!\p{Nd})(?:\+?86[\s-]?)?1[3-9]\d(?:[\s-]?\d){8}(?!\p{Nd})/gu

const stars = (found: string): string => '*'.repeat(found.length)

/** Hides every run of 11 digits or more: for texts that quote what a caller sent. */
export const maskLongNumbers = (text: string): string => text.replace(LONG_RUN, stars)

/** Hides what may be an ID, bank card or mobile number: for the log, where 12-digit event numbers must stay. */
export const maskPersonalNumbers = (text: string): string =>
  text.replace(ID_LIKE, stars).replace(MOBILE, stars)
