import { storeIdOf } from '../../../src/platform/store/store-id'
import { describeOnBothEngines } from './engines'

const ids: string[] = []

describeOnBothEngines('the id of a store', (engine) => {
  it('is the same for all who ask at once, and after it was opened again', async () => {
    const stores = await Promise.all([engine.open([]), engine.open([])])
    const asked = await Promise.all([...stores, ...stores].map(storeIdOf))
    const later = await storeIdOf(await engine.open([]))
    expect(new Set([...asked, later]).size).toBe(1)
    ids.push(later)
  })

  it('is not the one of another store', () => {
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).not.toContain('')
  })
})
