import { StoreUnavailableError, type Collection, type StoredDocument } from './port'

/** Whether an error of the engine says that the database is away or cannot work now, not that the command is wrong. */
export type AwayTest = (error: unknown) => boolean

/** Runs a command and says `StoreUnavailableError` where the engine's own error means that. */
export const tellAway = async <R>(isAway: AwayTest, command: () => Promise<R>): Promise<R> => {
  try {
    return await command()
  } catch (error) {
    if (error instanceof StoreUnavailableError || !isAway(error)) throw error
    throw new StoreUnavailableError('the database cannot be used now', { cause: error })
  }
}

/** The same collection, every method of which tells when the database is away. */
export const tellingAway = <T extends StoredDocument>(
  collection: Collection<T>,
  isAway: AwayTest,
): Collection<T> => ({
  declaration: collection.declaration,
  cursorOf: (document, sort) => collection.cursorOf(document, sort),
  insert: (document) => tellAway(isAway, () => collection.insert(document)),
  insertMany: (documents, options) => tellAway(isAway, () => collection.insertMany(documents, options)),
  get: (id) => tellAway(isAway, () => collection.get(id)),
  getMany: (ids) => tellAway(isAway, () => collection.getMany(ids)),
  find: (query) => tellAway(isAway, () => collection.find(query)),
  replace: (document, expected) => tellAway(isAway, () => collection.replace(document, expected)),
  replaceMany: (documents) => tellAway(isAway, () => collection.replaceMany(documents)),
  count: (where) => tellAway(isAway, () => collection.count(where)),
  countBy: (path, where) => tellAway(isAway, () => collection.countBy(path, where)),
  delete: (id, expected) => tellAway(isAway, () => collection.delete(id, expected)),
})
