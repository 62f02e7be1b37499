import type { CodeTable } from '../generated/policy/codes'

/** 代码表: finds a table of `policies/codes`. @throws Error when it is missing, a defect of the policies */
export const codeTable = (tables: readonly CodeTable[], id: string): CodeTable => {
  const found = tables.find((table) => table.id === id)
  if (found === undefined) throw new Error(`policies/codes has no table ${id}`)
  return found
}

/** Every text that a table knows to the value that it is read as. */
export const readingsOf = (table: CodeTable): Map<string, string> =>
  new Map(
    table.values.flatMap(({ value, aliases = [] }) =>
      [value, ...aliases].map((text) => [text, value] as const),
    ),
  )

/** The codes of a table to their Chinese names. */
export const namesByCode = (table: CodeTable): Map<string, string> =>
  new Map(table.values.flatMap(({ code, value }) => (code === undefined ? [] : [[code, value] as const])))
