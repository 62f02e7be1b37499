import { leaseCollection } from '../../../src/platform/lease'
import { openSignsOfLife } from '../../../src/platform/sign-of-life'
import { eventually } from '../../support/eventually'
import { openTemporaryStore, type TemporaryStore } from '../../support/temporary-store'

describe('a sign of life', () => {
  let kept: TemporaryStore
  beforeEach(async () => {
    kept = await openTemporaryStore([leaseCollection])
  })
  afterEach(() => kept.remove())

  it('is shown from the first moment to the last, far beyond one life', async () => {
    const signs = openSignsOfLife(kept.store, 150)
    const end = await signs.show('batch')
    const since = performance.now()
    await eventually(async () => {
      expect(await signs.isShown('batch')).toBe(true)
      expect(performance.now() - since).toBeGreaterThan(600)
    })
    expect(await openSignsOfLife(kept.store).isShown('batch')).toBe(true)
    await end()
    expect(await signs.isShown('batch')).toBe(false)
  })

  it('of another thing is another sign', async () => {
    const signs = openSignsOfLife(kept.store)
    const end = await signs.show('one')
    expect(await signs.isShown('two')).toBe(false)
    await end()
  })

  it('ends soon after the process that showed it', async () => {
    const until = new Date(Date.now() + 300).toISOString()
    const lost = { _id: 'batch', revision: 1, owner: 'a process that is gone', until }
    await kept.store.collection(leaseCollection).insert(lost)
    const signs = openSignsOfLife(kept.store)
    expect(await signs.isShown('batch')).toBe(true)
    await eventually(async () => expect(await signs.isShown('batch')).toBe(false))
  })
})
