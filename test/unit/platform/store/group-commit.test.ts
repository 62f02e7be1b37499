import { startGroupCommit, type GroupCommit } from '../../../../src/platform/store/sqlite/group-commit'
import type { WriteLane } from '../../../../src/platform/store/sqlite/write-lane'
import type { WriteOperation } from '../../../../src/platform/store/sqlite/write-operations'

const operation = (id: string, size = 1): WriteOperation => {
  const ids = Array.from({ length: size }, () => id)
  return { kind: 'insert', table: 't', ids, revisions: ids.map(() => 1), texts: ids }
}

describe('group commit', () => {
  let transactions: string[]
  let unfinished: ((error?: Error) => void)[]
  let byHand: boolean
  let commit: GroupCommit

  const lane: WriteLane = {
    run: (operations) =>
      new Promise((resolve, reject) => {
        transactions.push(operations.map((each) => each.ids[0]).join(''))
        unfinished.push((error) => {
          if (error !== undefined) reject(error)
          else resolve(operations.map((each) => ({ outcomes: each.ids.map(() => 'done' as const) })))
        })
        if (!byHand) finish()
      }),
    close: () => Promise.resolve(),
  }

  const finish = (error?: Error): void => unfinished.shift()?.(error)

  const turn = () => new Promise((resolve) => setImmediate(resolve))
  const turns = async (): Promise<void> => {
    for (let at = 0; at < 5; at += 1) await turn()
  }

  beforeEach(() => {
    transactions = []
    unfinished = []
    byHand = false
    commit = startGroupCommit(lane)
  })

  it('writes of one turn share a transaction', async () => {
    await Promise.all(['a', 'b', 'c'].map((id) => commit.write(operation(id))))
    expect(transactions).toEqual(['abc'])
  })

  it('nothing is acknowledged before the transaction is durable, and what comes meanwhile shares the next', async () => {
    byHand = true
    const acknowledged: string[] = []
    const write = (id: string) => commit.write(operation(id)).then(() => acknowledged.push(id))
    const all = [write('a'), write('b')]
    await turns()
    all.push(write('c'), write('d'))
    await turns()
    expect([transactions, acknowledged]).toEqual([['ab'], []])
    finish()
    await turns()
    expect([transactions, acknowledged]).toEqual([
      ['ab', 'cd'],
      ['a', 'b'],
    ])
    finish()
    await Promise.all(all)
    expect(acknowledged).toEqual(['a', 'b', 'c', 'd'])
  })

  it('what is worth a transaction is given to the lane while one is under way, never a third one', async () => {
    byHand = true
    const all = [commit.write(operation('a'))]
    await turns()
    all.push(commit.write(operation('few', 31)))
    await turns()
    expect(transactions).toEqual(['a'])
    all.push(commit.write(operation('b')))
    await turns()
    expect(transactions).toEqual(['a', 'fewb'])
    all.push(commit.write(operation('many', 400)))
    await turns()
    expect(transactions).toEqual(['a', 'fewb'])
    finish()
    await turns()
    expect(transactions).toEqual(['a', 'fewb', 'many'])
    finish()
    finish()
    await Promise.all(all)
  })

  it('a transaction that fails fails all of its writes, and the next goes on', async () => {
    byHand = true
    const failing = Promise.allSettled(['a', 'b'].map((id) => commit.write(operation(id))))
    await turns()
    finish(new Error('database or disk is full'))
    expect((await failing).map((each) => each.status)).toEqual(['rejected', 'rejected'])
    byHand = false
    await expect(commit.write(operation('c'))).resolves.toEqual({ outcomes: ['done'] })
  })

  it('a group has a limit, so that nobody waits behind a mountain', async () => {
    await Promise.all(
      [operation('x', 400), operation('y', 400), operation('z')].map((each) => commit.write(each)),
    )
    expect(transactions).toEqual(['xy', 'z'])
  })

  it('closing waits for what is under way and takes nothing more', async () => {
    const last = commit.write(operation('a'))
    await commit.close()
    expect(transactions).toEqual(['a'])
    await expect(last).resolves.toEqual({ outcomes: ['done'] })
    await expect(commit.write(operation('b'))).rejects.toThrow('closed')
  })
})
