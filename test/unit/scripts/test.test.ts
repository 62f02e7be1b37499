import { openScriptTree, type ScriptTree } from '../../support/script-tree'

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly numRuntimeErrorTestSuites: number
}

const report = (figures: Partial<Report>): Report => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  ...figures,
})

/** Everything around the script is put there by the test: what it adds up is what is tested. */
describe('scripts/test.mjs ends with a line of figures and an exit code', () => {
  let tree: ScriptTree
  const prepare = (jest: string, checks: readonly boolean[] = [true, true], build = 'return 1'): void => {
    const results = JSON.stringify(checks.map((passed, at) => ({ name: `check ${at}`, passed })))
    tree.write('scripts/setup.mjs', 'export const ensureInstalled = async () => {}')
    tree.write('scripts/check.mjs', `export const check = async () => (${results})`)
    tree.write('scripts/build.mjs', `export const build = async () => { ${build} }`)
    tree.write('test/support/servers/install.mjs', 'export const installServers = () => ({})')
    tree.write('test/support/servers/install-chromium.mjs', 'export const installChromium = () => null')
    tree.write('node_modules/jest/bin/jest.js', jest)
  }
  const jestThatWrites = (written: Report, code: number): string =>
    `const file = process.argv.find((word) => word.startsWith('--outputFile=')).slice(13)
     require('node:fs').writeFileSync(file, ${JSON.stringify(JSON.stringify(written))})
     process.exit(${code})`
  const run = async (...args: string[]): Promise<{ code: number | null; line: string | undefined }> => {
    const { code, output } = await tree.run('test.mjs', args)
    return { code, line: output.trim().split('\n').at(-1) }
  }

  beforeEach(() => {
    tree = openScriptTree(['test.mjs', 'process.mjs'])
  })
  afterEach(() => tree.remove())

  it.each([
    ['all is well: 7 tests, 2 checks, 1 build', { numPassedTests: 7 }, 0, 0, '10 passed, 0 failed'],
    [
      'some are skipped or still to be written',
      { numPassedTests: 7, numPendingTests: 2, numTodoTests: 1 },
      0,
      0,
      '10 passed, 0 failed, 3 skipped',
    ],
    ['tests fail', { numPassedTests: 5, numFailedTests: 2 }, 1, 1, '8 passed, 2 failed'],
    [
      'a suite cannot be loaded',
      { numPassedTests: 5, numRuntimeErrorTestSuites: 1 },
      1,
      1,
      '8 passed, 1 failed',
    ],
    ['jest fails for a reason of its own', { numPassedTests: 5 }, 1, 1, '8 passed, 1 failed'],
  ] as const)('when %s', async (_what, figures, jestCode, code, line) => {
    prepare(jestThatWrites(report(figures), jestCode))
    expect(await run()).toEqual({ code, line })
  })

  it('counts a run without a report as a failure, also beside a report of the run before', async () => {
    prepare(jestThatWrites(report({ numPassedTests: 7 }), 0))
    await run()
    prepare('process.exit(0)')
    expect(await run()).toEqual({ code: 1, line: '3 passed, 1 failed' })
  })

  it('counts each check that fails, and the build', async () => {
    prepare(
      jestThatWrites(report({ numPassedTests: 7 }), 0),
      [true, false, false],
      "throw new Error('one.ts:1')",
    )
    expect(await run()).toEqual({ code: 1, line: '8 passed, 3 failed' })
  })

  it('hands its arguments on', async () => {
    prepare('process.exit(process.argv.includes("test/unit/calendar") ? 9 : 0)')
    const { line } = await run('test/unit/calendar')
    expect(line).toBe('3 passed, 1 failed')
  })
})
