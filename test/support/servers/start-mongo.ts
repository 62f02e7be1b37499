import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, installTestServers, startServer, type RunningServer } from './start-server'

const argsOf = (kind: string | undefined, port: number, directory: string): string[] =>
  kind === 'mongod'
    ? ['--bind_ip', '127.0.0.1', '--port', String(port), '--dbpath', directory, '--quiet']
    : [
        '--host',
        '127.0.0.1',
        '--port',
        String(port),
        '--storage-path',
        directory,
        '--sync-on-commit',
        '--log-level',
        'WARNING',
      ]

export interface MongoOptions {
  /** For a test that kills a server and starts it again where its clients look for it. */
  readonly port?: number
  /** Kept when the server stops; without it the data go with the server. */
  readonly directory?: string
}

/** A MongoDB-protocol server of its own; the URL names no database. */
export const startMongo = async (options: MongoOptions = {}): Promise<RunningServer> => {
  const { mongo, reason } = installTestServers()
  if (mongo?.url !== undefined) return { url: mongo.url, stop: () => Promise.resolve() }
  if (mongo?.program === undefined) throw new Error(reason ?? 'no MongoDB server')
  const port = options.port ?? (await freePort())
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'credit-mongo-'))
  const stop = await startServer({
    program: mongo.program,
    args: argsOf(mongo.kind, port, directory),
    port,
    directory: options.directory === undefined ? directory : '-',
  })
  return { url: `mongodb://127.0.0.1:${port}/?directConnection=true`, stop }
}
