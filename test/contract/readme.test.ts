import { spawnSync } from 'node:child_process'
import { createServer, type RequestListener } from 'node:http'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { failures } from '../../src/compose-http'
import { demoKey } from '../../src/demo/demo-clients'
import { loadDemo } from '../../src/demo/load-demo'
import { welcome } from '../../src/demo/welcome'
import { listen, type Listening } from '../../src/platform/http/listen'
import { projectRoot } from '../../src/platform/root'
import { as, openTestPlatform, type TestPlatform } from '../support/platform'
import { runScript } from '../support/run-built'
import { blocksOf, curlOf, matches, type Curl } from '../support/readme'

const NAMES = ['README.md', 'README.zh-CN.md'] as const
const texts = NAMES.map((name) => readFileSync(join(projectRoot, name), 'utf8'))
const [english = '', chinese = ''] = texts
const all = (pattern: RegExp, text: string): string[] =>
  [...text.matchAll(pattern)].flatMap(([, found]) => found ?? [])
const distinct = (pattern: RegExp): string[] => [...new Set(texts.flatMap((text) => all(pattern, text)))]
const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>
}
const { properties } = JSON.parse(
  readFileSync(join(projectRoot, 'schemas/platform/environment.json'), 'utf8'),
) as { properties: Readonly<Record<string, object>> }

let platform: TestPlatform
beforeAll(async () => {
  platform = await openTestPlatform()
  await loadDemo({ ...platform, secrets: platform.base.vault })
  await platform.settle()
}, 60_000)
afterAll(() => platform.close())

describe('the two READMEs', () => {
  it('have the same sections, in the same order of depth', () => {
    const depths = (text: string): string[] => all(/^(#+) /gm, text)
    expect(depths(chinese)).toEqual(depths(english))
    expect(depths(english).length).toBeGreaterThan(15)
  })

  it('have the same tables and lists', () => {
    const rows = (text: string): string[] => all(/^([|-]) /gm, text)
    expect(rows(chinese)).toEqual(rows(english))
  })

  it('have the same commands, programs and answers; only pictures are translated', () => {
    const neutral = (text: string) => blocksOf(text).filter(({ language }) => language !== 'mermaid')
    expect(neutral(chinese)).toEqual(neutral(english))
    expect(blocksOf(chinese)).toHaveLength(blocksOf(english).length)
  })

  it('name the same codes, paths and variables', () => {
    const named = (text: string): string[] => [...new Set(all(/`([^`\n]+)`/g, text))].sort()
    const inEnglish = named(english)
    expect(named(chinese)).toEqual(inEnglish)
  })
})

describe('what the READMEs name', () => {
  it.each(distinct(/\bnpm (?:run )?([a-z]+)/g).map((script) => [script]))(
    'npm script %s exists',
    (script) => {
      expect(Object.keys(scripts)).toContain(script)
    },
  )

  it.each([
    ...distinct(/\]\(([^)#:]+)\)/g),
    ...distinct(/`((?:bench|policies|schemas|workers|src)(?:\/[\w./-]+)?)`/g),
    ...distinct(/ (docker\/[\w./-]+\.(?:yaml|example))/g),
  ])('%s is on disk', (path) => {
    expect(existsSync(join(projectRoot, path))).toBe(true)
  })

  it('environment variables are exactly those of the schema', () => {
    for (const text of texts)
      expect(all(/^\| `(CREDIT_[A-Z_]+|NODE_ENV)`/gm, text)).toEqual(Object.keys(properties))
    expect(distinct(/\b(CREDIT_[A-Z_]+)/g).filter((name) => !(name in properties))).toEqual([])
  })

  it('problem codes are those of the one table', () => {
    const named = distinct(/\b[45]\d\d `([a-z-]+)`/g)
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((code) => !(code in failures))).toEqual([])
  })

  it('addresses are served', async () => {
    const { body } = await as(platform).get('/api/v1/openapi.json')
    const served = Object.entries((body as { paths: Record<string, object> }).paths).flatMap(
      ([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const calls = distinct(/`((?:GET|POST|PUT|DELETE) \/[^`]*)`/g)
    expect(calls.length).toBeGreaterThan(4)
    expect(calls.filter((call) => !served.includes(call))).toEqual([])
  })

  it.each(
    distinct(/`(\/[a-z.][\w./-]*)`/g)
      .filter((path) => path !== '/api/v1')
      .map((path) => [path]),
  )('%s answers', async (path) => {
    expect((await as(platform).get(path)).status).toBe(200)
  })
})

describe('the calls of the README', () => {
  const keyOf = (name: string): string => demoKey(platform.base.vault, `demo-${name.toLowerCase()}`)
  const call = async ({ method, path, type, key, body }: Curl) => {
    const caller = as(platform, key === undefined ? undefined : keyOf(key))
    if (method === 'GET') return caller.get(path)
    if (method === 'PUT') return caller.put(path, undefined, JSON.parse(body ?? '') as object)
    return type === 'application/x-ndjson'
      ? caller.lines(path, [body ?? ''])
      : caller.post(path, JSON.parse(body ?? '') as object)
  }

  it('answer as it is printed below each of them, one after the other', async () => {
    const blocks = blocksOf(english)
    const answered = blocks.flatMap(({ language, text }, index) =>
      language === 'json' ? [{ text, curl: curlOf(blocks[index - 1]?.text ?? '') }] : [],
    )
    expect(answered).toHaveLength(14)
    for (const { text, curl } of answered) {
      const answer = await call(curl)
      await platform.settle()
      expect(answer.status).toBeLessThan(300)
      expect(matches(JSON.parse(text), answer.body)).toEqual([])
    }
  }, 60_000)

  it('use only variables that the platform prints when it starts', () => {
    const { vault, clock } = platform.base
    const printed = welcome('http://127.0.0.1:3000', vault, clock.today())
    const named = distinct(/\$(URL|KEY_[A-Z]+)/g)
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((name) => !printed.includes(` ${name}=`))).toEqual([])
  })

  it.each(texts)('say in words what every other variable of a curl holds', (text) => {
    const own = all(/\$([A-Z_]+)/g, all(/^(curl .*)/gm, text).join('\n'))
    const unexplained = own.filter((name) => !/^(URL|KEY_)/.test(name) && !text.includes(`\`${name}\``))
    expect(own).toContain('ID')
    expect(unexplained).toEqual([])
  })

  it('set the clock on', async () => {
    const [setting] = blocksOf(english).flatMap(({ text }) => (text.includes('PUT') ? [curlOf(text)] : []))
    const answer = setting === undefined ? undefined : await call(setting)
    expect(answer?.status).toBe(200)
    expect(answer?.body).toMatchObject({ today: '2026-06-06' })
  }, 60_000)
})

describe('the recipe that verifies a receipt', () => {
  const folder = mkdtempSync(join(tmpdir(), 'credit-readme-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const program = blocksOf(english).find(({ language }) => language === 'js')?.text ?? ''

  /** A published decision of the fictitious city as its department reads it, and the public keys. */
  const signed = async (): Promise<{ answer: string; keys: string }> => {
    const caller = as(platform, demoKey(platform.base.vault, 'demo-market'))
    const { body } = await caller.get('/api/v1/decisions?state=published&limit=1')
    const [{ id }] = (body as { items: [{ id: string }] }).items
    const answer = await caller.get(`/api/v1/decisions/${id}`)
    return { answer: answer.text, keys: (await caller.get('/.well-known/jwks.json')).text }
  }

  const run = (answer: string, keys: string) => {
    for (const [name, text] of Object.entries({ 'verify.mjs': program, answer, keys }))
      writeFileSync(join(folder, name), text)
    return spawnSync(process.execPath, ['verify.mjs', 'answer', 'keys'], { cwd: folder, encoding: 'utf8' })
  }

  it('is about ten lines long', () => {
    expect(program.trim().split('\n').length).toBeLessThanOrEqual(12)
  })

  it('finds an answer of the platform genuine', async () => {
    const { answer, keys } = await signed()
    const { status, stdout } = run(answer, keys)
    expect(stdout).toBe('genuine\n')
    expect(status).toBe(0)
  })

  it.each([
    ['a changed date', (answer: string) => answer.replace('"dueOn":"2', '"dueOn":"1')],
    ['a member left out', (answer: string) => answer.replace('"provisional":false,', '')],
    ['a changed digest', (answer: string) => answer.replace(/"digest":".{8}/, '"digest":"00000000')],
    ['a changed signature', (answer: string) => answer.replace(/"signature":".{8}/, '"signature":"AAAAAAAA')],
    ['a foreign key', (answer: string) => answer.replace(/"keyId":".{8}/, '"keyId":"AAAAAAAA')],
  ])('refuses %s', async (_what, spoil) => {
    const { answer, keys } = await signed()
    const spoiled = spoil(answer)
    expect(spoiled).not.toBe(answer)
    const { status, stdout } = run(spoiled, keys)
    expect(stdout).toBe('')
    expect(status).not.toBe(0)
  })
})

describe('the program that asks a check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'credit-readme-ask-'))
  const [, program] = blocksOf(english).filter(({ language }) => language === 'js')
  const request = blocksOf(english)
    .filter(({ text }) => text.includes('"$URL/api/v1/checks"') && text.includes('KEY_APPROVAL'))
    .map(({ text }) => curlOf(text).body ?? '')[0]
  let server: Listening
  beforeAll(async () => {
    server = await listen(platform.app, { host: '127.0.0.1', port: 0 })
  })
  afterAll(async () => {
    await server.close(0)
    rmSync(folder, { recursive: true, force: true })
  })

  const run = (port = server.port, text = request ?? '') => {
    writeFileSync(join(folder, 'ask.mjs'), program?.text ?? '')
    writeFileSync(join(folder, 'request.json'), text)
    const key = demoKey(platform.base.vault, 'demo-approval')
    return runScript(join(folder, 'ask.mjs'), [join(folder, 'request.json')], {
      URL: `http://127.0.0.1:${port}`,
      KEY: key,
    })
  }

  /** The platform behind a connection that drops the first calls, and perhaps changes what is answered. */
  const behind = async (drops: number, change: (answer: string) => string) => {
    const keys: unknown[] = []
    const pass: RequestListener = (incoming, response) => {
      void (async () => {
        let body = ''
        for await (const piece of incoming) body += String(piece)
        if (incoming.method === 'POST') keys.push(incoming.headers['idempotency-key'])
        if (keys.length <= drops) {
          incoming.socket.destroy()
          return
        }
        const { authorization, 'content-type': type } = incoming.headers
        const answer = await fetch(`http://127.0.0.1:${server.port}${incoming.url ?? ''}`, {
          method: incoming.method ?? 'GET',
          headers:
            authorization === undefined ? {} : { Authorization: authorization, 'Content-Type': type ?? '' },
          ...(body === '' ? {} : { body }),
        })
        response.writeHead(answer.status).end(change(await answer.text()))
      })()
    }
    const proxy = createServer(pass)
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    const { port } = proxy.address() as { port: number }
    const ended = await run(port)
    proxy.closeAllConnections()
    proxy.close()
    return { ...ended, keys }
  }

  it('is about fifteen lines long', () => {
    expect(program?.text.trim().split('\n').length).toBeLessThanOrEqual(18)
  })

  it('prints outcome, whether a person must confirm, measures and number', async () => {
    const { code, output, errors } = await run()
    expect([code, errors]).toEqual([0, ''])
    expect(output).toMatch(/^绿色通道 false JL-01,JL-03 [\w-]+\n$/)
  })

  it('refuses an answer that is not as it was signed', async () => {
    const { code, output, errors } = await behind(0, (answer) => answer.replaceAll('绿色通道', '正常'))
    expect([code, output]).toEqual([1, ''])
    expect(errors).toContain('NOT genuine')
  })

  it('asks once more under the same key when the connection breaks', async () => {
    const { code, output, keys } = await behind(1, (answer) => answer)
    expect(code).toBe(0)
    expect(output).toMatch(/^绿色通道/)
    expect([keys.length, new Set(keys).size]).toEqual([2, 1])
  })

  it.each([
    ['there is no answer', 2, undefined, /fetch failed/],
    ['the question is refused', 0, '"caseNo": ""', /query-refused/],
  ])('prints no outcome when %s', async (_what, drops, spoiled, told) => {
    const text = spoiled === undefined ? request : request?.replace(/"caseNo": "[^"]*"/, spoiled)
    const { code, output, errors } =
      drops > 0 ? await behind(drops, (answer) => answer) : await run(undefined, text)
    expect([code, output]).toEqual([1, ''])
    expect(errors).toMatch(told)
  })
})
