import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ConfigError, listeningUrl, readConfig } from '../../../../src/platform/config/config'
import { readEnvironment } from '../../../../src/platform/config/environment'
import { ensureSecrets } from '../../../../src/platform/config/secret-file'

const secret = 'a-secret-of-at-least-thirty-two-characters'
const read = (variables: NodeJS.ProcessEnv) => readConfig(readEnvironment(variables))
const mistakesOf = (variables: NodeJS.ProcessEnv): readonly string[] => {
  try {
    read(variables)
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes
  }
  return []
}

describe('the configuration', () => {
  it('has the defaults of an empty environment', () => {
    expect(read({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      dataFolder: resolve('./data'),
      publicUrl: 'http://127.0.0.1:3000',
      role: 'all',
      demo: 'when-empty',
      production: false,
    })
  })

  it('takes every variable', () => {
    const config = read({
      CREDIT_HOST: '0.0.0.0',
      CREDIT_PORT: '8080',
      CREDIT_DATA: '/var/credit',
      CREDIT_PUBLIC_URL: 'https://credit.example.cn/',
      CREDIT_MONGO_URL: 'mongodb://a:b@db/credit',
      CREDIT_REDIS_URL: 'rediss://redis:6379',
      CREDIT_ROLE: 'worker',
      CREDIT_DEMO: '1',
      CREDIT_ADMIN_KEY: secret,
      CREDIT_SECRET: `${secret}-new,${secret}`,
      CREDIT_CLOCK: '2026-02-09T09:00:00+08:00',
    })
    expect(config).toEqual({
      host: '0.0.0.0',
      port: 8080,
      dataFolder: '/var/credit',
      publicUrl: 'https://credit.example.cn',
      mongoUrl: 'mongodb://a:b@db/credit',
      redisUrl: 'rediss://redis:6379',
      role: 'worker',
      demo: 'yes',
      adminKey: secret,
      secrets: [`${secret}-new`, secret],
      clockStart: '2026-02-09T01:00:00.000Z',
      production: false,
    })
  })

  it('takes an empty variable for an absent one and leaves the variables of others alone', () => {
    expect(read({ CREDIT_PORT: '', CREDIT_TEST_MONGO_URL: 'x', PATH: '/bin' }).port).toBe(3000)
  })

  it.each([
    ['CREDIT_PORT', '70000'],
    ['CREDIT_PORT', '0'],
    ['CREDIT_PORT', '3000a'],
    ['CREDIT_HOST', 'a b'],
    ['CREDIT_PUBLIC_URL', 'credit.example.cn'],
    ['CREDIT_PUBLIC_URL', 'https://credit.example.cn/?a=1'],
    ['CREDIT_MONGO_URL', 'http://db'],
    ['CREDIT_REDIS_URL', 'localhost:6379'],
    ['CREDIT_ROLE', 'web'],
    ['CREDIT_DEMO', 'yes'],
    ['CREDIT_CLOCK', '2026-02-09 09:00'],
    ['CREDIT_CLOCK', '2026-02-30T09:00:00Z'],
  ])('refuses %s=%s by name and shows the value', (name, value) => {
    expect(mistakesOf({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name}：`))])
    expect(mistakesOf({ [name]: value })[0]).toContain(value)
  })

  it.each([
    ['CREDIT_ADMIN_KEY', 'tooshortkey'],
    ['CREDIT_SECRET', 'tooshortkey'],
    ['CREDIT_SECRET', `${secret},tooshortkey`],
    ['CREDIT_MONGO_URL', 'mongo://user:tooshortkey@db'],
  ])('refuses %s without showing what must stay secret', (name, value) => {
    const [mistake] = mistakesOf({ [name]: value })
    expect(mistake).toMatch(new RegExp(`^${name}：`))
    expect(mistake).not.toContain('tooshortkey')
  })

  it('tells all mistakes at once, misspelt names included', () => {
    const mistakes = mistakesOf({
      CREDIT_PROT: '1',
      CREDIT_PORT: 'x',
      CREDIT_ROLE: 'x',
      NODE_ENV: 'production',
    })
    expect(mistakes.map((mistake) => mistake.split('：')[0]).sort()).toEqual(
      [
        'CREDIT_MONGO_URL',
        'CREDIT_PORT',
        'CREDIT_PROT',
        'CREDIT_REDIS_URL',
        'CREDIT_ROLE',
        'CREDIT_SECRET',
      ].sort(),
    )
  })

  it('does not say in production what happens when a variable that must be set is left out', () => {
    const mistakes = mistakesOf({ NODE_ENV: 'production' }).join('\n')
    expect(mistakes).toContain('CREDIT_MONGO_URL：生产环境（NODE_ENV=production）必须设置。MongoDB 连接串')
    expect(mistakes).not.toContain('不填')
  })

  it('never plays in production', () => {
    const needed = { CREDIT_SECRET: secret, CREDIT_MONGO_URL: 'mongodb://db', CREDIT_REDIS_URL: 'redis://r' }
    const production = { ...needed, NODE_ENV: 'production' }
    expect(read(production)).toMatchObject({ production: true, demo: 'no' })
    expect(mistakesOf({ ...production, CREDIT_DEMO: '1' })).toEqual([expect.stringMatching(/^CREDIT_DEMO：/)])
    expect(mistakesOf({ ...production, CREDIT_CLOCK: '2026-02-09T09:00:00+08:00' })).toEqual([
      expect.stringMatching(/^CREDIT_CLOCK：/),
    ])
  })

  it.each([
    ['127.0.0.1', 'http://127.0.0.1:80'],
    ['0.0.0.0', 'http://127.0.0.1:80'],
    ['::', 'http://127.0.0.1:80'],
    ['::1', 'http://[::1]:80'],
    ['credit.local', 'http://credit.local:80'],
  ])('reaches a process that listens on %s at %s', (host, url) => {
    expect(listeningUrl(host, 80)).toBe(url)
  })
})

describe('the secret', () => {
  let dataFolder: string
  beforeEach(() => (dataFolder = mkdtempSync(join(tmpdir(), 'credit-secret-'))))
  afterEach(() => rmSync(dataFolder, { recursive: true }))

  it('is made once, for its owner only, and leaves nothing else behind', () => {
    const first = ensureSecrets({ dataFolder: join(dataFolder, 'deep/er') })
    expect(first[0]).toMatch(/^[\w-]{64}$/)
    expect(ensureSecrets({ dataFolder: join(dataFolder, 'deep/er') })).toEqual(first)
    expect(readdirSync(join(dataFolder, 'deep/er'))).toEqual(['secret'])
    expect(statSync(join(dataFolder, 'deep/er/secret')).mode & 0o777).toBe(0o600)
  })

  it('is the same for processes that start together', async () => {
    const run = promisify(execFile)
    const program = `
      const { transformFileSync } = require('@swc/core')
      const Module = require('node:module')
      Module._extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' } }).code, file)
      const { ensureSecrets } = require(${JSON.stringify(resolve('src/platform/config/secret-file.ts'))})
      console.log(ensureSecrets({ dataFolder: ${JSON.stringify(dataFolder)} })[0])`
    const told = await Promise.all(
      Array.from({ length: 4 }, () => run(process.execPath, ['-e', program], { cwd: resolve('.') })),
    )
    expect(new Set(told.map(({ stdout }) => stdout)).size).toBe(1)
  })

  it('is not replaced when the file is damaged', () => {
    writeFileSync(join(dataFolder, 'secret'), 'short')
    expect(() => ensureSecrets({ dataFolder })).toThrow(/^环境变量有 1 处错误：\n {2}CREDIT_DATA：/)
  })

  it('is taken from the environment first', () => {
    expect(ensureSecrets({ dataFolder, secrets: [secret] })).toEqual([secret])
    expect(readdirSync(dataFolder)).toEqual([])
  })
})
