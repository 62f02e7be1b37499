import fc from 'fast-check'
import { firstIdOf, newId } from '../../../src/platform/id'

const LATEST_MS = Date.parse('9999-12-31T23:59:59.999Z')
const instant = fc.integer({ min: 0, max: LATEST_MS }).map((ms) => new Date(ms).toISOString())

describe('an id', () => {
  it('has the form of a UUID of version 7', () => {
    fc.assert(
      fc.property(instant, (at) =>
        /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(newId(at)),
      ),
    )
  })

  it('sorts after every id of an earlier millisecond', () => {
    fc.assert(
      fc.property(instant, instant, (one, other) => {
        fc.pre(one !== other)
        return one < other === newId(one) < newId(other)
      }),
    )
  })

  it('carries its instant in milliseconds', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const milliseconds = parseInt(newId(at).replace(/-/g, '').slice(0, 12), 16)
        return new Date(milliseconds).toISOString() === at
      }),
    )
  })

  it('is another one each time, also within one millisecond', () => {
    const ids = Array.from({ length: 20_000 }, () => newId('2026-05-06T01:00:00.000Z'))
    expect(new Set(ids).size).toBe(ids.length)
  })
})

it('parts the ids of two instants where the later one begins', () => {
  const [before, after] = ['2026-05-06T00:59:59.999Z', '2026-05-06T01:00:00.000Z'].map((at) => newId(at))
  const border = firstIdOf('2026-05-06T01:00:00.000Z')
  expect([(before ?? '') < border, (after ?? '') >= border]).toEqual([true, true])
})
