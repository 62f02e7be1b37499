import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileDeclaration } from '../../../src/platform/store/declared'
import { projectRoot } from '../../../src/platform/root'
import { openConnection } from '../../../src/platform/store/sqlite/connection'
import { createCollections } from '../../../src/platform/store/sqlite/schema'
import { openWriteLane, type WriteLane } from '../../../src/platform/store/sqlite/write-lane'
import type { WriteOperation } from '../../../src/platform/store/sqlite/write-operations'
import { buildPlatform } from './run-writer'
import { things } from './things'

const operation = (
  kind: WriteOperation['kind'],
  ...documents: [id: string, revision: number | null, key?: string][]
) => ({
  kind,
  table: 'threaded',
  ids: documents.map(([id]) => id),
  revisions: documents.map(([, revision]) => revision),
  texts: documents.map(([id, revision, key]) => JSON.stringify({ _id: id, revision, key })),
})

/** One transaction after the other, and what each operation answers. */
const transactions: readonly (readonly (readonly [WriteOperation, object])[])[] = [
  [
    [operation('insert', ['a', 1], ['b', 1, 'k']), { outcomes: ['done', 'done'] }],
    [operation('insert', ['a', 1], ['c', 1]), { outcomes: ['refused', 'done'], broken: '_id' }],
    [
      operation('insert-ordered', ['d', 1, 'k'], ['e', 1]),
      { outcomes: ['refused', 'skipped'], broken: 'by-key' },
    ],
  ],
  [
    [operation('replace', ['a', 2], ['b', 5], ['zz', 2]), { outcomes: ['done', 'refused', 'refused'] }],
    [operation('replace', ['c', 2, 'k'], ['b', 2, 'k']), { outcomes: ['refused', 'done'], broken: 'by-key' }],
  ],
  [
    [operation('delete', ['a', 1], ['a', 2], ['a', null]), { outcomes: ['refused', 'done', 'refused'] }],
    [operation('insert', ['a', 1]), { outcomes: ['done'] }],
  ],
]

describe.each(['thread', 'local'] as const)('the lane that writes: %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'credit-lane-'))
  const lanes: WriteLane[] = []

  /** Compiled, the lane is a thread; from the sources it is this one. */
  const open = (path: string): WriteLane => {
    const compiled = join(projectRoot, 'dist/src/platform/store/sqlite/write-lane.js')
    const { openWriteLane: openCompiled } = createRequire(__filename)(compiled) as {
      openWriteLane: typeof openWriteLane
    }
    const lane = kind === 'thread' ? openCompiled(path) : openWriteLane(path)
    lanes.push(lane)
    return lane
  }

  const createTable = (path: string): void => {
    const connection = openConnection(path)
    createCollections(connection, [compileDeclaration(things('threaded'))])
    connection.close()
  }

  beforeAll(buildPlatform, 60_000)

  afterAll(async () => {
    for (const lane of lanes) await lane.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('answers for every document of every operation', async () => {
    const path = join(folder, 'store.db')
    createTable(path)
    const lane = open(path)
    for (const transaction of transactions) {
      expect(await lane.run(transaction.map(([each]) => each))).toEqual(
        transaction.map(([, answer]) => answer),
      )
    }
  })

  it('stores nothing of a transaction that fails, and goes on afterwards', async () => {
    const path = join(folder, 'failing.db')
    createTable(path)
    const lane = open(path)
    const elsewhere = { ...operation('insert', ['b', 1]), table: 'nowhere' }
    await expect(lane.run([operation('insert', ['a', 1]), elsewhere])).rejects.toThrow('nowhere')
    expect(await lane.run([operation('insert', ['a', 1])])).toEqual([{ outcomes: ['done'] }])
  })

  it('rejects, again and again, where no file can be opened, and works as soon as it can', async () => {
    const path = join(folder, 'later', 'store.db')
    const lane = open(path)
    await expect(lane.run([operation('insert', ['a', 1])])).rejects.toThrow()
    await expect(lane.run([operation('insert', ['a', 1])])).rejects.toThrow()
    mkdirSync(join(folder, 'later'))
    createTable(path)
    expect(await lane.run([operation('insert', ['a', 1])])).toEqual([{ outcomes: ['done'] }])
  })
})
