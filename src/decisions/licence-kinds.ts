import { toHalfWidth } from '../subjects/half-width'

/** 许可类别 of 2018. */
export const LICENCE_KINDS = ['普通', '特许', '认可', '核准', '登记'] as const
export const OTHER_LICENCE_KIND = '其他'

export interface ReadLicenceKinds {
  readonly kinds: readonly string[]
  readonly others: readonly string[]
  readonly unknown: readonly string[]
  readonly namelessOther: boolean
}

const KNOWN: ReadonlyMap<string, string> = new Map(
  LICENCE_KINDS.flatMap((kind) =>
    [kind, `${kind}许可`, `行政${kind}`, `${kind}类`].map((text) => [text, kind] as const),
  ),
)
const OTHER = /^其[他它](?:许可|行政许可)?[-‐-―−_:(]*(.*?)\)*$/

/** 许可类别 (R10): 普通, 特许, 认可, 核准, 登记 or 其他-…, single or joined; numbers differ between systems and are unknown. */
export const readLicenceKinds = (sent: string): ReadLicenceKinds => {
  const kinds = new Set<string>()
  const [others, unknown]: [string[], string[]] = [[], []]
  let namelessOther = false
  for (const text of toHalfWidth(sent)
    .replace(/[^\S\n]+/g, '')
    .split(/[;、,|/\n]/)) {
    const known = KNOWN.get(text)
    const other = known === undefined ? OTHER.exec(text)?.[1] : undefined
    if (known !== undefined) kinds.add(known)
    else if (other !== undefined) {
      kinds.add(OTHER_LICENCE_KIND)
      if (other === '') namelessOther = true
      else others.push(other)
    } else if (text !== '') unknown.push(text)
  }
  return { kinds: [...kinds], others, unknown, namelessOther }
}
