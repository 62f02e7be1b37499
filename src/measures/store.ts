import type { Collection, CollectionDeclaration, Store, StoredDocument } from '../platform/store/port'
import { textOfPolicy, type JointPolicy } from './joint-policy'

/** 留存的政策集: `_id` = its version; kept for ever, so that an answer can be recomputed when its files are gone. */
export interface JointPolicyDocument extends StoredDocument {
  readonly inForceFrom: string
  /** Canonical JSON, whose hash is the version. */
  readonly text: string
}

export const jointPolicyCollection: CollectionDeclaration<JointPolicyDocument> = {
  name: 'joint-policies',
  indexes: [],
}

/** Every collection of the room. */
export const measureCollections = [jointPolicyCollection]

/** Where sets are kept. */
export interface PolicyArchive {
  /** Keeps those sets that are not kept yet. */
  keep(sets: readonly JointPolicy[]): Promise<void>
  /** The text of a version; null when it was never loaded. */
  read(version: string): Promise<string | null>
}

const documentOf = (policy: JointPolicy): JointPolicyDocument => ({
  _id: policy.version,
  revision: 1,
  inForceFrom: policy.inForceFrom,
  text: textOfPolicy(policy),
})

/** 政策集档案 in the store. */
export const openPolicyArchive = (store: Store): PolicyArchive => {
  const kept: Collection<JointPolicyDocument> = store.collection(jointPolicyCollection)
  return {
    keep: async (sets) => {
      const versions = sets.map(({ version }) => version)
      if ((await kept.count({ _id: { in: versions } })) === sets.length) return
      // One that is kept already holds the same text: its name is the hash of it.
      await kept.insertMany(sets.map(documentOf))
    },
    read: async (version) => (await kept.get(version))?.text ?? null,
  }
}
