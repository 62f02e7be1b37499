import type { Vault } from './vault'

/** What was found in one document. */
export interface Resealed<T> {
  readonly document: T
  /** Texts that an older secret sealed; in `document` the newest one does. */
  readonly renewed: number
  /** Texts in sealed form that no configured secret opens; left as they are. */
  readonly foreign: number
}

type Resealer = Pick<Vault, 'isSealed' | 'reseal'>

const resealText = (vault: Resealer, text: string): string | null => {
  try {
    return vault.reseal(text)
  } catch {
    return null
  }
}

/** 重新加密: every sealed text of a document, wherever it stands, under the newest secret. */
export const resealDocument = <T extends object>(vault: Resealer, document: T): Resealed<T> => {
  let renewed = 0
  let foreign = 0
  const reseal = (value: unknown): unknown => {
    if (typeof value === 'string') {
      if (!vault.isSealed(value)) return value
      const text = resealText(vault, value)
      if (text === null) foreign += 1
      else if (text !== value) renewed += 1
      return text ?? value
    }
    if (Array.isArray(value)) return value.map(reseal)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, reseal(member)]))
  }
  const after = reseal(document) as T
  return { document: after, renewed, foreign }
}
