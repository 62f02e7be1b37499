import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, installTestServers, startServer, type RunningServer } from './start-server'

export interface RedisOptions {
  /** For a test that stops a Redis and starts it again where its clients look for it. */
  readonly port?: number
  /** Kept when the server stops; without it the data go with the server. */
  readonly directory?: string
}

const argsOf = (port: number, directory: string): string[] =>
  `--port ${port} --bind 127.0.0.1 --databases 256 --save --appendonly yes --appendfsync everysec --maxmemory-policy noeviction`
    .split(' ')
    .flatMap((word) => (word === '--save' ? [word, ''] : [word]))
    .concat('--dir', directory)

/** A Redis server of its own, with 256 databases. */
export const startRedis = async (options: RedisOptions = {}): Promise<RunningServer> => {
  const { redis, reason } = installTestServers()
  if (redis?.url !== undefined) return { url: redis.url, stop: () => Promise.resolve() }
  if (redis?.program === undefined) throw new Error(reason ?? 'no Redis server')
  const port = options.port ?? (await freePort())
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'credit-redis-'))
  const stop = await startServer({
    program: redis.program,
    args: argsOf(port, directory),
    port,
    directory: options.directory === undefined ? directory : '-',
  })
  return { url: `redis://127.0.0.1:${port}`, stop }
}
