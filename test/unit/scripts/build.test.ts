import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { openScriptTree, type ScriptTree } from '../../support/script-tree'

const TIMEOUT_MS = 60_000

describe('scripts/build.mjs', () => {
  let tree: ScriptTree
  const build = async (...more: string[]): Promise<void> => {
    expect(await tree.run('build.mjs', more)).toMatchObject({ code: 0, errors: '' })
  }
  const builtAt = (path: string): number => statSync(tree.at(`dist/${path}`)).mtimeMs

  beforeEach(() => {
    tree = openScriptTree(['build.mjs', 'process.mjs'], true)
    tree.write('package.json', '{}')
    tree.write('src/one.ts', 'export const one: number = 1\n')
    tree.write('src/two.tsx', 'export const two = <p>2</p>\n')
    tree.write('src/style.css', 'p { color: red }\n')
    tree.write('src/types.d.ts', 'declare const three: 3\n')
    tree.write('src/README.md', '# src\n')
    tree.write('bench/four.ts', 'export const four = 4\n')
  })
  afterEach(() => tree.remove())

  it(
    'transpiles the sources, copies what stands beside them, and leaves out what is not run',
    async () => {
      await build()
      expect(readFileSync(tree.at('dist/src/one.js'), 'utf8')).toMatch(/exports[\s\S]*one/)
      expect(readFileSync(tree.at('dist/src/one.js'), 'utf8')).not.toContain(': number')
      expect(readFileSync(tree.at('dist/src/two.js'), 'utf8')).toContain('preact/jsx-runtime')
      expect(existsSync(tree.at('dist/src/one.js.map'))).toBe(true)
      expect(readFileSync(tree.at('dist/src/style.css'), 'utf8')).toBe('p { color: red }\n')
      for (const path of ['src/types.d.js', 'src/README.md', 'bench/four.js'])
        expect(existsSync(tree.at(`dist/${path}`))).toBe(false)
    },
    TIMEOUT_MS,
  )

  it(
    'writes again only what changed, and takes away what is gone',
    async () => {
      await build()
      const [one, two] = [builtAt('src/one.js'), builtAt('src/two.js')]
      tree.write('src/one.ts', 'export const one: number = 100\n')
      rmSync(tree.at('src/style.css'))
      await build()
      expect(builtAt('src/one.js')).toBeGreaterThan(one)
      expect(readFileSync(tree.at('dist/src/one.js'), 'utf8')).toContain('100')
      expect(builtAt('src/two.js')).toBe(two)
      expect(existsSync(tree.at('dist/src/style.css'))).toBe(false)
    },
    TIMEOUT_MS,
  )

  it(
    'makes an output that somebody removed anew',
    async () => {
      await build()
      rmSync(tree.at('dist/src/one.js'))
      await build()
      expect(existsSync(tree.at('dist/src/one.js'))).toBe(true)
    },
    TIMEOUT_MS,
  )

  it(
    'builds a further folder when it is asked to, and keeps it when it is not',
    async () => {
      await build('bench')
      expect(existsSync(tree.at('dist/bench/four.js'))).toBe(true)
      tree.write('src/one.ts', 'export const one = 10\n')
      await build()
      expect(existsSync(tree.at('dist/bench/four.js'))).toBe(true)
    },
    TIMEOUT_MS,
  )

  it(
    'names the place of a fault, ends with 1, and builds the file once it is mended',
    async () => {
      tree.write('src/one.ts', 'export const one = = 1\n')
      const { code, errors } = await tree.run('build.mjs')
      expect(code).toBe(1)
      expect(errors).toMatch(/^The build failed\.\n/)
      expect(errors).toMatch(/one\.ts:1/)
      expect(errors).not.toMatch(/at async/)
      tree.write('src/one.ts', 'export const one = 1\n')
      await build()
      expect(existsSync(tree.at('dist/src/one.js'))).toBe(true)
    },
    TIMEOUT_MS,
  )
})
