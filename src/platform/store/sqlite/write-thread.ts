/** Entry of the thread that writes; started by `write-lane.ts` from its compiled file. */
import { parentPort, workerData } from 'node:worker_threads'
import { isSqliteAway, openConnection } from './connection'
import { runOperations, type WriteOperation } from './write-operations'

const connection = openConnection((workerData as { path: string }).path)

parentPort?.on('message', (operations: readonly WriteOperation[] | 'close') => {
  if (operations === 'close') {
    connection.close()
    parentPort?.close()
    return
  }
  try {
    parentPort?.postMessage({ answers: runOperations(connection, operations) })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    parentPort?.postMessage({ error: message, isAway: isSqliteAway(error) })
  }
})
