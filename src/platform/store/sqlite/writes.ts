import { documentText } from '../check-document'
import type { DeclaredCollection } from '../declared'
import { DuplicateKeyError, type InsertManyResult, type StoredDocument } from '../port'
import type { GroupCommit } from './group-commit'
import type { WriteAnswer, WriteOperation } from './write-operations'

type Outcome = InsertManyResult['outcomes'][number]

const insertOutcomes = { done: 'inserted', refused: 'duplicate', skipped: 'skipped' } as const

/** The writes of one collection; a document that cannot be stored is refused before anything is written. */
export const writesOf = (collection: DeclaredCollection, commit: GroupCommit) => {
  const { name } = collection
  const write = (kind: WriteOperation['kind'], documents: readonly StoredDocument[]): Promise<WriteAnswer> =>
    commit.write({
      kind,
      table: name,
      ids: documents.map((document) => document._id),
      revisions: documents.map((document) => document.revision),
      texts: documents.map((document) => documentText(collection, document)),
    })
  const refuseBroken = ({ broken }: WriteAnswer): void => {
    if (broken !== undefined) throw new DuplicateKeyError(name, broken)
  }
  return {
    insert: async (document: StoredDocument): Promise<void> =>
      refuseBroken(await write('insert', [document])),
    insertMany: async (documents: readonly StoredDocument[], ordered: boolean): Promise<Outcome[]> => {
      const { outcomes } = await write(ordered ? 'insert-ordered' : 'insert', documents)
      return outcomes.map((outcome) => insertOutcomes[outcome])
    },
    replaceMany: async (documents: readonly StoredDocument[]): Promise<boolean[]> => {
      const answer = await write('replace', documents)
      refuseBroken(answer)
      return answer.outcomes.map((outcome) => outcome === 'done')
    },
    remove: async (id: string, expected?: number): Promise<boolean> => {
      const revisions = [expected ?? null]
      const answer = await commit.write({ kind: 'delete', table: name, ids: [id], revisions, texts: [] })
      return answer.outcomes[0] === 'done'
    },
  }
}
