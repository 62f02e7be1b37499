import { isDeepStrictEqual } from 'node:util'
import { leaseCollection, leaseIsHeld } from '../lease'
import { pagesOf } from './pages-of'
import type { Collection, CollectionDeclaration, Store, StoredDocument } from './port'
import { adoptStoreId, storeIdOf } from './store-id'

/** In the target, from the first document on: whose copy it is, and whether it is whole. */
interface CopyMarker extends StoredDocument {
  readonly from: string
  readonly isWhole: boolean
}

const metaDeclaration: CollectionDeclaration<CopyMarker> = { name: 'meta', indexes: [] }
const MARKER_ID = 'copy'

/** Why nothing was copied: a platform runs on one of the stores, or the target is not empty and no unfinished copy of this one. */
export type CopyRefusal = 'running' | 'in-use' | 'of-another' | 'whole'

export class CopyRefusedError extends Error {
  override readonly name = 'CopyRefusedError'
  constructor(readonly reason: CopyRefusal) {
    super(`the store is not copied: ${reason}`)
  }
}

/** Both stores together are not what was one: the source changed meanwhile. */
export class CopyMismatchError extends Error {
  override readonly name = 'CopyMismatchError'
  constructor(
    readonly collection: string,
    readonly counts: { readonly from: number; readonly to: number },
  ) {
    super(`${collection}: ${counts.from} documents in the source, ${counts.to} in the target`)
  }
}

export interface CopyPlan {
  readonly from: Store
  readonly to: Store
  readonly collections: readonly CollectionDeclaration<StoredDocument>[]
  /** Told of each collection that is whole. */
  readonly told: (collection: string, documents: number) => void
}

const PAGE = 500

/** Leases are of processes that run on the one store. */
const copied = ({ collections }: CopyPlan): CopyPlan['collections'] =>
  collections.filter(({ name }) => name !== leaseCollection.name)

const isEmpty = async (plan: CopyPlan): Promise<boolean> => {
  for (const declaration of copied(plan))
    if ((await plan.to.collection(declaration).find({ limit: 1 })).length > 0) return false
  return true
}

const isRunning = async ({ from, to }: CopyPlan): Promise<boolean> =>
  (await leaseIsHeld(from, 'sequencer')) || leaseIsHeld(to, 'sequencer')

/** @throws CopyRefusedError */
const begin = async (plan: CopyPlan): Promise<CopyMarker> => {
  if (await isRunning(plan)) throw new CopyRefusedError('running')
  const markers = plan.to.collection(metaDeclaration)
  const from = await storeIdOf(plan.from)
  const known = await markers.get(MARKER_ID)
  if (known?.isWhole === true) throw new CopyRefusedError('whole')
  if (known !== null && known.from !== from) throw new CopyRefusedError('of-another')
  if (known !== null) return known
  if (!(await isEmpty(plan))) throw new CopyRefusedError('in-use')
  const marker = { _id: MARKER_ID, revision: 1, from, isWhole: false }
  await markers.insert(marker)
  return marker
}

/** What an interrupted run left is as good where it is the same; else what stands in the source now goes in its place. */
const refresh = async (
  to: Collection<StoredDocument>,
  documents: readonly StoredDocument[],
): Promise<void> => {
  const left = new Map((await to.getMany(documents.map(({ _id }) => _id))).map((one) => [one._id, one]))
  const changed = documents.filter((document) => !isDeepStrictEqual(left.get(document._id), document))
  for (const { _id } of changed) await to.delete(_id)
  if (changed.length > 0) await to.insertMany(changed)
}

const copyCollection = async (
  from: Collection<StoredDocument>,
  to: Collection<StoredDocument>,
): Promise<number> => {
  for await (const page of pagesOf(from, PAGE)) {
    const { outcomes } = await to.insertMany(page)
    await refresh(
      to,
      page.filter((_document, i) => outcomes[i] !== 'inserted'),
    )
  }
  const counts = { from: await from.count(), to: await to.count() }
  if (counts.from !== counts.to) throw new CopyMismatchError(from.declaration.name, counts)
  return counts.to
}

/**
 * 迁移存储: every declared collection of a store that no platform runs on into an empty one, of either engine. A run that was
 * interrupted goes on when it is repeated; what follows the events (the name index) takes the copy for the store it was.
 * @throws CopyRefusedError, CopyMismatchError
 */
export const copyStore = async (plan: CopyPlan): Promise<void> => {
  const marker = await begin(plan)
  for (const declaration of copied(plan))
    plan.told(
      declaration.name,
      await copyCollection(plan.from.collection(declaration), plan.to.collection(declaration)),
    )
  await adoptStoreId(plan.to, marker.from)
  await plan.to
    .collection(metaDeclaration)
    .replace({ ...marker, revision: marker.revision + 1, isWhole: true }, marker.revision)
}
