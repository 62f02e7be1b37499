import { as, openTestPlatform, type TestPlatform } from '../../support/platform'

/** Typed as it stands. */
const COMMAND = 'npm run policy'
const PUBLIC_URL = 'https://credit.example.cn'

let platform: TestPlatform
beforeAll(async () => {
  platform = await openTestPlatform({ CREDIT_PUBLIC_URL: PUBLIC_URL })
})
afterAll(() => platform.close())

/** Every text of a document under a name that people read. */
const readable = (value: unknown, name = ''): string[] => {
  if (typeof value === 'string') return name === 'summary' || name === 'description' ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => readable(member, key))
}

describe('the interface of the whole platform', () => {
  it('is described in Chinese, down to each role and each part of an address', async () => {
    const texts = readable((await as(platform).get('/api/v1/openapi.json')).body)
    expect(texts.length).toBeGreaterThan(500)
    expect(texts.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([])
    const sentences = texts.map((text) => text.replaceAll(COMMAND, ''))
    expect(sentences.filter((text) => /[a-z]{2,}[,;:.]? [a-z]{2,}/.test(text))).toEqual([])
    expect(texts.filter((text) => text.startsWith('地址中的'))).toEqual([])
    const roles = texts.flatMap((text) => /^需要角色：(.*)/.exec(text)?.[1]?.split('、') ?? [])
    expect(roles.length).toBeGreaterThan(40)
    expect(roles.filter((role) => !/^[a-z]+（\p{Script=Han}+）$/u.test(role))).toEqual([])
  })

  it('names no address but its own', async () => {
    const { text } = await as(platform).get('/api/v1/openapi.json')
    expect(text).not.toContain('127.0.0.1')
    expect(text).toContain(`${PUBLIC_URL}/problems/`)
  })

  it('demands the revision where a write rests on one', async () => {
    const { paths } = (await as(platform).get('/api/v1/openapi.json')).body as {
      paths: Record<string, { put?: { parameters: { name: string; required: boolean }[] } }>
    }
    for (const path of ['/api/v1/decisions/{id}', '/api/v1/list-entries/{id}'])
      expect(paths[path]?.put?.parameters).toContainEqual(
        expect.objectContaining({ name: 'If-Match', required: true }),
      )
  })
})
