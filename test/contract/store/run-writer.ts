import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { StoreConfig } from '../../../src/platform/store/open-store'
import { projectRoot } from '../../../src/platform/root'
import type { StoredDocument } from '../../../src/platform/store/port'

export interface Written extends StoredDocument {
  readonly writer: string
  readonly value?: number
}

export const written = { name: 'written', indexes: [{ name: 'by-writer', paths: ['writer'] }] }

/** The processes run what is built; only what changed is built anew. */
export const buildPlatform = (): void =>
  void execFileSync(process.execPath, [join(projectRoot, 'scripts', 'build.mjs')], { stdio: 'pipe' })

export interface Writer {
  /** What was acknowledged, in order. */
  readonly acknowledged: string[]
  /** Resolves when that many are acknowledged. */
  reached(count: number): Promise<void>
  /** What it complained of, when the process has ended and all it said is read; empty if all went well. */
  ended(): Promise<string>
  kill(): void
}

const listen = (child: ChildProcess, acknowledged: string[]): void => {
  let rest = ''
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    acknowledged.push(...lines)
    child.emit('acknowledged')
  })
}

export const startWriter = (
  config: StoreConfig,
  name: string,
  mode: 'endless' | 'counted',
  count: number,
): Writer => {
  const script = join(__dirname, 'writer.mjs')
  const child = spawn(process.execPath, [script, JSON.stringify(config), name, mode, String(count)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk))
  const acknowledged: string[] = []
  listen(child, acknowledged)
  const closed = once(child, 'close')
  return {
    acknowledged,
    reached: async (wanted) => {
      while (acknowledged.length < wanted) {
        await Promise.race([once(child, 'acknowledged'), closed])
        if (child.exitCode !== null) throw new Error(`the writer ended early: ${errors}`)
      }
    },
    ended: async () => {
      await closed
      return errors
    },
    kill: () => void child.kill('SIGKILL'),
  }
}
