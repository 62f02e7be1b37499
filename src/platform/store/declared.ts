import {
  UndeclaredPathError,
  type CollectionDeclaration,
  type IndexDeclaration,
  type StoredDocument,
} from './port'

/** A declaration, checked once and made ready for both engines. */
export interface DeclaredCollection {
  readonly name: string
  readonly indexes: ReadonlyMap<string, IndexDeclaration>
  /** Every path of every index with its segments; `_id` is not among them. */
  readonly paths: ReadonlyMap<string, readonly string[]>
}

const namePattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/i
const pathPattern = /^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)*$/

/** @throws UndeclaredPathError when a name or a path is not one that both engines take */
export const compileDeclaration = (
  declaration: CollectionDeclaration<StoredDocument>,
): DeclaredCollection => {
  const indexes = new Map<string, IndexDeclaration>()
  const paths = new Map<string, readonly string[]>()
  for (const index of declaration.indexes) {
    if (indexes.has(index.name) || index.paths.length === 0) {
      throw new UndeclaredPathError(
        `index ${declaration.name}.${index.name} is declared twice or has no path`,
      )
    }
    indexes.set(index.name, index)
    for (const path of index.paths) {
      if (!pathPattern.test(path)) throw new UndeclaredPathError(`${declaration.name}: not a path: ${path}`)
      paths.set(path, path.split('.'))
    }
  }
  for (const name of [declaration.name, ...indexes.keys()]) {
    if (!namePattern.test(name)) throw new UndeclaredPathError(`not a name: ${name}`)
  }
  return { name: declaration.name, indexes, paths }
}

/** The paths by which a sort orders, `_id` last. */
export const sortPaths = (collection: DeclaredCollection, sort: string | undefined): readonly string[] => {
  if (sort === undefined) return ['_id']
  const index = collection.indexes.get(sort)
  if (index === undefined) throw new UndeclaredPathError(`${collection.name} has no index ${sort}`)
  return [...index.paths, '_id']
}

/** The value at a declared path; undefined when the document has none. */
export const valueAt = (document: object, segments: readonly string[]): unknown => {
  let value: unknown = document
  for (const segment of segments) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string, unknown>)[segment]
  }
  return value
}
