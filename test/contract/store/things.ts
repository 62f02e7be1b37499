import type { CollectionDeclaration, StoredDocument } from '../../../src/platform/store/port'

/** A document without a meaning, with one path of each kind. */
export interface Thing extends StoredDocument {
  readonly state?: string
  readonly dueOn?: string
  readonly rank?: number | string
  readonly owner?: { readonly code?: string; readonly name?: string }
  readonly key?: string
  readonly content?: unknown
}

/** A declaration with a table of its own, so that the tests of one file do not see each other's documents. */
export const things = (name: string): CollectionDeclaration<Thing> => ({
  name,
  indexes: [
    { name: 'by-state', paths: ['state', 'dueOn'] },
    { name: 'by-owner', paths: ['owner.code'] },
    { name: 'by-rank', paths: ['rank'] },
    { name: 'by-key', paths: ['key'], unique: true },
  ],
})

export const thing = (id: string, more: Omit<Thing, '_id' | 'revision'> = {}): Thing => ({
  _id: id,
  revision: 1,
  ...more,
})

export const idsOf = (documents: readonly StoredDocument[]): string[] => documents.map((each) => each._id)
