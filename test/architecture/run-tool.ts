import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

export const projectRoot = join(__dirname, '..', '..')
/** A tool reads the whole tree: seconds alone, a minute beside other suites on a busy machine. */
export const TOOL_TIMEOUT_MS = 120_000

export const fixture = (name: string): string => join(__dirname, 'fixture', name)

/** Runs a tool of the project with a folder as its working directory, and returns what it printed. */
export const runTool = (
  folder: string,
  tool: string,
  ...args: string[]
): { code: number | null; output: string } => {
  const command = [join(projectRoot, tool), ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status === null || stdout === '') return { code: status, output: stdout + stderr }
  return { code: status, output: stdout }
}
