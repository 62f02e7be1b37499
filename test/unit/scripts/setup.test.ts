import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { openScriptTree, type ScriptTree } from '../../support/script-tree'

const LOCK = { '': { name: 'x' }, 'node_modules/a': { version: '1.0.0' } }
const lockFile = (packages: object): string => JSON.stringify({ packages })

describe('scripts/setup.mjs', () => {
  let tree: ScriptTree
  const setUp = () => tree.run('setup.mjs', [], { PATH: `${tree.at('bin')}:${process.env.PATH ?? ''}` })
  /** An npm that notes how it was called. */
  const putNpm = (body: string): void =>
    tree.write('bin/npm', `#!/bin/sh\necho "$@" >> "${tree.at('npm-calls')}"\n${body}\n`)
  const npmCalls = (): string[] =>
    existsSync(tree.at('npm-calls')) ? readFileSync(tree.at('npm-calls'), 'utf8').trim().split('\n') : []

  beforeEach(() => {
    tree = openScriptTree(['setup.mjs', 'process.mjs'])
    tree.write('package-lock.json', lockFile(LOCK))
    putNpm('exit 0')
  })
  afterEach(() => tree.remove())

  it('installs exactly what the lock file says, with development packages, and once', async () => {
    const first = await setUp()
    expect([first.code, first.output]).toEqual([
      0,
      expect.stringMatching(/Installing dependencies .* done in/),
    ])
    expect(npmCalls()).toEqual([expect.stringMatching(/^ci --include=dev --include=optional/)])
    expect(await setUp()).toMatchObject({ code: 0, output: '' })
    expect(npmCalls()).toHaveLength(1)
  })

  it('installs again when the lock file is another one', async () => {
    await setUp()
    tree.write('package-lock.json', lockFile({ ...LOCK, 'node_modules/b': { version: '2.0.0' } }))
    await setUp()
    expect(npmCalls()).toHaveLength(2)
  })

  it('believes an installation made by hand that matches the lock file, whatever optional packages it lacks', async () => {
    const optional = { version: '1.0.0', optional: true }
    tree.write('package-lock.json', lockFile({ ...LOCK, 'node_modules/of-another-system': optional }))
    tree.write('node_modules/.package-lock.json', lockFile({ 'node_modules/a': { version: '1.0.0' } }))
    expect(await setUp()).toMatchObject({ code: 0, output: '' })
    expect(npmCalls()).toEqual([])
  })

  it('does not believe one with another version', async () => {
    tree.write('node_modules/.package-lock.json', lockFile({ 'node_modules/a': { version: '0.9.0' } }))
    await setUp()
    expect(npmCalls()).toHaveLength(1)
  })

  it.each([
    ['the registry cannot be reached', 'npm error code ENOTFOUND', /registry cannot be reached/],
    ['npm fails otherwise', 'npm error code EUSAGE', /npm could not install/],
  ])('passes on the exit code and tells what to do when %s', async (_what, line, told) => {
    putNpm(`echo '${line}' >&2\nexit 7`)
    mkdirSync(tree.at('node_modules'))
    const { code, errors } = await setUp()
    expect([code, errors]).toEqual([7, expect.stringContaining(line)])
    expect(errors).toMatch(told)
    expect(existsSync(tree.at('node_modules/.installed'))).toBe(false)
  })
})
