import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { projectRoot } from '../../src/platform/root'

export interface Ended {
  readonly code: number | null
  readonly output: string
  readonly errors: string
}

/** Runs a node script to its end, with this environment and nothing else of ours. */
export const runScript = async (
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Ended> => {
  const child = spawn(process.execPath, [script, ...args], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  await once(child, 'close')
  return { code: child.exitCode, output, errors }
}

/** Runs what was built (`buildPlatform`): `main.js`, `policy-cli.js`, `index-cli.js`. */
export const runBuilt = (
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Ended> => runScript(join(projectRoot, 'dist', 'src', name), args, environment)
