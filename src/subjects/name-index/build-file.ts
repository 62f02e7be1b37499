import type { BuildOrigin, NameEntry } from './entry'
import { writeLog, writePosition, type IndexFile } from './index-file'
import { rowOf } from './row'
import { termsOf, type Terms } from './terms'

/** Builds a file from nothing: fastest in large steps, each in the order of its rows, all merged at the end. */
export interface IndexBuilder {
  /** Every subject once; a second entry for a code is left out. */
  add(entries: readonly NameEntry[]): void
  finish(origin: BuildOrigin): void
}

const STEP = 5_000
const HASH_BYTES = 32 * 1024 * 1024
const MERGE_NOTHING: readonly (readonly [string, number])[] = [
  ['automerge', 0],
  ['crisismerge', 1999],
  ['hashsize', HASH_BYTES],
]
const MERGE_AS_USUAL: readonly (readonly [string, number])[] = [
  ['automerge', 4],
  ['crisismerge', 16],
  ['hashsize', 1024 * 1024],
]

const configure = (file: IndexFile, settings: readonly (readonly [string, number])[]): void => {
  for (const table of ['names', 'starts'])
    for (const [setting, value] of settings)
      file.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('${setting}', ${value})`)
}

const MERGE_PAGES = 2000

/** Makes one segment of all, in steps, so that a thread can be stopped between two of them. */
const mergeAll = (file: IndexFile, table: string): void => {
  const changes = file.prepare('SELECT total_changes() AS n')
  const changesSoFar = (): number => (changes.get() as { n: number }).n
  const merge = (pages: number): boolean => {
    const before = changesSoFar()
    file.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ${pages})`)
    return changesSoFar() - before >= 2
  }
  for (let more = merge(-MERGE_PAGES); more;) more = merge(MERGE_PAGES)
}

const statementsOf = (file: IndexFile) => ({
  subject: file.prepare(
    'INSERT OR IGNORE INTO subject (id, uscc, name, former, kind, district, length) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id',
  ),
  names: file.prepare('INSERT INTO names (rowid, pairs, initials) VALUES (?, ?, ?)'),
  starts: file.prepare('INSERT INTO starts (rowid, words) VALUES (?, ?)'),
  pair: file.prepare('INSERT INTO pair VALUES (?, ?)'),
})

type Statements = ReturnType<typeof statementsOf>

const isStored = (statements: Statements, id: number, entry: NameEntry, { length }: Terms): boolean => {
  const { uscc, name, formerNames, kind, district = null } = entry
  const values = [id, uscc, name, JSON.stringify(formerNames), kind, district, length]
  return statements.subject.get(...values) !== undefined
}

const countPairs = (counts: Map<string, number>, { distinctPairs }: Terms): void => {
  for (const pair of distinctPairs) counts.set(pair, (counts.get(pair) ?? 0) + 1)
}

export const createBuilder = (file: IndexFile): IndexBuilder => {
  const statements = statementsOf(file)
  const counts = new Map<string, number>()
  let waiting: NameEntry[] = []
  let lastId = 0
  configure(file, MERGE_NOTHING)
  const writeStep = (): void => {
    const rows = waiting
      .map((entry) => ({ entry, terms: termsOf(entry), id: (lastId += 1) }))
      .sort((a, b) => a.terms.length - b.terms.length || a.id - b.id)
    waiting = []
    file.transaction(() => {
      for (const { entry, terms, id } of rows) {
        if (!isStored(statements, id, entry, terms)) continue
        statements.names.run(rowOf(terms.length, id), terms.pairs, terms.initials)
        statements.starts.run(rowOf(terms.length, id), terms.starts)
        countPairs(counts, terms)
      }
    })
  }
  return {
    add: (entries) => {
      waiting.push(...entries)
      if (waiting.length >= STEP) writeStep()
    },
    finish: ({ log, position }) => {
      writeStep()
      file.transaction(() => {
        for (const pair of [...counts.keys()].sort()) statements.pair.run(pair, counts.get(pair) ?? 0)
      })
      for (const table of ['names', 'starts']) mergeAll(file, table)
      configure(file, MERGE_AS_USUAL)
      writePosition(file, position)
      writeLog(file, log)
    },
  }
}
