import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { projectRoot } from '../../src/platform/root'
import { runScript, type Ended } from './run-built'

/** A small project in which scripts of ours run as in their own: they find their root by where they stand. */
export interface ScriptTree {
  readonly root: string
  /** Path from the root. */
  at(path: string): string
  write(path: string, content: string): void
  run(
    script: string,
    args?: readonly string[],
    environment?: Readonly<Record<string, string>>,
  ): Promise<Ended>
  remove(): void
}

/**
 * @param scripts names in `scripts/`
 * @param withPackages the packages of this project are there
 */
export const openScriptTree = (scripts: readonly string[], withPackages = false): ScriptTree => {
  const root = mkdtempSync(join(tmpdir(), 'credit-scripts-'))
  const at = (path: string): string => join(root, path)
  mkdirSync(at('scripts'))
  for (const name of scripts) copyFileSync(join(projectRoot, 'scripts', name), at(`scripts/${name}`))
  if (withPackages) symlinkSync(join(projectRoot, 'node_modules'), at('node_modules'))
  return {
    root,
    at,
    write: (path, content) => {
      mkdirSync(dirname(at(path)), { recursive: true })
      writeFileSync(at(path), content, { mode: 0o755 })
    },
    run: (script, args = [], environment = {}) => runScript(at(`scripts/${script}`), args, environment),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}
