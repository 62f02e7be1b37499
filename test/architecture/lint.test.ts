import { fixture, runTool, TOOL_TIMEOUT_MS } from './run-tool'

interface LintResult {
  readonly filePath: string
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[]
}

const lint = (): ReadonlyMap<string, readonly string[]> => {
  const { output } = runTool(fixture('lint'), 'node_modules/eslint/bin/eslint.js', '.', '--format', 'json')
  const results = JSON.parse(output) as LintResult[]
  return new Map(
    results.map(({ filePath, messages }) => [
      filePath.slice(fixture('lint').length + 1),
      messages.map(({ ruleId, message }) => ruleId ?? message),
    ]),
  )
}

describe('the rules of the linter', () => {
  let found: ReadonlyMap<string, readonly string[]>
  beforeAll(() => {
    found = lint()
  }, TOOL_TIMEOUT_MS)

  it.each([
    ['the type any', 'src/lists/any.ts', '@typescript-eslint/no-explicit-any'],
    ['a non-null assertion', 'src/lists/assertion.ts', '@typescript-eslint/no-non-null-assertion'],
    ['a default export', 'src/lists/default-export.ts', 'no-restricted-exports'],
    ['a note of work left over', 'src/lists/note.ts', 'no-warning-comments'],
    ['the time taken beside the clock', 'src/lists/clock.ts', 'no-restricted-syntax'],
    ['the epoch taken beside the clock', 'src/lists/epoch.ts', 'no-restricted-syntax'],
    ['the environment read in a room', 'src/lists/environment.ts', 'no-restricted-syntax'],
    ['a line printed beside the log', 'src/lists/print.ts', 'no-console'],
    ['a forgotten promise', 'src/lists/promise.ts', '@typescript-eslint/no-floating-promises'],
    ['a condition that never decides', 'src/lists/condition.ts', 'no-constant-binary-expression'],
    ['a rule silenced for nothing', 'src/lists/silence.ts', expect.stringContaining('Unused eslint-disable')],
    ['a type imported as a value', 'src/lists/value-import.ts', '@typescript-eslint/consistent-type-imports'],
    ['a file of 201 lines', 'src/lists/long-file.ts', 'max-lines'],
    ['a function of 41 lines', 'src/lists/long-function.ts', 'max-lines-per-function'],
    ['an expectation without a matcher', 'test/no-matcher.test.ts', 'jest/valid-expect'],
    ['a test without an expectation', 'test/no-assertion.test.ts', 'jest/expect-expect'],
    ['a test that runs alone', 'test/focused.test.ts', 'jest/no-focused-tests'],
    ['a test that is left out', 'test/skipped.test.ts', 'jest/no-disabled-tests'],
    ['an expectation under a condition', 'test/conditional.test.ts', 'jest/no-conditional-expect'],
  ])('%s is found', (_fault, file, rule) => {
    expect(found.get(file)).toContainEqual(rule)
  })
})
