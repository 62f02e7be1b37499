import { setImmediate } from 'node:timers/promises'
import type { CheckRequest } from '../generated/check/request'
import { asTold, Failure, platformFailure } from '../platform/http/failure'
import type { CallBudget } from '../platform/call-budget'
import { askChecks, type AskDeps, type AskedCheck, type AskOutcome, type CheckCall } from './ask-checks'
import { takeChecks } from './check-budget'

/** A line of a batch: a request, or what is wrong with the line itself. */
export interface BatchLine {
  readonly row: number
  readonly request: CheckRequest | Failure
}

export interface BatchDeps extends AskDeps {
  readonly budget: CallBudget
  /** The problem document of a refusal. */
  readonly problemOf: (failure: Failure, requestId: string) => object
  /** Told of what the platform did not foresee. */
  readonly report: (error: unknown) => void
}

/** Lines of one write. */
const CHUNK_LINES = 100
/** Chunks under way at once: some wait for the disk while the next is evaluated. */
const AT_ONCE = 4

/** What the platform fails on is found line by line, so that it stops no other. */
const askEach = async (deps: BatchDeps, all: readonly AskedCheck[]): Promise<AskOutcome[]> => {
  try {
    return await askChecks(deps, all)
  } catch (error) {
    const told = asTold(error)
    if (told instanceof Failure) return all.map(() => told)
    if (all.length > 1) return (await Promise.all(all.map((one) => askEach(deps, [one])))).flat()
    deps.report(error)
    return [platformFailure('internal', '此行未能处理，请稍后以同一内容重试')]
  }
}

/** Every line counts, also a faulty one. */
const withinBudget = (deps: BatchDeps, { caller }: CheckCall, lines: readonly BatchLine[]): BatchLine[] => {
  const taken = takeChecks(deps.budget, caller, lines.length)
  return lines.map((line, i) =>
    i < taken.granted ? line : { row: line.row, request: deps.budget.refusalOf(taken) },
  )
}

/** One line of answer for each line of the chunk, in order. */
const answerChunk = async (
  deps: BatchDeps,
  call: CheckCall,
  chunk: readonly BatchLine[],
  explain: boolean,
): Promise<string> => {
  const lines = withinBudget(deps, call, chunk)
  const asked = lines.flatMap(({ request }) =>
    request instanceof Failure ? [] : [{ call, request, explain }],
  )
  const outcomes = asked.length === 0 ? [] : await askEach(deps, asked)
  let next = 0
  const texts = lines.map(({ row, request }) => {
    const outcome = request instanceof Failure ? request : outcomes[next++]
    if (outcome === undefined) throw new Error('one outcome for each line')
    return outcome instanceof Failure
      ? JSON.stringify({ row, ...deps.problemOf(outcome, call.requestId) })
      : outcome.text
  })
  return `${texts.join('\n')}\n`
}

async function* chunksOf(groups: AsyncIterable<readonly BatchLine[]>): AsyncGenerator<readonly BatchLine[]> {
  for await (const group of groups)
    for (let from = 0; from < group.length; from += CHUNK_LINES) yield group.slice(from, from + CHUNK_LINES)
}

export interface BatchCall {
  /** Asked for each chunk: a long batch passes midnight. */
  readonly callNow: () => CheckCall
  readonly explain: boolean
  /** False: nobody reads it any more. */
  readonly write: (text: string) => Promise<boolean>
}

/**
 * 批量核查: answers the lines in order, what has come so far at once; a line that is refused is answered by a problem in its
 * place. Ends soon when nobody reads any more; what was answered is on record.
 */
export const askBatch = async (
  deps: BatchDeps,
  { callNow, explain, write }: BatchCall,
  groups: AsyncIterable<readonly BatchLine[]>,
): Promise<void> => {
  const underWay: Promise<boolean>[] = []
  let written = Promise.resolve(true)
  const add = (chunk: readonly BatchLine[]): void => {
    const answered = answerChunk(deps, callNow(), chunk, explain)
    written = Promise.all([answered, written]).then(([text, isRead]) => isRead && write(text))
    // Told by whoever waits for it.
    written.catch(() => undefined)
    underWay.push(written)
  }
  for await (const chunk of chunksOf(groups)) {
    add(chunk)
    // What waits for the disk goes there before this thread evaluates the next lines.
    await setImmediate()
    if (underWay.length >= AT_ONCE && (await underWay.shift()) === false) break
  }
  await written
}
