import {
  findPersonalData,
  type PersonalDataKind,
  type PersonalDataPlace,
  type ScanOptions,
} from './personal-data'

const REPLACEMENTS: Readonly<Record<PersonalDataKind, string>> = {
  'citizen-id': '〔身份证号已隐去〕',
  mobile: '〔手机号已隐去〕',
  'bank-card': '〔银行卡号已隐去〕',
}

/** 隐去个人信息: the text without any personal number, also such as only shows once another is gone. */
export const withoutPersonalNumbers = (text: string, options: ScanOptions = {}): string => {
  const places = findPersonalData(text, options)
  return places.length === 0 ? text : withoutPersonalNumbers(redact(text, places), options)
}

/** 隐去个人信息: the text with every place replaced by what stood there. */
export const redact = (text: string, places: readonly PersonalDataPlace[]): string => {
  let clean = ''
  let from = 0
  for (const { start, end, kind } of [...places].sort((a, b) => a.start - b.start)) {
    clean += text.slice(from, start) + REPLACEMENTS[kind]
    from = end
  }
  return clean + text.slice(from)
}
