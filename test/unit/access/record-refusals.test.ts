import { createRefusalRecorder } from '../../../src/access/record-refusals'
import type { TrailEntry } from '../../../src/access/trail'

const attempt = { requestId: 'r1', method: 'GET', path: '/api/v1/decisions' }

const recorder = () => {
  const entries: (TrailEntry & { at: string })[] = []
  const clock = { now: '2026-02-09T01:00:00.000Z' }
  const refuse = createRefusalRecorder({
    now: () => clock.now,
    trail: (at, told) => {
      entries.push(...told.map((entry) => ({ ...entry, at })))
      return Promise.resolve()
    },
  })
  return { entries, clock, refuse }
}

describe('a refused authentication', () => {
  it('goes into the trail with what is known of it', async () => {
    const { entries, refuse } = recorder()
    expect(await refuse(attempt, 'unknown', 'no-key')).toBeNull()
    expect(entries).toEqual([
      {
        at: '2026-02-09T01:00:00.000Z',
        who: 'unknown',
        action: 'authenticate',
        outcome: 'refused',
        requestId: 'r1',
        detail: 'GET /api/v1/decisions：未提供密钥',
      },
    ])
  })

  it('is only counted beyond twenty a second, and the count is told with the next', async () => {
    const { entries, clock, refuse } = recorder()
    for (let count = 0; count < 1000; count += 1) await refuse(attempt, 'unknown', 'wrong-key')
    expect(entries).toHaveLength(20)
    clock.now = '2026-02-09T01:00:01.000Z'
    await refuse(attempt, 'unknown', 'wrong-key')
    await refuse(attempt, 'unknown', 'wrong-key')
    expect(entries.slice(20).map(({ detail }) => detail)).toEqual([
      'GET /api/v1/decisions：密钥不对或已失效（此前另有 980 次未逐条记录）',
      'GET /api/v1/decisions：密钥不对或已失效',
    ])
  })

  it('leaves no personal number and no endless path behind', async () => {
    const { entries, refuse } = recorder()
    await refuse(
      { ...attempt, path: `/subjects/11010119900307000X/${'x'.repeat(9000)}` },
      'unknown',
      'no-key',
    )
    expect(entries[0]?.detail).not.toContain('19900307')
    expect(entries[0]?.detail?.length).toBeLessThan(260)
  })
})
