import { join } from 'node:path'
import { buildPlatform } from '../support/child-script'
import { caller, startPlatform } from '../support/platform-process'
import { runBuilt, type Ended } from '../support/run-built'
import { ADMIN_KEY, ENVIRONMENT, registerWith, temporaryFolder } from '../support/system'

const folder = temporaryFolder()
const [home, away] = [join(folder.path, 'home'), join(folder.path, 'new', 'away')]
const store = (...args: string[]): Promise<Ended> => runBuilt('store-cli.js', args, {})

beforeAll(buildPlatform, 120_000)
afterAll(() => folder.remove())

describe('npm run store -- copy', () => {
  it.each([
    ['no command', []],
    ['no target', ['copy', `sqlite:${home}`]],
    ['another command', ['move', `sqlite:${home}`, `sqlite:${away}`]],
    ['an address of another kind', ['copy', home, `sqlite:${away}`]],
    ['one word too many', ['copy', `sqlite:${home}`, `sqlite:${away}`, 'again']],
  ])(
    'with %s tells how it is used and ends with 2',
    async (_what, args) => {
      const { code, errors } = await store(...args)
      expect([code, errors]).toEqual([2, expect.stringContaining('npm run store -- copy')])
    },
    30_000,
  )

  it('does not make a store where there is none', async () => {
    const { code, errors } = await store('copy', `sqlite:${home}`, `sqlite:${away}`)
    expect([code, errors]).toEqual([1, expect.stringContaining('来源没有')])
  }, 30_000)

  it('waits for the platform to be stopped, copies once, and the platform goes on there', async () => {
    const first = await startPlatform({ ...ENVIRONMENT, CREDIT_DATA: home })
    const { key } = await registerWith(caller(first.url, ADMIN_KEY), ['checker'], { scenarios: ['SC-03'] })
    const early = await store('copy', `sqlite:${home}`, `sqlite:${away}`)
    expect([early.code, early.errors]).toEqual([1, expect.stringContaining('请先停止平台')])
    await first.stop()
    const { code, output } = await store('copy', `sqlite:${home}`, `sqlite:${away}`)
    expect([code, output]).toEqual([0, expect.stringContaining('已迁移')])
    const again = await store('copy', `sqlite:${home}`, `sqlite:${away}`)
    expect([again.code, again.errors]).toEqual([1, expect.stringContaining('迁移完成')])
    const second = await startPlatform({ ...ENVIRONMENT, CREDIT_DATA: away })
    expect((await caller(second.url, key).get('/api/v1/operations/feedback')).status).toBe(200)
    await second.stop()
  }, 120_000)
})
