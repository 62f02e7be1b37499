import { execFileSync, spawn } from 'node:child_process'
import { connect, createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export interface RunningServer {
  readonly url: string
  stop(): Promise<void>
}

interface Installed {
  readonly url?: string
  readonly program?: string
  readonly kind?: string
}

export interface Installation {
  readonly mongo: Installed | null
  readonly redis: Installed | null
  readonly reason?: string
}

let installation: Installation | undefined

/** Installs on first use, about ten seconds; blocks, because tests are declared synchronously. */
export const installTestServers = (): Installation => {
  installation ??= JSON.parse(
    execFileSync(process.execPath, [join(__dirname, 'install.mjs')], { encoding: 'utf8' }),
  ) as Installation
  return installation
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const settle = (open: boolean) => () => {
      socket.destroy()
      resolve(open)
    }
    socket.once('connect', settle(true)).once('error', settle(false))
  })

export interface ServerCommand {
  readonly program: string
  readonly args: readonly string[]
  readonly port: number
  /** Removed when the server has ended; `-` keeps everything. */
  readonly directory: string
}

const START_ATTEMPTS = 600

/** Starts a server that dies with this process, and waits until its port is open. */
export const startServer = async (command: ServerCommand): Promise<() => Promise<void>> => {
  const child = spawn(
    process.execPath,
    [join(__dirname, 'guard.mjs'), command.directory, command.program, ...command.args],
    { stdio: ['pipe', 'ignore', 'pipe'] },
  )
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-2000)))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  for (let attempt = 0; !(await answers(command.port)); attempt += 1) {
    if (child.exitCode !== null || attempt > START_ATTEMPTS) {
      throw new Error(`${command.program} did not start: ${errors}`)
    }
    await pause(50)
  }
  return async () => {
    child.stdin.end()
    await ended
  }
}
