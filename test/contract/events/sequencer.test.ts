import { openEventLog, type EventLog } from '../../../src/platform/events/event-log'
import { numberEvents, latestNumber } from '../../../src/platform/events/number-events'
import { openRound, startSequencer } from '../../../src/platform/events/sequencer'
import { withEvent } from '../../../src/platform/events/outbox'
import type { Collection, Store } from '../../../src/platform/store/port'
import { eventually } from '../../support/eventually'
import { describeOnBothEngines } from '../store/engines'
import {
  allEvents,
  announce,
  announcing,
  collections,
  emitting,
  expectAllNumberedOnce,
  records,
} from './suite'

const failOnReport = (error: unknown): void => {
  throw error
}

describeOnBothEngines('sequencer', (engine) => {
  const size = engine.name === 'sqlite' ? 2_000 : 200
  let store: Store
  let log: EventLog
  const start = (on = store) => startSequencer({ store: on, emitting, report: failOnReport })

  beforeEach(async () => {
    store = await engine.open(collections)
    log = openEventLog(store)
    for (const { name } of collections) {
      const collection: Collection<{ _id: string; revision: number }> = store.collection({
        name,
        indexes: [],
      })
      const left = await collection.find({ limit: 10_000 })
      await Promise.all(left.map(({ _id }) => collection.delete(_id)))
    }
  })

  it('numbers what waits, oldest first over all collections, and clears the outboxes', async () => {
    await store.collection(records).insertMany([announcing('late', 30), announcing('early', 10, 2)])
    const sequencer = start()
    await sequencer.drain()
    await sequencer.close()
    const events = await allEvents(log)
    expect(events.map(({ number, entryId }) => [number, entryId])).toEqual([
      [1, 'early:0'],
      [2, 'early:1'],
      [3, 'late:0'],
    ])
    expect(events[2]).toMatchObject({
      _id: '000000000003',
      source: { collection: 'records', id: 'late' },
      type: 'record-changed',
      data: { recordId: 'late' },
    })
    expect(await store.collection(records).get('late')).toEqual({
      _id: 'late',
      revision: 2,
      name: '某某公司',
    })
  })

  it('numbers what is announced while it runs', async () => {
    const sequencer = start()
    await store.collection(records).insert(announcing('a', 1))
    sequencer.nudge()
    await eventually(async () => expect(await log.latest()).toBe(1))
    await store.collection(records).insert(announcing('b', 2))
    await eventually(async () => expect(await log.latest()).toBe(2))
    await sequencer.close()
  })

  it('clears an outbox whose events are numbered already, without numbering them again', async () => {
    await store.collection(records).insert(announcing('a', 1))
    const round = openRound(store, emitting)
    await numberEvents(round)
    const cleared = await store.collection(records).get('a')
    if (!cleared) throw new Error('the record is gone')
    const entry = announcing('a', 1).outbox?.[0]
    const again = withEvent(
      { ...cleared, revision: 3 },
      'record-changed',
      entry?.data ?? {},
      entry?.at ?? '',
      'a:0',
    )
    await store
      .collection(records)
      .replace(withEvent(again, 'record-changed', {}, again.outboxSince ?? '', 'a:1'), 2)
    while (await numberEvents(round));
    await expectAllNumberedOnce(store, log, 2)
  })

  it('keeps an event that was announced while the outbox was being cleared', async () => {
    const collection = store.collection(records)
    await collection.insert(announcing('a', 1))
    const round = openRound(store, emitting)
    const racing: Collection<never> = {
      ...(collection as unknown as Collection<never>),
      replaceMany: async (documents) => {
        const current = await collection.get('a')
        if (current?.revision === 1) {
          await collection.replace(
            withEvent({ ...current, revision: 2 }, 'record-changed', {}, '2026-03-03T00:00:00.000Z', 'a:1'),
            1,
          )
        }
        return collection.replaceMany(documents)
      },
    }
    while (await numberEvents({ ...round, emitting: [racing] }));
    await expectAllNumberedOnce(store, log, 2)
  })

  it('stops a round that was paused while another numbered, and leaves neither twin nor hole', async () => {
    await announce(store, 20)
    const round = openRound(store, emitting)
    let paused = true
    const late: typeof round.events = {
      ...round.events,
      insertMany: async (documents, options) => {
        if (paused) {
          paused = false
          while (await numberEvents(round));
          await announce(store, 20, 20)
        }
        return round.events.insertMany(documents, options)
      },
    }
    while (await numberEvents({ ...round, events: late }));
    await expectAllNumberedOnce(store, log, 40)
  })

  it('numbers each event once when several sequencers race without a lease', async () => {
    const stores = [store, await engine.open(collections), await engine.open(collections)]
    await announce(store, size)
    const drains = stores.map(async (one) => {
      const round = { ...openRound(one, emitting), batchSize: 50 }
      while (await numberEvents(round));
    })
    await Promise.all(drains)
    await expectAllNumberedOnce(store, log, size)
  })

  it('hands over at once when a sequencer closes', async () => {
    const first = start()
    await announce(store, 2)
    await eventually(async () => expect(await log.latest()).toBe(2))
    const second = start(await engine.open(collections))
    await first.close()
    await announce(store, 2, 2)
    await eventually(async () => expect(await latestNumber(openRound(store, emitting).events)).toBe(4), 2_000)
    await second.close()
  })
})
