/**
 * 存活标记: whoever has something in hand shows it, so that others can tell soon whether its process died. Comfort only:
 * truth stays in what was stored.
 */
import { leaseIsHeld, openLease } from './lease'
import type { Store } from './store/port'

export interface SignsOfLife {
  /** Shows that this is in hand until what it answers is called. */
  show(name: string): Promise<() => Promise<void>>
  isShown(name: string): Promise<boolean>
}

/** A sign that is missed now and then, by a busy process or a store that is away, is no death. */
const SIGNS_A_LIFE = 3

/** @param ttlMs after which what died is known to be dead */
export const openSignsOfLife = (store: Store, ttlMs = 15_000): SignsOfLife => ({
  show: async (name) => {
    const lease = openLease(store, name, ttlMs)
    await lease.hold()
    let beat: Promise<unknown> = Promise.resolve()
    const renew = (): unknown => (beat = beat.then(() => lease.hold()).catch(() => undefined))
    const beats = setInterval(renew, ttlMs / SIGNS_A_LIFE).unref()
    return async () => {
      clearInterval(beats)
      // A beat that is under way would take the sign up again after it was laid down.
      await beat
      await lease.release().catch(() => undefined)
    }
  },
  isShown: (name) => leaseIsHeld(store, name),
})
