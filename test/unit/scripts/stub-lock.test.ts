import { readFileSync } from 'node:fs'
import { openScriptTree, type ScriptTree } from '../../support/script-tree'

describe('scripts/stub-lock.mjs', () => {
  let tree: ScriptTree
  const stub = async (packages: object): Promise<{ told: string; packages: Record<string, object> }> => {
    tree.write('package-lock.json', JSON.stringify({ lockfileVersion: 3, packages }))
    const { code, output } = await tree.run('stub-lock.mjs')
    expect(code).toBe(0)
    return { told: output.trim(), ...JSON.parse(readFileSync(tree.at('package-lock.json'), 'utf8')) }
  }
  const parent = (optionalDependencies: object) => ({
    'node_modules/native': { version: '1.0.0', optionalDependencies },
  })

  beforeEach(() => {
    tree = openScriptTree(['stub-lock.mjs'])
  })
  afterEach(() => tree.remove())

  it.each([
    ['@native/darwin-arm64', '^1.2.3', { version: '1.2.3', os: ['darwin'], cpu: ['arm64'] }],
    ['native-win32-ia32', '2.0.0-beta.1', { version: '2.0.0-beta.1', os: ['win32'], cpu: ['ia32'] }],
    ['native-linux-x64', '~3.1.0 || 4.0.0', { version: '3.1.0', os: ['aix'], cpu: ['x64'] }],
    ['native-wasm32-wasi', '*', { version: '0.0.0', os: ['aix'], cpu: ['none'] }],
  ])('adds a stub for %s that no machine installs', async (name, range, entry) => {
    const { told, packages } = await stub(parent({ [name]: range }))
    expect(told).toBe('package-lock.json: 1 stub(s) added')
    expect(packages[`node_modules/${name}`]).toEqual({ ...entry, optional: true })
  })

  it('leaves alone what is there, beside the package or above it', async () => {
    const packages = {
      'node_modules/a': { version: '1.0.0' },
      'node_modules/outer/node_modules/native': {
        version: '1.0.0',
        optionalDependencies: { a: '1', b: '1', c: '1' },
      },
      'node_modules/outer/node_modules/b': { version: '1.0.0' },
      'node_modules/outer/node_modules/native/node_modules/c': { version: '1.0.0' },
    }
    const result = await stub(packages)
    expect(result.told).toBe('package-lock.json: 0 stub(s) added')
    expect(result.packages).toEqual(packages)
  })

  it('keeps the file in order and adds nothing the second time', async () => {
    const once = await stub({ ...parent({ 'a-darwin': '1.0.0' }), '': { name: 'x' } })
    expect(Object.keys(once.packages)).toEqual(['', 'node_modules/a-darwin', 'node_modules/native'])
    const twice = await stub(once.packages)
    expect(twice).toEqual({ ...once, told: 'package-lock.json: 0 stub(s) added' })
  })
})
