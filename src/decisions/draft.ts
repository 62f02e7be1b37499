import { maskLongNumbers } from '../platform/log/mask-numbers'
import type { InputError } from '../platform/http/failure'
import type { DecisionContext } from './document'
import type { FieldTable } from './fields'

/** A record on its way through the rules: what was read so far, and what was found wrong. */
export interface Draft {
  readonly table: FieldTable
  readonly context: DecisionContext
  readonly today: string
  /** By present code: trimmed, never blank, free of illegal characters. */
  readonly values: Record<string, string>
  /** Codes with a value that cannot be used: no further rule speaks of them. */
  readonly spoiled: Set<string>
  /** Present code to the code under which it was sent, where they differ. */
  readonly sentAs: Map<string, string>
  readonly errors: InputError[]
  readonly warnings: InputError[]
}

/** The member of a record as a URI fragment; every code can be pointed at, whatever characters it has. */
export const recordPointer = (code: string): string =>
  `#/record/${encodeURIComponent(
    code
      .replace(/\p{Surrogate}/gu, '�')
      .replaceAll('~', '~0')
      .replaceAll('/', '~1'),
  )}`

const pointerOf = (draft: Draft, code: string): string => recordPointer(draft.sentAs.get(code) ?? code)

/** Chinese name and code of a field, as details begin. */
export const label = (draft: Draft, code: string): string => {
  const sent = draft.sentAs.get(code)
  const name = draft.table.byCode.get(code)?.name ?? code
  return sent === undefined
    ? `${name}（${code}）`
    : `${draft.table.renamed.get(sent)?.name ?? name}（${sent}）`
}

const QUOTED = 40
/** Cut before masking, far behind what is shown, so that no part of a number escapes. */
const LOOKED_AT = 500

/** A value as a detail may quote it: short, long numbers hidden. */
export const quote = (text: string): string => {
  const shown = maskLongNumbers(text.slice(0, LOOKED_AT)).replace(/\s+/g, ' ')
  const characters = [...shown.slice(0, QUOTED * 2)]
  return characters.length > QUOTED ? `“${characters.slice(0, QUOTED).join('')}…”` : `“${shown}”`
}

/** Records an error of a field; `detail` follows the field's name. */
export const refuse = (draft: Draft, code: string, kind: string, detail: string): void => {
  draft.errors.push({ pointer: pointerOf(draft, code), code: kind, detail: `${label(draft, code)}${detail}` })
}

/** Records a warning of a field; it is kept with the record. */
export const warn = (draft: Draft, code: string, kind: string, detail: string): void => {
  draft.warnings.push({
    pointer: pointerOf(draft, code),
    code: kind,
    detail: `${label(draft, code)}${detail}`,
  })
}

/** The value of a field, if there is a usable one. */
export const valueOf = (draft: Draft, code: string): string | undefined => draft.values[code]

/** Refuses an absent value of a field that a rule needs, unless what was sent has been refused already. */
export const demand = (draft: Draft, code: string, detail: string): void => {
  if (draft.values[code] === undefined && !draft.spoiled.has(code)) refuse(draft, code, 'required', detail)
}
