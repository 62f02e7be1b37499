import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig, type Config } from '../../../src/platform/config/config'
import { openFoundations, type FoundationPlan } from '../../../src/platform/foundations'
import { silentLog } from '../../../src/platform/log/log'
import type { Store } from '../../../src/platform/store/port'
import { publishDecisionsJob } from '../../../src/publication/jobs'

const NOTHING: FoundationPlan = { collections: [], migrations: [], catalogue: [] }

/** A plan whose migration tells which store was opened. */
const watchedPlan = () => {
  const stores: Store[] = []
  const up = (store: Store): Promise<void> => Promise.resolve(void stores.push(store))
  const opened = (): Store => {
    const [store] = stores
    if (store === undefined) throw new Error('no store was opened')
    return store
  }
  return { plan: { ...NOTHING, migrations: [{ version: 1, name: 'watched', up }] }, opened }
}

describe('the foundations of a process', () => {
  let folder: string
  const configOf = (environment: Parameters<typeof readConfig>[0] = {}): Config =>
    readConfig({ CREDIT_DATA: join(folder, 'data'), ...environment })

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'credit-foundations-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('make their folder and a secret that only its owner reads, and keep it', async () => {
    const first = await openFoundations(configOf(), silentLog, NOTHING)
    const keys = first.vault.jwks()
    await first.close()
    const secret = join(folder, 'data', 'secret')
    expect(statSync(secret).mode & 0o777).toBe(0o600)
    const content = readFileSync(secret, 'utf8')
    const second = await openFoundations(configOf(), silentLog, NOTHING)
    expect(second.vault.jwks()).toEqual(keys)
    expect(readFileSync(secret, 'utf8')).toBe(content)
    await second.close()
  })

  it('have a clock that can be set only when a start is given for it', async () => {
    const real = await openFoundations(configOf(), silentLog, NOTHING)
    expect(real.settableClock).toBeUndefined()
    await real.close()
    const start = { CREDIT_CLOCK: '2026-02-09T09:00:00+08:00' }
    const replay = await openFoundations(configOf(start), silentLog, NOTHING)
    expect(replay.clock).toBe(replay.settableClock)
    expect(replay.clock.today()).toBe('2026-02-09')
    await replay.close()
  })

  it('close the store that was opened when the door after it cannot be opened', async () => {
    const { plan, opened } = watchedPlan()
    const catalogue = [{ ...publishDecisionsJob, payloadSchema: 'job/unknown' }]
    const opening = openFoundations(configOf(), silentLog, { ...plan, catalogue })
    await expect(opening).rejects.toThrow(/job\/unknown/)
    await expect(opened().ping()).rejects.toThrow(/not open/)
  })

  it('close the store when they are closed', async () => {
    const { plan, opened } = watchedPlan()
    const base = await openFoundations(configOf(), silentLog, plan)
    await base.close()
    await expect(opened().ping()).rejects.toThrow(/not open/)
  })

  it('refuse a secret that was cut short, before there is a store', async () => {
    mkdirSync(join(folder, 'data'))
    writeFileSync(join(folder, 'data', 'secret'), 'cut')
    const opening = openFoundations(configOf(), silentLog, NOTHING)
    await expect(opening).rejects.toThrow(/密钥少于 32 个字符/)
    expect(existsSync(join(folder, 'data', 'credit.db'))).toBe(false)
  })
})
