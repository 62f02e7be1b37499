/** A row of figures; all rows of a table have the same columns. */
export type TableRow = Readonly<Record<string, string | number>>

const cells = (values: readonly string[], widths: readonly number[]): string =>
  `| ${values.map((value, i) => value.padEnd(widths[i] ?? 0)).join(' | ')} |`

/** Prints rows as a Markdown table, so that it can be put into a document as it is. */
export const printTable = (rows: readonly TableRow[]): void => {
  const columns = Object.keys(rows[0] ?? {})
  const texts = rows.map((row) => columns.map((column) => String(row[column] ?? '')))
  const widths = columns.map((column, i) =>
    Math.max(column.length, ...texts.map((text) => text[i]?.length ?? 0)),
  )
  console.log(cells(columns, widths))
  console.log(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`)
  for (const text of texts) console.log(cells(text, widths))
}

/** A remark under a table: what was measured, and how. */
export const note = (text: string): void => console.log(text)

export const thousands = (figure: number): string => Math.round(figure).toLocaleString('en-US')

/** A goal beside its figure. */
export const verdict = (isMet: boolean): string => (isMet ? 'met' : 'MISSED')
