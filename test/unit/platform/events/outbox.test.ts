import { withEvent, withoutEvents } from '../../../../src/platform/events/outbox'
import type { StoredDocument } from '../../../../src/platform/store/port'

const bare: StoredDocument & { readonly name: string } = { _id: 'a', revision: 3, name: '甲' }
const first = '2026-03-02T01:00:00.000Z'
const second = '2026-03-02T02:00:00.000Z'

describe('outbox', () => {
  const one = withEvent(bare, 'decision-published', { decisionId: 'a' }, first, 'a:3')
  const two = withEvent(one, 'decision-changed', { decisionId: 'a' }, second, 'a:4')

  it('keeps events in the order in which they were announced, and the instant of the oldest', () => {
    expect(two.outbox?.map(({ id }) => id)).toEqual(['a:3', 'a:4'])
    expect(two.outboxSince).toBe(first)
    expect(two.name).toBe('甲')
  })

  it('leaves the document that it was given as it was', () => {
    expect(bare).toEqual({ _id: 'a', revision: 3, name: '甲' })
    expect(one.outbox).toHaveLength(1)
  })

  it('loses every trace of an outbox that is all numbered', () => {
    expect(withoutEvents(two, new Set(['a:3', 'a:4']))).toEqual({ ...bare, revision: 4 })
  })

  it('keeps what is not numbered yet, and its instant', () => {
    const left = withoutEvents(two, new Set(['a:3', 'other']))
    expect(left.outbox?.map(({ id }) => id)).toEqual(['a:4'])
    expect(left.outboxSince).toBe(second)
  })
})
