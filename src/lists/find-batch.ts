import { decisionFailure } from '../decisions/failures'
import type { Caller } from '../platform/http/caller'
import type { SignsOfLife } from '../platform/sign-of-life'
import type { ListBatch } from './batch-document'
import { mayReadList, seesEveryList } from './find-entry'
import type { ListDeps } from './list-deps'

export interface FindBatchDeps extends Pick<ListDeps, 'store'> {
  /** A batch is in the hands of one process; when that dies, nobody is left to say so. */
  readonly signs: SignsOfLife
}

/** 批次, and whether a process has it in hand. */
export interface FoundBatch {
  readonly batch: ListBatch
  readonly isAlive: boolean
}

/** Names the sign of life of a batch. */
export const signOf = (batchId: string): string => `list-entry-batch:${batchId}`

/**
 * 查找批次: a sign that is looked for first, then the batch: one that ends in between is read as done.
 * @throws Failure `batch-not-found`, also for batches of other units, and of lists that the client is not named for
 */
export const findBatch = async (
  { store, signs }: FindBatchDeps,
  caller: Caller,
  id: string,
): Promise<FoundBatch> => {
  const isAlive = await signs.isShown(signOf(id))
  const batch = await store.batches.get(id)
  const isOwn = batch !== null && batch.unit === caller.unit?.uscc && mayReadList(caller, batch.listId)
  if (batch === null || !(isOwn || seesEveryList(caller)))
    throw decisionFailure('batch-not-found', '没有这个批次，不属于本单位，或不在本客户端获准的名单之内')
  return { batch, isAlive }
}

/** 批次状态: one that is running in nobody's hands has failed. */
export const presentBatch = ({ batch, isAlive }: FoundBatch): object => {
  const { _id, listId, complete, state, counts, startedAt, changedAt } = batch
  return {
    id: _id,
    listId,
    complete,
    state: state === 'running' && !isAlive ? 'failed' : state,
    total: counts.entered + counts.changed + counts.repeated + counts.refused,
    ...counts,
    startedAt,
    changedAt,
  }
}
