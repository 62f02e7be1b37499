/**
 * Runs a server until standard input closes, which happens however the parent ends; then kills it and removes its
 * directory. Usage: node guard.mjs DIRECTORY PROGRAM ARGUMENT...
 */
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'

const [directory, program, ...args] = process.argv.slice(2)
const server = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] })

const end = () => server.kill('SIGKILL')
process.stdin.resume()
process.stdin.on('end', end).on('error', end)
process.on('SIGTERM', end).on('SIGINT', () => undefined)
server.on('error', (error) => {
  console.error(error.message)
  process.exit(1)
})
server.on('exit', (code) => {
  if (directory !== '-') rmSync(directory, { recursive: true, force: true, maxRetries: 5 })
  process.exit(code ?? 0)
})
