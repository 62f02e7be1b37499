import { leaseCollection, openLease } from '../../../src/platform/lease'
import { eventually } from '../../support/eventually'
import { openTemporaryStore, type TemporaryStore } from '../../support/temporary-store'

describe('lease', () => {
  let kept: TemporaryStore
  beforeEach(async () => {
    kept = await openTemporaryStore([leaseCollection])
  })
  afterEach(() => kept.remove())

  it('is held by one of many that ask at once, and by it alone when they ask again', async () => {
    const leases = Array.from({ length: 10 }, () => openLease(kept.store, 'sweep'))
    const first = await Promise.all(leases.map((lease) => lease.hold()))
    expect(first.filter(Boolean)).toHaveLength(1)
    expect(await Promise.all(leases.map((lease) => lease.hold()))).toEqual(first)
  })

  it('of another name is another lease', async () => {
    expect(await openLease(kept.store, 'sweep').hold()).toBe(true)
    expect(await openLease(kept.store, 'sequencer').hold()).toBe(true)
  })

  it('is free at once when it is released, and not by one who does not hold it', async () => {
    const [one, other] = [openLease(kept.store, 'sweep'), openLease(kept.store, 'sweep')]
    await one.hold()
    await other.release()
    expect(await other.hold()).toBe(false)
    await one.release()
    expect(await other.hold()).toBe(true)
    expect(await one.hold()).toBe(false)
  })

  it('falls to another when its holder does not renew it', async () => {
    const dead = openLease(kept.store, 'sweep', 200)
    const heir = openLease(kept.store, 'sweep', 200)
    await dead.hold()
    expect(await heir.hold()).toBe(false)
    await eventually(async () => expect(await heir.hold()).toBe(true), 2_000)
  })

  it('stays with a holder that renews it', async () => {
    const holder = openLease(kept.store, 'sweep', 1_000)
    const other = openLease(kept.store, 'sweep', 1_000)
    const since = Date.now()
    await eventually(async () => {
      expect(await holder.hold()).toBe(true)
      expect(await other.hold()).toBe(false)
      expect(Date.now() - since).toBeGreaterThan(2_200)
    })
  })
})
