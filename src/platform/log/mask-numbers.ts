/** Digits of any script in groups of three or more, so that dates such as 2026-04-30 are none; an ID number may end in X. */
const DIGITS = /\p{Nd}{3,}(?:[\s-]\p{Nd}{3,})*[XxＸｘ]?/gu
const DIGIT = /[\p{Nd}XxＸｘ]/gu
const MOBILE = /(?<!\p{Nd})(?:(?:86|８６)[\s-]?)?[1１][3-9３-９](?:[\s-]?\p{Nd}){9}(?!\p{Nd})/gu

const LEAST_ID_DIGITS = 15
const LEAST_LONG_DIGITS = 11

const stars = (found: string): string => '*'.repeat(found.length)

const maskRuns = (text: string, least: number): string =>
  text.replace(DIGITS, (run) => ((run.match(DIGIT)?.length ?? 0) >= least ? stars(run) : run))

/** Hides every run of 11 digits or more: for texts that quote what a caller sent. */
export const maskLongNumbers = (text: string): string => maskRuns(text, LEAST_LONG_DIGITS)

/** Hides what may be an ID, bank card or mobile number: for the log, where 12-digit event numbers must stay. */
export const maskPersonalNumbers = (text: string): string =>
  maskRuns(text, LEAST_ID_DIGITS).replace(MOBILE, stars)
