import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readConfig } from '../../src/platform/config/config'
import { projectRoot } from '../../src/platform/root'

interface Service {
  readonly image: string
  readonly environment?: Readonly<Record<string, string>>
  readonly env_file?: readonly string[]
  readonly command?: readonly string[]
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean }
  readonly restart?: string
  readonly volumes?: readonly string[]
}
interface Composition {
  readonly services: Readonly<Record<string, Service>>
  readonly volumes: Readonly<Record<string, null>>
}

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8')

/** Instructions with their arguments, continued lines joined, comments left out. */
const instructions = read('docker/Dockerfile')
  .replaceAll(/^#.*$/gm, '')
  .replaceAll(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const [, name = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(line.trim()) ?? []
    return { name, rest: rest.replaceAll(/\s+/g, ' ') }
  })
const argumentsOf = (name: string): string[] =>
  instructions.filter((each) => each.name === name).map(({ rest }) => rest)
const stageStarts = instructions.flatMap(({ name }, index) => (name === 'FROM' ? [index] : []))
const shipped = instructions.slice(stageStarts.at(-1))
const imageEnvironment = Object.fromEntries(
  shipped
    .filter(({ name }) => name === 'ENV')
    .flatMap(({ rest }) => rest.split(' ').map((pair) => pair.split('='))),
) as Record<string, string>

const { services, volumes } = parse(read('docker/compose.yaml'), { merge: true }) as Composition
const platformServices = Object.entries(services).filter(
  ([, { image }]) => image === 'public-credit-platform',
)
const settings = Object.fromEntries(
  [...read('docker/production.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => [
    name,
    name === 'CREDIT_PUBLIC_URL' ? 'https://credit.example.cn' : 'x'.repeat(32),
  ]),
)
const { properties } = JSON.parse(read('schemas/platform/environment.json')) as {
  properties: Record<string, unknown>
}

describe('the Dockerfile', () => {
  it('copies only what is there and is not kept out by .dockerignore', () => {
    const admitted = [...read('.dockerignore').matchAll(/^!(.+)$/gm)].map(([, path = '']) => path)
    const sources = argumentsOf('COPY')
      .filter((rest) => !rest.startsWith('--from'))
      .flatMap((rest) => rest.split(' ').slice(0, -1))
    expect(sources.filter((source) => !existsSync(join(projectRoot, source)))).toEqual([])
    expect([...new Set(sources)].sort()).toEqual(admitted.sort())
  })

  it('takes from earlier stages only what they make', () => {
    const stages = argumentsOf('FROM').flatMap((rest) => / AS (\S+)$/.exec(rest)?.[1] ?? [])
    const taken = argumentsOf('COPY').flatMap((rest) => /^--from=(\S+)/.exec(rest)?.[1] ?? [])
    expect(stages).toEqual(['build', 'packages'])
    expect(taken.sort()).toEqual(['build', 'packages'])
  })

  it('ships production packages only, without compiler and tests', () => {
    const copied = shipped.filter(({ name }) => name === 'COPY').map(({ rest }) => rest.split(' ').at(-1))
    expect(copied).toEqual(['node_modules', 'dist', './', 'schemas', 'policies'])
    expect(argumentsOf('RUN')).toContain('npm ci --omit=dev')
  })

  it('runs on the Node version that the project demands', () => {
    const major = /\d+/.exec(
      (JSON.parse(read('package.json')) as { engines: { node: string } }).engines.node,
    )?.[0]
    expect(argumentsOf('FROM').map((rest) => rest.split(' ')[0])).toEqual(
      Array.from({ length: 3 }, () => `node:${major ?? ''}-bookworm-slim`),
    )
  })

  it('does not run as root, and node gets the signals itself', () => {
    const [user] = shipped.filter(({ name }) => name === 'USER').map(({ rest }) => rest)
    const [command] = shipped.filter(({ name }) => name === 'CMD').map(({ rest }) => rest)
    expect(user).toBe('node')
    expect(JSON.parse(command ?? '')).toEqual(['node', '--enable-source-maps', 'dist/src/main.js'])
    expect(existsSync(join(projectRoot, 'src/main.ts'))).toBe(true)
  })

  it('asks /livez for its health', () => {
    expect(argumentsOf('HEALTHCHECK')).toEqual([expect.stringContaining('/livez')])
  })
})

describe('the composition', () => {
  it('runs the API and the workers from one image', () => {
    expect(platformServices.map(([name, { environment }]) => [name, environment?.CREDIT_ROLE])).toEqual([
      ['api', 'api'],
      ['worker', 'worker'],
    ])
  })

  it.each(platformServices)(
    'gives %s only variables that the platform knows, and all that production demands',
    (_name, service) => {
      const environment = { ...imageEnvironment, ...settings, ...service.environment }
      expect(Object.keys(environment).filter((name) => !(name in properties))).toEqual([])
      expect(readConfig(environment).production).toBe(true)
    },
  )

  it('keeps secrets in a file that is not committed', () => {
    expect(platformServices.flatMap(([, { env_file }]) => env_file)).toEqual([
      'production.env',
      'production.env',
    ])
    expect(read('.gitignore').split('\n')).toContain('/docker/production.env')
    expect(read('docker/production.env.example')).not.toMatch(/^[A-Z_]+=.+$/m)
    expect(Object.keys(settings)).toEqual(expect.arrayContaining(['CREDIT_SECRET', 'CREDIT_ADMIN_KEY']))
  })

  it('waits only for services that can become what is waited for', () => {
    const waits = Object.values(services).flatMap(({ depends_on = {} }) => Object.entries(depends_on))
    const cannot = waits.filter(([name, { condition }]) =>
      condition === 'service_healthy'
        ? services[name]?.healthcheck?.test === undefined
        : services[name]?.restart !== 'no',
    )
    expect(waits.length).toBeGreaterThan(0)
    expect(cannot).toEqual([])
  })

  it('declares every volume that it uses, and no other', () => {
    const used = Object.values(services).flatMap(({ volumes: mounts = [] }) =>
      mounts.map((mount) => mount.split(':')[0]),
    )
    expect(used.sort()).toEqual(Object.keys(volumes).sort())
  })

  it('connects to the very replica set that it makes', () => {
    const url = services.api?.environment?.CREDIT_MONGO_URL ?? ''
    const members = Object.entries(services).filter(([, { command }]) => command?.[0] === 'mongod')
    expect(members.map(([, { command }]) => command?.slice(1, 3))).toEqual(
      members.map(() => ['--replSet', 'credit']),
    )
    expect(services['mongo-init']?.command?.at(-1)).toContain("_id: 'credit'")
    expect(url).toBe(
      `mongodb://${members.map(([name]) => `${name}:27017`).join(',')}/credit?replicaSet=credit`,
    )
  })

  it('runs a Redis that writes its jobs down and evicts none', () => {
    expect(services.redis?.command?.join(' ')).toBe(
      'redis-server --appendonly yes --maxmemory-policy noeviction',
    )
    expect(services.redis?.volumes).toEqual(['redis-data:/data'])
  })
})
