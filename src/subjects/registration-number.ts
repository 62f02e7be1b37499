import { cleanCode } from './half-width'

/** How a registration number stands against GS15-2006; `legacy`: the older 13 digits, which carry no check digit. */
export interface RegistrationNumberCheck {
  readonly outcome: 'valid' | 'check-character' | 'legacy' | 'malformed'
  readonly code: string
}

/** ISO 7064 MOD 11,10 over all digits, the check digit included. */
const passesMod1110 = (digits: string): boolean => {
  let product = 10
  let sum = 0
  for (const digit of digits) {
    sum = (product % 11) + Number(digit)
    product = 2 * (sum % 10 || 10)
  }
  return sum % 10 === 1
}

/** 工商注册号 check (GS15-2006): 6 digits authority, 8 digits sequence, 1 check digit; or the older 13 digits. */
export const checkRegistrationNumber = (text: string): RegistrationNumberCheck => {
  const code = cleanCode(text)
  if (/^[1-6]\d{12}$/.test(code)) return { outcome: 'legacy', code }
  if (!/^\d{15}$/.test(code)) return { outcome: 'malformed', code }
  return { outcome: passesMod1110(code) ? 'valid' : 'check-character', code }
}
