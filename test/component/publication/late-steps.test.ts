import { advanceDecisions } from '../../../src/publication/advance-decisions'
import { openAlarms } from '../../../src/publication/raise-alarm'
import { openDecisionDesk, type DecisionDesk } from '../../support/decision-desk'
import { buildPenalty } from '../../support/decisions'

let desk: DecisionDesk

beforeEach(async () => {
  desk = await openDecisionDesk()
})
afterEach(() => desk.close())

const clean = () => buildPenalty({}, { severity: 'general' })
const withPhone = () => buildPenalty({ CF_SY: '当事人电话13812345678，事实清楚。' }, { severity: 'general' })

describe('after an outage', () => {
  it.each([
    ['on its last day is published', '2027-04-30T23:59:00+08:00', 'published', ['decision-published']],
    ['longer than its period ends without ever having been public', '2027-05-01T00:00:00+08:00', 'ended', []],
  ])('a decision %s', async (_what, instant, state, events) => {
    const { _id } = await desk.push(clean())
    await desk.moveTo(instant)
    await desk.sweep()
    const { publication } = await desk.current(_id)
    expect(publication.state).toBe(state)
    expect(publication.publishedAt !== undefined).toBe(state === 'published')
    expect(await desk.eventsOf(_id)).toEqual(events)
  })
})

describe('an alarm for a decision that a process with a clock ahead of ours stored', () => {
  it('is not lost: it is published at the moment when it came in', async () => {
    const { _id, receivedAt } = await desk.push(clean())
    const behind = { ...desk.rooms.advance, now: () => '2026-05-06T00:00:00.000Z' }
    await advanceDecisions(behind, [_id])
    expect((await desk.current(_id)).publication).toMatchObject({
      state: 'published',
      publishedAt: receivedAt,
    })
  })
})

describe('an alarm of a decision that waits', () => {
  const alarmsOf = async (id: string) => {
    const { items } = await openAlarms(desk.rooms.advance.store, desk.store.decisions, desk.rooms.now(), {
      limit: 50,
    })
    return items.filter(({ decisionId }) => decisionId === id)
  }
  const openOf = async (id: string) => (await alarmsOf(id)).map(({ level }) => level)

  it('is raised again when the decision was settled meanwhile and waits once more', async () => {
    const { _id } = await desk.push(withPhone())
    await desk.moveTo('2026-05-14T09:00:00+08:00')
    await desk.sweep()
    expect(await openOf(_id)).toEqual(['red'])
    await desk.push(clean())
    await desk.sweep()
    expect(await openOf(_id)).toEqual([])
    expect((await desk.push(withPhone())).publication.state).toBe('held')
    await desk.sweep()
    expect(await openOf(_id)).toEqual(['red'])
    await desk.sweep()
    expect(await openOf(_id)).toEqual(['red'])
  })

  it('says what holds the decision now, not what held it when the alarm was raised', async () => {
    const { _id } = await desk.push(withPhone())
    await desk.moveTo('2026-05-14T09:00:00+08:00')
    await desk.sweep()
    expect(await alarmsOf(_id)).toMatchObject([{ reason: 'personal-data-in-text' }])
    const revoked = { CF_CFLB: '吊销许可证件', CF_NR_FK: undefined, CF_NR_ZKDX: '食品经营许可证 JY0000001' }
    await desk.push(buildPenalty(revoked, { severity: 'minor' }))
    await desk.sweep()
    expect(await alarmsOf(_id)).toMatchObject([{ level: 'red', reason: 'severity-contradiction' }])
  })
})
