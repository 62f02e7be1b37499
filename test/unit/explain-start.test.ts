import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { explainStart } from '../../src/explain-start'
import { ConfigError } from '../../src/platform/config/config'
import { ensureSecrets } from '../../src/platform/config/secret-file'
import { listen } from '../../src/platform/http/listen'
import { openStore } from '../../src/platform/store/open-store'
import { DoubtfulPolicyError } from '../../src/platform/policy/policy-folder'
import { NewerStoreError } from '../../src/platform/store/port'

const folder = mkdtempSync(join(tmpdir(), 'credit-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What is told of a start that fails. */
const told = async (start: () => unknown): Promise<string> => {
  try {
    await start()
  } catch (error) {
    return explainStart(error)
  }
  throw new Error('it started')
}

const app = (): void => undefined

describe('a start that fails', () => {
  it('says which port is taken and how to take another', async () => {
    const server = createServer(app)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const text = await told(() => listen(app, { host: '127.0.0.1', port }))
    server.close()
    expect(text).toContain(`端口 ${port} 已被占用`)
    expect(text).toContain(`CREDIT_PORT=${port + 1} npm start`)
    expect(text).not.toContain('\n')
  })

  it('says that the host is no address of this machine', async () => {
    const text = await told(() => listen(app, { host: '192.0.2.1', port: 3000 }))
    expect(text).toContain('CREDIT_HOST：本机没有地址 192.0.2.1')
  })

  it('says that the data folder cannot be used', async () => {
    const path = join(folder, 'file')
    writeFileSync(path, '')
    const text = await told(() => ensureSecrets({ dataFolder: path }))
    expect(text).toBe(`CREDIT_DATA：无法使用 ${path}（EEXIST）。请检查数据目录是否可写、所在磁盘是否已满`)
  })

  it.each([
    ['is a folder', (path: string) => mkdirSync(path)],
    ['is no database', (path: string) => writeFileSync(path, 'x'.repeat(8192))],
  ])('says that the database file %s', async (what, spoil) => {
    const sqlitePath = join(folder, `${what}.db`)
    spoil(sqlitePath)
    const text = await told(() => openStore({ sqlitePath }, [], []))
    expect(text).toMatch(/^CREDIT_DATA：无法使用数据目录中的 credit\.db（.+）。请检查/)
  })

  it('says that MongoDB cannot be reached', async () => {
    const text = await told(() =>
      openStore({ mongoUrl: 'mongodb://somebody:password@127.0.0.1:9/credit', sqlitePath: '' }, [], []),
    )
    expect(text).toMatch(/^CREDIT_MONGO_URL：MongoDB 无法使用/)
    expect(text).not.toContain('password')
  })

  it('says that a newer platform wrote the store, and that nothing was changed', () => {
    const text = explainStart(new NewerStoreError('the store has schema version 2, this platform knows 1'))
    expect(text).toContain('存储由较新的版本写成')
    expect(text).toContain('未作任何改动')
  })

  it('repeats the mistakes of the environment', () => {
    expect(explainStart(new ConfigError(['CREDIT_PORT：…']))).toContain('CREDIT_PORT：…')
  })

  it('names every mistake of the policies by file, without a trace', () => {
    const faults = ['lists/LB-02.json', 'engine'].map((file) => ({ file, detail: '有误' }))
    expect(explainStart(new DoubtfulPolicyError(faults))).toBe(
      '政策文件有 2 处错误，请改正后再启动：\n  lists/LB-02.json：有误\n  engine：有误',
    )
  })

  it('leaves the trace of what nobody foresaw', () => {
    expect(explainStart(new TypeError('surprise'))).toContain('explain-start.test')
    expect(explainStart('a text')).toBe('a text')
  })
})
