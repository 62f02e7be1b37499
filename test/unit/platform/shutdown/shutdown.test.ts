import { EventEmitter, once } from 'node:events'
import { createLog, silentLog } from '../../../../src/platform/log/log'
import { createShutdown, stopOnSignals } from '../../../../src/platform/shutdown/shutdown'

const neverForced = (): void => {
  throw new Error('forced')
}

describe('a shutdown', () => {
  it('stops in reverse order, each step after the one before', async () => {
    const told: string[] = []
    const shutdown = createShutdown({ log: silentLog, forceExit: neverForced })
    for (const name of ['store', 'queue', 'http']) {
      shutdown.onStop(name, async () => {
        told.push(`${name} begins`)
        await Promise.resolve()
        told.push(`${name} ends`)
      })
    }
    await shutdown.stop()
    expect(told).toEqual([
      'http begins',
      'http ends',
      'queue begins',
      'queue ends',
      'store begins',
      'store ends',
    ])
  })

  it('goes on after a step that fails, and logs it', async () => {
    const lines: string[] = []
    const log = createLog('info', { write: (line) => lines.push(line) })
    const shutdown = createShutdown({ log, forceExit: neverForced })
    const told: string[] = []
    shutdown.onStop('store', () => void told.push('store'))
    shutdown.onStop('queue', () => Promise.reject(new Error('redis lost')))
    await shutdown.stop()
    expect(told).toEqual(['store'])
    expect(lines.join('')).toMatch(/"step":"queue".*redis lost/)
  })

  it('happens once, however often it is asked for', async () => {
    let times = 0
    const shutdown = createShutdown({ log: silentLog, forceExit: neverForced })
    shutdown.onStop('store', () => void (times += 1))
    await Promise.all([shutdown.stop(), shutdown.stop()])
    await shutdown.stop()
    expect(times).toBe(1)
  })

  it('is forced when a step never ends', async () => {
    const events = new EventEmitter()
    const shutdown = createShutdown({
      log: silentLog,
      deadlineMs: 10,
      forceExit: () => events.emit('forced'),
    })
    shutdown.onStop('stuck', () => new Promise(() => undefined))
    const forced = once(events, 'forced')
    void shutdown.stop()
    expect(await forced).toEqual([])
  })

  it.each(['SIGTERM', 'SIGINT'])('follows %s', async (signal) => {
    const process = new EventEmitter() as unknown as NodeJS.Process
    const shutdown = createShutdown({ log: silentLog, forceExit: neverForced })
    const stopped = new Promise<string>((resolve) => shutdown.onStop('store', () => resolve('stopped')))
    stopOnSignals(shutdown, process)
    process.emit(signal as NodeJS.Signals)
    expect(await stopped).toBe('stopped')
  })
})
