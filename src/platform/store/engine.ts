import {
  UndeclaredPathError,
  type Collection,
  type CollectionDeclaration,
  type Store,
  type StoredDocument,
} from './port'
import { tellingAway, type AwayTest } from './tell-away'

export type Declarations = readonly CollectionDeclaration<StoredDocument>[]

/** A store whose collections are made ready in steps, so that a newer store is refused before anything is changed. */
export interface StoreEngine extends Store {
  /** Makes tables and indexes as declared; from then on `collection` gives them. */
  declare(declarations: Declarations): Promise<void>
}

/** Keeps the collections of an engine by name. */
export const collectionsByName = (
  open: <T extends StoredDocument>(declaration: CollectionDeclaration<T>) => Collection<T>,
  isAway: AwayTest,
) => {
  const known = new Map<string, Collection<StoredDocument>>()
  return {
    add: (declarations: Declarations): void =>
      declarations.forEach((declaration) =>
        known.set(declaration.name, tellingAway(open(declaration), isAway)),
      ),
    get: <T extends StoredDocument>(declaration: CollectionDeclaration<T>): Collection<T> => {
      const collection = known.get(declaration.name)
      if (collection === undefined)
        throw new UndeclaredPathError(`${declaration.name} was not declared at start`)
      return collection as unknown as Collection<T>
    },
  }
}
