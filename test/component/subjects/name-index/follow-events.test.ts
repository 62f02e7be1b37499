import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixedClock } from '../../../../src/platform/clock/clock'
import { eventCollection } from '../../../../src/platform/events/documents'
import { openEventLog } from '../../../../src/platform/events/event-log'
import { cursorCollection, type Follower } from '../../../../src/platform/events/follow'
import { startSequencer, type Sequencer } from '../../../../src/platform/events/sequencer'
import { leaseCollection } from '../../../../src/platform/lease'
import { openStore } from '../../../../src/platform/store/open-store'
import type { Store } from '../../../../src/platform/store/port'
import { loadSubjects } from '../../../../src/subjects/extend-master'
import { followSubjects } from '../../../../src/subjects/name-index/follow-events'
import { openNameIndex, type NameIndex } from '../../../../src/subjects/name-index/name-index'
import { registerSubjects, type SubjectDeps } from '../../../../src/subjects/register-subjects'
import { openSubjectStore, scanSubjects, subjectCollection } from '../../../../src/subjects/store'
import { registration } from '../open-subjects'

describe('the name index follows the event log', () => {
  let directory: string
  let store: Store
  let deps: SubjectDeps
  let sequencer: Sequencer
  let index: NameIndex
  let follower: Follower
  const troubles: unknown[] = []

  const follow = (more: { readonly scan?: () => ReturnType<typeof scanSubjects> } = {}): Follower =>
    followSubjects({
      index,
      log: openEventLog(store),
      subjects: {
        load: (usccs) => loadSubjects(deps, usccs),
        scan: more.scan ?? (() => scanSubjects(deps.store)),
      },
      report: (error) => troubles.push(error),
    })

  const settle = async (): Promise<void> => {
    await sequencer.drain()
    await follower.drain()
  }
  const find = async (query: string) =>
    (await index.search(query, { limit: 10 })).items.map(({ name }) => name)

  beforeEach(async () => {
    troubles.length = 0
    directory = mkdtempSync(join(tmpdir(), 'follow-'))
    store = await openStore({ sqlitePath: join(directory, 'credit.db') }, [
      subjectCollection,
      eventCollection,
      cursorCollection,
      leaseCollection,
    ])
    deps = { store: openSubjectStore(store), clock: fixedClock('2026-03-02T09:00:00+08:00') }
    sequencer = startSequencer({
      store,
      emitting: [subjectCollection],
      report: (error) => troubles.push(error),
    })
    index = await openNameIndex({ directory, workers: 0 })
    await registerSubjects(deps, [registration()])
    await sequencer.drain()
    follower = follow()
    await settle()
  })
  afterEach(async () => {
    await follower.close()
    await sequencer.close()
    await index.close()
    await store.close()
    rmSync(directory, { recursive: true, force: true })
    if (troubles.length > 0) throw new AggregateError(troubles, 'the follower had trouble')
  })

  it('is made anew from all subjects when it is new', async () => {
    expect(await find('样例')).toEqual(['青岛样例制造有限公司'])
    expect(await index.position()).toBe(1)
  })

  it('takes in what is registered and renamed afterwards', async () => {
    await registerSubjects(deps, [
      registration({ name: '青岛新名集团' }),
      registration({ uscc: '91370202MA3ABCDE1J', name: '新名分店' }),
    ])
    await settle()
    expect(await find('新名')).toEqual(['新名分店', '青岛新名集团'])
    expect(await find('样例')).toEqual(['青岛新名集团'])
    expect(await index.position()).toBe(3)
  })

  it('goes on where it was after a restart', async () => {
    await follower.close()
    await registerSubjects(deps, [registration({ name: '青岛新名集团' })])
    await sequencer.drain()
    const scan = jest.fn(() => scanSubjects(deps.store))
    follower = follow({ scan })
    await settle()
    expect(await find('新名')).toEqual(['青岛新名集团'])
    expect(scan).not.toHaveBeenCalled()
  })

  it('is made anew when it is ahead of the log, for then it belongs to another store', async () => {
    await follower.close()
    await index.apply(
      [{ uscc: '91370202MA3ABCDE1J', name: '别处的公司', formerNames: [], kind: 'enterprise' }],
      50,
    )
    follower = follow()
    await settle()
    expect(await find('别处')).toEqual([])
    expect(await index.position()).toBe(1)
  })

  it('is made anew when it is of another log, however far that one is', async () => {
    await follower.close()
    await index.rebuild(
      (async function* () {
        await Promise.resolve()
        yield [{ uscc: '91370202MA3ABCDE1J', name: '别处的公司', formerNames: [], kind: 'enterprise' }]
      })(),
      { log: 'of another store', position: 1 },
    )
    follower = follow()
    await settle()
    expect([await find('别处'), await find('样例')]).toEqual([[], ['青岛样例制造有限公司']])
    expect(await index.log()).toBe(await openEventLog(store).id())
  })

  it('forgets a subject that is gone', async () => {
    await registerSubjects(deps, [registration({ status: 'deregistered' })])
    await deps.store.subjects.delete('91370200MA0000015J')
    await registerSubjects(deps, [registration({ uscc: '91370202MA3ABCDE1J', name: '新名分店' })])
    await index.rebuild(
      (async function* () {
        await Promise.resolve()
        yield [
          { uscc: '91370200MA0000015J', name: '青岛样例制造有限公司', formerNames: [], kind: 'enterprise' },
        ]
      })(),
      { log: 'a log', position: 0 },
    )
    await follower.close()
    follower = follow()
    await settle()
    expect(await find('样例')).toEqual([])
    expect(await find('新名')).toEqual(['新名分店'])
  })

  it('gives up a rebuild when it is closed', async () => {
    await follower.close()
    let opened = (): void => undefined
    const begun = new Promise<void>((resolve) => (opened = resolve))
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    await index.apply([], 50)
    follower = follow({
      scan: async function* () {
        opened()
        await held
        yield* scanSubjects(deps.store)
      },
    })
    await begun
    const closed = follower.close()
    release()
    await closed
    expect(await index.position()).toBe(50)
  })
})
