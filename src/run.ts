import { catalogue } from './catalogue'
import { collections, composeRooms, type Rooms } from './compose'
import { composeHttp } from './compose-http'
import { explainStart } from './explain-start'
import { loadDemo } from './demo/load-demo'
import { welcome } from './demo/welcome'
import { listeningUrl, readConfig, type Config } from './platform/config/config'
import { readEnvironment } from './platform/config/environment'
import { openFoundations } from './platform/foundations'
import { createHttpApp } from './platform/http/create-http-app'
import { listen } from './platform/http/listen'
import { createLog, type Log } from './platform/log/log'
import { startLoop } from './platform/loop'
import { startWorker } from './start-worker'
import { createShutdown, stopOnSignals, type Shutdown } from './platform/shutdown/shutdown'
import { followSubjects } from './subjects/name-index/follow-events'
import { loadSubjects } from './subjects/extend-master'
import { scanSubjects } from './subjects/store'
import { openNameIndex } from './subjects/name-index/name-index'

const INDEX_THREADS = 2

/** A running process of the platform. */
export interface Process {
  /** Where the API listens; absent for a worker. */
  readonly url?: string
  readonly rooms: Rooms
  stop(): Promise<void>
}

const isEmpty = async (rooms: Rooms): Promise<boolean> =>
  (await rooms.subjects.store.subjects.find({ limit: 1 })).length === 0

/** Answers whether there is a demo city in the store; of several processes one loads it. */
const loadDemoIfWanted = async (config: Config, rooms: Rooms): Promise<boolean> => {
  if (config.demo === 'no') return false
  if (config.role !== 'worker' && (await isEmpty(rooms)))
    await loadDemo({ ...rooms, secrets: rooms.base.vault })
  return (await rooms.clients.store.clients.get('demo-operator')) !== null
}

/** What keeps a listening process from being ready. */
interface Readiness {
  isLoaded: boolean
}

const isLoaded = (readiness: Readiness): Promise<void> =>
  readiness.isLoaded ? Promise.resolve() : Promise.reject(new Error('the demo data are being loaded'))

const startApi = async (rooms: Rooms, readiness: Readiness, shutdown: Shutdown): Promise<string> => {
  const { base } = rooms
  const { config, log } = base
  const nameIndex = await openNameIndex({ directory: config.dataFolder, workers: INDEX_THREADS })
  shutdown.onStop('name index', () => nameIndex.close())
  const follower = followSubjects({
    index: nameIndex,
    log: base.events,
    subjects: {
      load: (usccs) => loadSubjects(rooms.subjects, usccs),
      scan: () => scanSubjects(rooms.subjects.store),
    },
    report: (error) => log.warn({ error }, 'name index trouble'),
  })
  shutdown.onStop('name index follower', () => follower.close())
  const listening = await listen(
    createHttpApp(composeHttp(rooms, nameIndex, { data: () => isLoaded(readiness) })),
    config,
  )
  shutdown.onStop('http', () => listening.close())
  return listeningUrl(config.host, listening.port)
}

const CALENDAR_MS = 2_000

/** An imported notice is followed within seconds. */
const followCalendar = (rooms: Rooms, shutdown: Shutdown): void => {
  const loop = startLoop({
    step: async () => {
      await rooms.calendar.refresh()
      return false
    },
    pauseMs: () => CALENDAR_MS,
    onError: (error) => rooms.base.log.warn({ error }, 'calendar not read; tried again'),
  })
  shutdown.onStop('calendar', () => loop.close())
}

/** Starts a process in its role; whatever fails stops what was started. */
export const runProcess = async (
  config: Config,
  log: Log,
  forceExit: () => void = () => undefined,
): Promise<Process> => {
  const base = await openFoundations(config, log, { collections, migrations: [], catalogue })
  const shutdown = createShutdown({ log, forceExit })
  shutdown.onStop('store, queue and clock', () => base.close())
  try {
    const rooms = await composeRooms(base)
    shutdown.onStop('sequencer and dossiers', () => rooms.close())
    shutdown.onStop('alarms', () =>
      Promise.all([rooms.alarms.flush(), rooms.batchAlarms.flush()]).then(() => undefined),
    )
    followCalendar(rooms, shutdown)
    const readiness = { isLoaded: false }
    const url = config.role === 'worker' ? undefined : await startApi(rooms, readiness, shutdown)
    const hasDemo = await loadDemoIfWanted(config, rooms)
    readiness.isLoaded = true
    if (config.role !== 'api') await startWorker(rooms, shutdown)
    if (url !== undefined)
      process.stdout.write(hasDemo ? welcome(url, base.vault, base.clock.today()) : `平台已启动：${url}\n`)
    return { ...(url === undefined ? {} : { url }), rooms, stop: () => shutdown.stop() }
  } catch (error) {
    await shutdown.stop()
    throw error
  }
}

/** Starts the process that the environment describes and stops it on SIGTERM and SIGINT. */
export const startFromEnvironment = (overrides: Partial<ReturnType<typeof readEnvironment>> = {}): void => {
  const start = async (): Promise<void> => {
    const config = readConfig({ ...readEnvironment(), ...overrides })
    stopOnSignals(await runProcess(config, createLog(), () => process.exit(1)), process)
  }
  start().catch((error: unknown) => {
    process.stderr.write(`${explainStart(error)}\n`)
    process.exitCode = 1
  })
}
