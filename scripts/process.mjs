// What the other scripts share: the project root, and child processes that stop when we are told to stop.
import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * Runs a command in the project root and resolves with its exit code and, with `capture`, all it printed.
 * SIGINT and SIGTERM are passed on, and the child decides when it is done.
 */
export const run = (command, args, { capture = false, env = {}, ...options } = {}) =>
  new Promise((resolve, reject) => {
    const stdio = capture ? ['ignore', 'pipe', 'pipe'] : 'inherit'
    const child = spawn(command, args, { cwd: root, stdio, env: { ...process.env, ...env }, ...options })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    const pass = (signal) => child.kill(signal)
    process.on('SIGINT', pass).on('SIGTERM', pass)
    const release = () => process.off('SIGINT', pass).off('SIGTERM', pass)
    child.on('error', (error) => {
      release()
      reject(error)
    })
    child.on('close', (code, signal) => {
      release()
      if (signal === 'SIGINT' || signal === 'SIGTERM') process.exit(signal === 'SIGINT' ? 130 : 143)
      resolve({ code: code ?? 1, output })
    })
  })

/** Runs another node script or tool of the project. */
export const runNode = (args, options) => run(process.execPath, args, options)

/** Whether the module is the one that node was started with. */
export const isMain = (meta) => process.argv[1] === fileURLToPath(meta.url)

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`
