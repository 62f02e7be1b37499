import { catalogue } from './catalogue'
import { collections, composeRooms, type Rooms } from './compose'
import { readConfig } from './platform/config/config'
import { readEnvironment } from './platform/config/environment'
import { openFoundations } from './platform/foundations'
import { createLog } from './platform/log/log'
import { explainStart } from './explain-start'

/** Opens the platform's doors for one command, runs it, closes them; what it answers is the exit code. */
export const runCommand = (command: (rooms: Rooms) => Promise<number>): void => {
  const run = async (): Promise<void> => {
    const config = readConfig(readEnvironment())
    const base = await openFoundations(config, createLog('warn'), { collections, migrations: [], catalogue })
    const rooms = await composeRooms(base)
    try {
      process.exitCode = await command(rooms)
    } finally {
      await rooms.close()
      await base.close()
    }
  }
  run().catch((error: unknown) => {
    process.stderr.write(`${explainStart(error)}\n`)
    process.exitCode = 1
  })
}
