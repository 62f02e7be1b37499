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

/** A MongoDB-protocol server of its own; the URL names no database. */
export const startMongo = async (): Promise<RunningServer> => {
  const { mongo, reason } = installTestServers()
  if (mongo?.url !== undefined) return { url: mongo.url, stop: () => Promise.resolve() }
  if (mongo?.program === undefined) throw new Error(reason ?? 'no MongoDB server')
  const port = await freePort()
  const directory = mkdtempSync(join(tmpdir(), 'credit-mongo-'))
  const { program } = mongo
  const stop = await startServer({ program, args: argsOf(mongo.kind, port, directory), port, directory })
  return { url: `mongodb://127.0.0.1:${port}/?directConnection=true`, stop }
}
