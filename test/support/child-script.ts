import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { projectRoot } from '../../src/platform/root'

/** Children run what is built; only what changed is built anew. */
export const buildPlatform = (): void => {
  execFileSync(process.execPath, [join(projectRoot, 'scripts', 'build.mjs')], { stdio: 'pipe' })
}

export interface ChildScript {
  /** Lines it has printed. */
  readonly lines: readonly string[]
  /** Resolves when it has printed that many lines. */
  printed(count: number): Promise<void>
  /** Resolves when it has ended, however. */
  ended(): Promise<void>
  /** `kill -9` */
  kill(): void
}

/** Runs a script as a process of its own. */
export const runChild = (script: string, args: readonly string[]): ChildScript => {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  let rest = ''
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk))
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
    child.emit('printed')
  })
  const closed = once(child, 'close')
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null
  return {
    lines,
    printed: async (count) => {
      while (lines.length < count) {
        if (isOver()) throw new Error(`${script} ended early: ${errors}`)
        await Promise.race([once(child, 'printed'), closed])
      }
    },
    ended: async () => {
      await closed
      if (child.signalCode === null && child.exitCode !== 0) throw new Error(`${script} failed: ${errors}`)
    },
    kill: () => child.kill('SIGKILL'),
  }
}
