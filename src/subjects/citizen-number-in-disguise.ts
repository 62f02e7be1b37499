import { organisationCodeIn, type CreditCodeCheck } from './credit-code'
import { checkOrganisationCode } from './organisation-code'

/** Shape of a citizen's number, right check character or not: province, birth date, sequence. */
const CITIZEN_SHAPE = /^[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/

/**
 * 疑似公民身份号码: a code that has the shape of a citizen's number and is not sound as a credit code; codes are public, so
 * every door refuses it. Both standards pass by chance once in some hundred numbers, so that the organisation code
 * inside has to be right as well.
 */
export const isCitizenNumberInDisguise = ({ code, outcome }: CreditCodeCheck): boolean =>
  CITIZEN_SHAPE.test(code) &&
  !(outcome === 'valid' && checkOrganisationCode(organisationCodeIn(code)).outcome === 'valid')
