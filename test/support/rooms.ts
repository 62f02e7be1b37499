import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { catalogue } from '../../src/catalogue'
import { collections, composeRooms } from '../../src/compose'
import { openFoundations } from '../../src/platform/foundations'
import type { Call } from '../../src/decisions/submit-decisions'
import { readConfig } from '../../src/platform/config/config'
import { silentLog } from '../../src/platform/log/log'
import { buildSubmitter } from './decisions'

/** The composed rooms on an embedded store of their own, with a clock that the test sets. */
export const openTestRooms = async (startAt: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'credit-rooms-'))
  const base = await openFoundations(
    readConfig({
      CREDIT_DATA: folder,
      CREDIT_CLOCK: startAt,
      CREDIT_SECRET: 'a-secret-that-only-tests-use-nothing-else',
    }),
    silentLog,
    { collections, migrations: [], catalogue },
  )
  const rooms = await composeRooms(base)
  return {
    ...base,
    ...rooms,
    call: (caller = buildSubmitter()): Call => ({
      caller,
      requestId: 'test',
      at: base.clock.now(),
      today: base.clock.today(),
    }),
    close: async () => {
      await rooms.close()
      await base.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type TestRooms = Awaited<ReturnType<typeof openTestRooms>>
