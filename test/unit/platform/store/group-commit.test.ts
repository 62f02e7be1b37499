import type { Connection } from '../../../../src/platform/store/sqlite/connection'
import { startGroupCommit, type GroupCommit } from '../../../../src/platform/store/sqlite/group-commit'

class OwnFault extends Error {}

describe('group commit', () => {
  let statements: string[]
  let refuse: (sql: string) => Error | undefined
  let commit: GroupCommit

  const connection: Connection = {
    inTransaction: true,
    exec: (sql) => {
      statements.push(sql)
      const error = refuse(sql)
      if (error !== undefined) throw error
    },
    prepare: () => {
      throw new Error('no statement is prepared here')
    },
    waitLong: () => undefined,
    waitShortly: () => undefined,
    close: () => undefined,
  }

  beforeEach(() => {
    statements = []
    refuse = () => undefined
    commit = startGroupCommit(connection, (error) => error instanceof OwnFault)
  })

  const write = (name: string) =>
    commit.run(1, () => {
      statements.push(name)
      return name
    })

  it('writes of one turn share a transaction, and resolve after its commit', async () => {
    const first = write('a').then((name) => statements.push(`${name} resolved`))
    await Promise.all([first, write('b'), write('c')])
    expect(statements).toEqual(['BEGIN IMMEDIATE', 'a', 'b', 'c', 'COMMIT', 'a resolved'])
  })

  it('a write that fails by its own fault fails alone', async () => {
    const failing = commit.run(1, () => {
      throw new OwnFault('taken')
    })
    const answers = await Promise.allSettled([write('a'), failing, write('b')])
    expect(answers.map((each) => each.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(statements).toEqual(['BEGIN IMMEDIATE', 'a', 'b', 'COMMIT'])
  })

  it('any other failure undoes the transaction and fails all of its writes', async () => {
    const failing = commit.run(1, () => {
      throw new Error('disk I/O error')
    })
    const answers = await Promise.allSettled([write('a'), failing, write('b')])
    expect(answers.map((each) => each.status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(statements).toEqual(['BEGIN IMMEDIATE', 'ROLLBACK'])
    await expect(write('c')).resolves.toBe('c')
  })

  it('a commit that fails acknowledges nothing', async () => {
    refuse = (sql) => (sql === 'COMMIT' ? new Error('database or disk is full') : undefined)
    await expect(write('a')).rejects.toThrow('full')
    expect(statements).toEqual(['BEGIN IMMEDIATE', 'a', 'COMMIT', 'ROLLBACK'])
  })

  it('while another process holds the lock the writes wait and are tried again', async () => {
    let busy = 3
    const locked = Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' })
    refuse = (sql) => (sql === 'BEGIN IMMEDIATE' && busy-- > 0 ? locked : undefined)
    await expect(Promise.all([write('a'), write('b')])).resolves.toEqual(['a', 'b'])
    expect(statements.filter((each) => each === 'BEGIN IMMEDIATE')).toHaveLength(4)
    expect(statements.filter((each) => each === 'a')).toHaveLength(1)
  })

  it('a group has a limit, so that nobody waits behind a mountain', async () => {
    await Promise.all([commit.run(1500, () => 'x'), commit.run(1500, () => 'y'), commit.run(1, () => 'z')])
    expect(statements).toEqual(['BEGIN IMMEDIATE', 'COMMIT', 'BEGIN IMMEDIATE', 'COMMIT'])
  })

  it('closing waits for what is under way and takes nothing more', async () => {
    const last = write('a')
    await commit.close()
    expect(statements).toEqual(['BEGIN IMMEDIATE', 'a', 'COMMIT'])
    await expect(last).resolves.toBe('a')
    await expect(write('b')).rejects.toThrow('closed')
  })
})
