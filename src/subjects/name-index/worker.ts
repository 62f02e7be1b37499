/** Entry of a thread of the name index; started by `lane.ts` from its compiled file. */
import { parentPort, workerData } from 'node:worker_threads'
import { openEngine } from './engine'
import { callEngine, type LaneAnswer, type LaneQuestion } from './lane'

const engine = openEngine((workerData as { directory: string }).directory)

const answerTo = ({ id, name, args }: LaneQuestion): LaneAnswer => {
  try {
    return { id, value: callEngine(engine, name, args) }
  } catch (error) {
    return { id, error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }
}

parentPort?.on('message', (questions: readonly LaneQuestion[]) =>
  parentPort?.postMessage(questions.map(answerTo)),
)
