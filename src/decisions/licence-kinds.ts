import type { CodeTable } from '../generated/policy/codes'
import { readingsOf } from './code-tables'
import { toHalfWidth } from '../subjects/half-width'

export const OTHER_LICENCE_KIND = '其他'

/** 许可类别代码表, ready for use. */
export interface LicenceKinds {
  readonly known: ReadonlyMap<string, string>
  /** The texts to send, as a detail lists them. */
  readonly allowed: string
}

/** Makes the table of licence kinds from the code table `licence-kinds`; 普通许可 and the like are read as 普通. */
export const compileLicenceKinds = (table: CodeTable): LicenceKinds => {
  const readings = [...readingsOf(table)].filter(([, kind]) => kind !== OTHER_LICENCE_KIND)
  const spellings = (text: string): string[] => [text, `${text}许可`, `行政${text}`, `${text}类`]
  return {
    known: new Map(readings.flatMap(([text, kind]) => spellings(text).map((one) => [one, kind] as const))),
    allowed: `${[...new Set(readings.map(([, kind]) => kind))].join('、')}、${OTHER_LICENCE_KIND}-具体类别`,
  }
}

export interface ReadLicenceKinds {
  readonly kinds: readonly string[]
  readonly others: readonly string[]
  readonly unknown: readonly string[]
  readonly namelessOther: boolean
}

const BRACKETED_OTHER = /^其[他它](?:行政许可|许可)?[(](.*)[)]$/
const OTHER = /^其[他它](?:行政许可|许可)?[-‐-―−_:(]*(.*)$/

/** 许可类别 (R10): kinds of the table or 其他-…, single or joined; numbers differ between systems and are unknown. */
export const readLicenceKinds = (table: LicenceKinds, sent: string): ReadLicenceKinds => {
  const kinds = new Set<string>()
  const [others, unknown]: [string[], string[]] = [[], []]
  let namelessOther = false
  for (const text of toHalfWidth(sent)
    .replace(/[^\S\n]+/g, '')
    .split(/[;、,|/\n]/)) {
    const known = table.known.get(text)
    const other = known === undefined ? (BRACKETED_OTHER.exec(text) ?? OTHER.exec(text))?.[1] : undefined
    if (known !== undefined) kinds.add(known)
    else if (other !== undefined) {
      kinds.add(OTHER_LICENCE_KIND)
      if (other === '') namelessOther = true
      else others.push(other)
    } else if (text !== '') unknown.push(text)
  }
  return { kinds: [...kinds], others, unknown, namelessOther }
}
