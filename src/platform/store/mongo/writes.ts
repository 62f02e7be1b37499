import { mongo, type Collection as MongooseCollection } from 'mongoose'
import { documentText } from '../check-document'
import type { DeclaredCollection } from '../declared'
import type { InsertManyResult, Json, StoredDocument } from '../port'
import { isDuplicateKey, withPortErrors } from './errors'
import { escapeKeys } from './keys'

/** A document as MongoDB holds it. */
export interface MongoDocument {
  readonly _id: string
  readonly revision: number
}

export type NativeCollection = MongooseCollection<MongoDocument>

type Outcome = InsertManyResult['outcomes'][number]

/** Commands under way at once in `replaceMany`; the driver's pool holds 100 connections. */
const PARALLEL = 50

const stored = (collection: DeclaredCollection, document: StoredDocument): MongoDocument => {
  documentText(collection, document)
  return escapeKeys(document as unknown as Json) as unknown as MongoDocument
}

const outcomesAfter = (failedAt: ReadonlySet<number>, count: number, ordered: boolean): Outcome[] => {
  const stoppedAt = ordered ? Math.min(...failedAt) : count
  return Array.from({ length: count }, (_each, at) => {
    if (failedAt.has(at)) return 'duplicate'
    return at > stoppedAt ? 'skipped' : 'inserted'
  })
}

const insertMany = async (
  native: NativeCollection,
  documents: readonly MongoDocument[],
  ordered: boolean,
): Promise<Outcome[]> => {
  if (documents.length === 0) return []
  try {
    await native.insertMany([...documents], { ordered })
    return outcomesAfter(new Set(), documents.length, false)
  } catch (error) {
    if (!(error instanceof mongo.MongoBulkWriteError)) throw error
    const failures = [error.writeErrors].flat()
    const other = failures.find((failure) => !isDuplicateKey(failure))
    const undecided = error.result.getWriteConcernError() !== undefined
    if (other !== undefined || undecided || failures.length === 0) throw error
    return outcomesAfter(new Set(failures.map((failure) => failure.index)), documents.length, ordered)
  }
}

export const writesOf = (native: NativeCollection, collection: DeclaredCollection) => {
  const replaceOne = async (document: MongoDocument): Promise<boolean> => {
    const { _id, ...content } = document
    const result = await native.replaceOne({ _id, revision: document.revision - 1 }, content)
    return result.matchedCount === 1
  }
  const replaceAll = async (documents: readonly MongoDocument[]): Promise<boolean[]> => {
    const answers: boolean[] = []
    const failures: unknown[] = []
    for (let from = 0; from < documents.length; from += PARALLEL) {
      const settled = await Promise.allSettled(documents.slice(from, from + PARALLEL).map(replaceOne))
      for (const each of settled) {
        answers.push(each.status === 'fulfilled' && each.value)
        if (each.status === 'rejected') failures.push(each.reason)
      }
    }
    if (failures.length > 0) throw failures[0]
    return answers
  }
  const guarded = <R>(command: () => Promise<R>): Promise<R> => withPortErrors(collection, command)
  return {
    insert: (document: StoredDocument) => guarded(() => native.insertOne(stored(collection, document))),
    insertMany: (documents: readonly StoredDocument[], ordered: boolean) =>
      guarded(() =>
        insertMany(
          native,
          documents.map((each) => stored(collection, each)),
          ordered,
        ),
      ),
    replace: (document: StoredDocument) => guarded(() => replaceOne(stored(collection, document))),
    replaceMany: (documents: readonly StoredDocument[]) =>
      guarded(() => replaceAll(documents.map((each) => stored(collection, each)))),
    remove: async (id: string, expected?: number): Promise<boolean> => {
      const filter = expected === undefined ? { _id: id } : { _id: id, revision: expected }
      return (await native.deleteOne(filter)).deletedCount === 1
    },
  }
}
