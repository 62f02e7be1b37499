import type { DecisionStore } from '../decisions/store'
import { revisionId } from '../lists/read-entries'
import type { ListStore } from '../lists/store'
import type { ReplayDeps } from './replay-check'

type PastVersions = Pick<ReplayDeps, 'entryVersion' | 'penaltyVersion'>

/** 历史版本: an entry or decision as it stood in a version, however often it was changed since. */
export const pastVersions = (
  lists: ListStore,
  { decisions, revisions }: Pick<DecisionStore, 'decisions' | 'revisions'>,
): PastVersions => ({
  entryVersion: async (id, version) => {
    const current = await lists.entries.get(id)
    if (current?.version === version) return current
    return (await lists.revisions.get(revisionId({ entryId: id, version })))?.facts ?? null
  },
  penaltyVersion: async (id, version) => {
    const current = await decisions.get(id)
    return current?.version === version ? current : revisions.get(`${id}:${version}`)
  },
})
