import { inTransaction, isConstraint, type Connection } from './connection'
import { brokenIndex } from './schema'

/** What is to be written to one table; plain data, so that it can go to another thread. */
export interface WriteOperation {
  readonly kind: 'insert' | 'insert-ordered' | 'replace' | 'delete'
  readonly table: string
  readonly ids: readonly string[]
  /** Of the new documents; for a delete the one that must be stored, or null. */
  readonly revisions: readonly (number | null)[]
  readonly texts: readonly string[]
}

/** One outcome for each document; `broken` is the first unique index that stood in the way. */
export interface WriteAnswer {
  readonly outcomes: readonly ('done' | 'refused' | 'skipped')[]
  readonly broken?: string
}

type Write = (id: string, revision: number | null, text: string) => boolean

const writeOf = (connection: Connection, { kind, table }: WriteOperation): Write => {
  switch (kind) {
    case 'insert':
    case 'insert-ordered': {
      const insert = connection.prepare(`INSERT INTO "${table}"(_id, revision, doc) VALUES (?, ?, ?)`)
      return (id, revision, text) => insert.run([id, revision, text]).changes === 1
    }
    case 'replace': {
      const replace = connection.prepare(
        `UPDATE "${table}" SET revision = ?, doc = ? WHERE _id = ? AND revision = ?`,
      )
      return (id, revision, text) => replace.run([revision, text, id, (revision ?? 0) - 1]).changes === 1
    }
    case 'delete': {
      const remove = connection.prepare(
        `DELETE FROM "${table}" WHERE _id = ? AND revision = ifnull(?, revision)`,
      )
      return (id, revision) => remove.run([id, revision]).changes === 1
    }
  }
}

/** A broken constraint undoes its own statement only; the transaction goes on. */
const runOperation = (connection: Connection, operation: WriteOperation): WriteAnswer => {
  const write = writeOf(connection, operation)
  let broken: string | undefined
  let stopped = false
  const attempt = (at: number): boolean => {
    try {
      return write(operation.ids[at] ?? '', operation.revisions[at] ?? null, operation.texts[at] ?? '')
    } catch (error) {
      if (!isConstraint(error) || !(error instanceof Error)) throw error
      broken ??= brokenIndex(operation.table, error.message)
      return false
    }
  }
  const outcomes = operation.ids.map((_id, at) => {
    if (stopped) return 'skipped'
    if (attempt(at)) return 'done'
    stopped = operation.kind === 'insert-ordered'
    return 'refused'
  })
  return broken === undefined ? { outcomes } : { outcomes, broken }
}

/** Runs all of them in one transaction; what it answers is durable. */
export const runOperations = (
  connection: Connection,
  operations: readonly WriteOperation[],
): readonly WriteAnswer[] => {
  let answers: readonly WriteAnswer[] = []
  inTransaction(connection, () => {
    answers = operations.map((operation) => runOperation(connection, operation))
  })
  return answers
}
