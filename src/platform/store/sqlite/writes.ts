import { documentText } from '../check-document'
import type { DeclaredCollection } from '../declared'
import { DuplicateKeyError, type InsertManyResult, type StoredDocument } from '../port'
import { isConstraint, type Connection } from './connection'
import type { GroupCommit } from './group-commit'
import { brokenIndex } from './schema'

type Outcome = InsertManyResult['outcomes'][number]

/** The statements of one table that write; each fails alone when it breaks a constraint. */
export const writesOf = (connection: Connection, { name }: DeclaredCollection) => {
  const asDuplicate = <R>(write: () => R): R => {
    try {
      return write()
    } catch (error) {
      if (!isConstraint(error) || !(error instanceof Error)) throw error
      throw new DuplicateKeyError(name, brokenIndex(name, error.message))
    }
  }
  const into = `INTO "${name}"(_id, revision, doc) VALUES (?, ?, ?)`
  const insert = connection.prepare(`INSERT ${into}`)
  const insertIfNew = connection.prepare(`INSERT ${into} ON CONFLICT DO NOTHING`)
  const replace = connection.prepare(
    `UPDATE "${name}" SET revision = ?, doc = ? WHERE _id = ? AND revision = ?`,
  )
  const remove = connection.prepare(`DELETE FROM "${name}" WHERE _id = ?`)
  const removeIf = connection.prepare(`DELETE FROM "${name}" WHERE _id = ? AND revision = ?`)
  return {
    insert: (document: StoredDocument, text: string) =>
      void asDuplicate(() => insert.run([document._id, document.revision, text])),
    insertIfNew: (document: StoredDocument, text: string) =>
      insertIfNew.run([document._id, document.revision, text]).changes === 1,
    replace: (document: StoredDocument, text: string) =>
      asDuplicate(
        () => replace.run([document.revision, text, document._id, document.revision - 1]).changes === 1,
      ),
    remove: (id: string, expected?: number) =>
      (expected === undefined ? remove.run([id]) : removeIf.run([id, expected])).changes === 1,
  }
}

export type Writes = ReturnType<typeof writesOf>

export const insertMany =
  (collection: DeclaredCollection, commit: GroupCommit, writes: Writes) =>
  (documents: readonly StoredDocument[], ordered: boolean): Promise<readonly Outcome[]> => {
    const texts = documents.map((document) => documentText(collection, document))
    return commit.run(documents.length, () => {
      let stopped = false
      return documents.map((document, at): Outcome => {
        if (stopped) return 'skipped'
        if (writes.insertIfNew(document, texts[at] ?? '')) return 'inserted'
        stopped = ordered
        return 'duplicate'
      })
    })
  }

export const replaceMany =
  (collection: DeclaredCollection, commit: GroupCommit, writes: Writes) =>
  async (documents: readonly StoredDocument[]): Promise<boolean[]> => {
    const texts = documents.map((document) => documentText(collection, document))
    const failures: DuplicateKeyError[] = []
    const answers = await commit.run(documents.length, () =>
      documents.map((document, at) => {
        try {
          return writes.replace(document, texts[at] ?? '')
        } catch (error) {
          if (!(error instanceof DuplicateKeyError)) throw error
          failures.push(error)
          return false
        }
      }),
    )
    if (failures[0] !== undefined) throw failures[0]
    return answers
  }
