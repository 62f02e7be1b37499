import type { SubjectKind } from '../credit-code'
import type { NameChange, NameEntry } from './entry'
import { readPosition, writePosition, type IndexFile } from './index-file'
import { rowOf } from './row'
import { distinctPairsOf, termsOf, type Terms } from './terms'

interface StoredRow {
  readonly id: number
  readonly uscc: string
  readonly name: string
  readonly former: string
  readonly kind: string
  readonly district: string | null
  readonly length: number
}

/** A full-text row still to be written; a file takes them fastest in the order of their numbers. */
interface Words {
  readonly row: number
  readonly terms: Terms
}

const entryOf = (row: StoredRow): NameEntry => ({
  uscc: row.uscc,
  name: row.name,
  formerNames: JSON.parse(row.former) as string[],
  kind: row.kind as SubjectKind,
})

const isAsStored = (row: StoredRow, entry: NameEntry): boolean =>
  row.name === entry.name &&
  row.former === JSON.stringify(entry.formerNames) &&
  row.kind === entry.kind &&
  row.district === (entry.district ?? null)

const statementsOf = (file: IndexFile) => ({
  find: file.prepare('SELECT * FROM subject WHERE uscc = ?'),
  add: file.prepare(
    'INSERT INTO subject (uscc, name, former, kind, district, length) VALUES (?, ?, ?, ?, ?, ?) RETURNING id',
  ),
  change: file.prepare(
    'UPDATE subject SET name = ?, former = ?, kind = ?, district = ?, length = ? WHERE id = ?',
  ),
  remove: file.prepare('DELETE FROM subject WHERE id = ?'),
  count: file.prepare(
    `INSERT INTO pair SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true
     ON CONFLICT (pair) DO UPDATE SET subjects = subjects + excluded.subjects`,
  ),
  addNames: file.prepare('INSERT INTO names (rowid, pairs, initials) VALUES (?, ?, ?)'),
  addStarts: file.prepare('INSERT INTO starts (rowid, words) VALUES (?, ?)'),
  removeNames: file.prepare('DELETE FROM names WHERE rowid = ?'),
  removeStarts: file.prepare('DELETE FROM starts WHERE rowid = ?'),
})

type Statements = ReturnType<typeof statementsOf>

/** What one batch does to the full-text tables and the counts. */
interface Effects {
  readonly gone: number[]
  readonly fresh: Words[]
  readonly counts: Map<string, number>
}

const count = (counts: Map<string, number>, pairs: Iterable<string>, by: number): void => {
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + by)
}

const storeEntry = (
  statements: Statements,
  entry: NameEntry,
  stored: StoredRow | undefined,
  terms: Terms,
): number => {
  const { uscc, name, kind, district = null } = entry
  const former = JSON.stringify(entry.formerNames)
  if (stored === undefined) {
    const row = statements.add.get(uscc, name, former, kind, district, terms.length) as { id: number }
    return row.id
  }
  statements.change.run(name, former, kind, district, terms.length, stored.id)
  return stored.id
}

const takeChange = (statements: Statements, change: NameChange, effects: Effects): void => {
  const stored = statements.find.get(change.uscc) as StoredRow | undefined
  const isRemoved = 'removed' in change
  if (isRemoved ? stored === undefined : stored !== undefined && isAsStored(stored, change)) return
  if (stored !== undefined) {
    effects.gone.push(rowOf(stored.length, stored.id))
    count(effects.counts, distinctPairsOf(entryOf(stored)), -1)
    if (isRemoved) statements.remove.run(stored.id)
  }
  if (isRemoved) return
  const terms = termsOf(change)
  effects.fresh.push({ row: rowOf(terms.length, storeEntry(statements, change, stored, terms)), terms })
  count(effects.counts, terms.distinctPairs, 1)
}

const writeEffects = (statements: Statements, { gone, fresh, counts }: Effects): void => {
  for (const row of gone.sort((a, b) => a - b)) {
    statements.removeNames.run(row)
    statements.removeStarts.run(row)
  }
  for (const { row, terms } of fresh.sort((a, b) => a.row - b.row)) {
    statements.addNames.run(row, terms.pairs, terms.initials)
    statements.addStarts.run(row, terms.starts)
  }
  statements.count.run(JSON.stringify([...counts].filter(([, by]) => by !== 0)))
}

const lastOfEach = (changes: readonly NameChange[]): Iterable<NameChange> =>
  new Map(changes.map((change) => [change.uscc, change])).values()

/** Writes into one open file. */
export interface IndexWriter {
  /** One transaction with its position; a batch whose position the file already has changes nothing. */
  apply(changes: readonly NameChange[], position: number): void
}

export const createWriter = (file: IndexFile): IndexWriter => {
  const statements = statementsOf(file)
  const take = (changes: readonly NameChange[]): void => {
    const effects: Effects = { gone: [], fresh: [], counts: new Map() }
    for (const change of lastOfEach(changes)) takeChange(statements, change, effects)
    writeEffects(statements, effects)
  }
  return {
    apply: (changes, position) =>
      file.transaction(() => {
        if (position <= readPosition(file)) return
        take(changes)
        writePosition(file, position)
      }),
  }
}
