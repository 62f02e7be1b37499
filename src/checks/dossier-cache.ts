import type { Dossier, FindDossiers } from './dossier'

export interface DossierCacheOptions {
  readonly load: (keys: readonly string[], since: string) => Promise<readonly Dossier[]>
  /** Milliseconds that only run forward. */
  readonly ticks: () => number
  /** A dossier is used this long at most, whatever events say: bounds what another process's write can be missed. */
  readonly maxAgeMs: number
  /** Dossiers held at most; the oldest go first. */
  readonly most: number
}

export interface DossierCache {
  readonly find: FindDossiers
  /** What was read of this subject before now is not used again, not even by a reading under way. */
  readonly forget: (key: string) => void
  readonly size: () => number
}

interface Held {
  readonly dossier: Dossier
  readonly readAt: number
}

/** What was forgotten while readings were under way: a reading that began before is not kept. */
const createOvertaken = (most: number) => {
  const counts = new Map<string, number>()
  let underWay = 0
  let sweeps = 0
  return {
    note: (key: string): void => {
      if (underWay > 0) counts.set(key, (counts.get(key) ?? 0) + 1)
      if (counts.size <= most) return
      // Readings never pause under load: rather keep none of those under way than remember without end.
      sweeps += 1
      counts.clear()
    },
    /** Begins a reading; what it answers tells whether a key was forgotten since. */
    begin: (keys: readonly string[]): ((key: string) => boolean) => {
      underWay += 1
      const before = new Map(keys.map((key) => [key, counts.get(key)]))
      const sweep = sweeps
      return (key) => sweep !== sweeps || counts.get(key) !== before.get(key)
    },
    end: (): void => {
      underWay -= 1
      // Whoever reads from now on began after all that is noted here.
      if (underWay === 0) counts.clear()
    },
  }
}

/** The newest last; those go that nobody may use any more, and the oldest when there are too many. */
const keep = (held: Map<string, Held>, one: Held, { maxAgeMs, most }: DossierCacheOptions): void => {
  held.delete(one.dossier.key)
  held.set(one.dossier.key, one)
  for (const [key, { readAt }] of held) {
    if (held.size <= most && one.readAt - readAt <= maxAgeMs) return
    held.delete(key)
  }
}

/** @param from the earliest reading that may still be used */
const usable = (hit: Held | undefined, since: string, from: number): Dossier | undefined =>
  hit !== undefined && hit.readAt >= from && hit.dossier.since <= since ? hit.dossier : undefined

/**
 * 档案缓存: dossiers of subjects that are asked about again within a moment. A write of this process forgets its subject
 * before it is acknowledged; a write of another one is followed by its event, and by age at the latest.
 */
export const createDossierCache = (options: DossierCacheOptions): DossierCache => {
  const { load, ticks, maxAgeMs, most } = options
  const held = new Map<string, Held>()
  const overtaken = createOvertaken(most)
  const read = async (keys: readonly string[], since: string): Promise<readonly Dossier[]> => {
    const readAt = ticks()
    const isOvertaken = overtaken.begin(keys)
    try {
      const dossiers = await load(keys, since)
      for (const dossier of dossiers) if (!isOvertaken(dossier.key)) keep(held, { dossier, readAt }, options)
      return dossiers
    } finally {
      overtaken.end()
    }
  }
  return {
    find: async (keys, since) => {
      const now = ticks()
      const found = new Map<string, Dossier>()
      const missing: string[] = []
      for (const key of new Set(keys)) {
        const dossier = usable(held.get(key), since, now - maxAgeMs)
        if (dossier === undefined) missing.push(key)
        else found.set(key, dossier)
      }
      if (missing.length > 0)
        for (const dossier of await read(missing, since)) found.set(dossier.key, dossier)
      return found
    },
    forget: (key) => {
      held.delete(key)
      overtaken.note(key)
    },
    size: () => held.size,
  }
}
