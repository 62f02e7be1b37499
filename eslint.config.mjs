import js from '@eslint/js'
import jest from 'eslint-plugin-jest'
import tseslint from 'typescript-eslint'

const typescript = ['**/*.ts', '**/*.tsx']
const production = ['src/**/*.ts', 'src/**/*.tsx', 'workers/**/*.ts']
const nodeGlobals = [
  'console',
  'process',
  'performance',
  'fetch',
  'URL',
  'Buffer',
  'setTimeout',
  'clearTimeout',
]

const sizes = {
  'max-lines': ['error', 200],
  'max-lines-per-function': ['error', { max: 40, skipComments: true, skipBlankLines: true }],
}
const noDefaultExports = {
  'no-restricted-exports': [
    'error',
    { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true } },
  ],
}
const takeTimeFromClock = 'Take the time from platform/clock.'

export default tseslint.config(
  {
    ignores: [
      'dist',
      'node_modules',
      'data',
      '.cache',
      'src/generated',
      'test/architecture/fixture',
      'coverage',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      ...sizes,
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
      'no-constant-binary-expression': 'error',
      eqeqeq: 'error',
      // Control characters in input are looked for on purpose.
      'no-control-regex': 'off',
    },
  },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: typescript })),
  {
    files: typescript,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...noDefaultExports,
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Text is cut into code points, which is what Chinese needs.
      '@typescript-eslint/no-misused-spread': 'off',
      // `async` without `await` still makes a rejection of what is thrown.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: production,
    ignores: ['src/platform/clock/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: takeTimeFromClock },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: takeTimeFromClock,
        },
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'Read the environment in platform/config only.',
        },
      ],
    },
  },
  { files: ['src/platform/config/environment.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // What the platform has to say goes through platform/log, which hides personal numbers.
  { files: ['src/*/**/*.ts', 'src/*/**/*.tsx', 'workers/**/*.ts'], rules: { 'no-console': 'error' } },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    plugins: { jest },
    rules: {
      ...jest.configs['flat/recommended'].rules,
      'jest/expect-expect': [
        'error',
        { assertFunctionNames: ['expect', 'expect*', 'request.**.expect', 'fc.assert'] },
      ],
      'jest/no-disabled-tests': 'error',
      'jest/no-duplicate-hooks': 'error',
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
    },
  },
  // A suite that runs on every engine is a function which the test files of the engines import.
  { files: ['test/**/*.ts'], ignores: ['test/**/*.test.ts'], rules: { 'jest/no-export': 'off' } },
  // Test support declares suites for others, whose names and bodies are arguments.
  {
    files: ['test/support/**/*.ts'],
    rules: {
      'jest/valid-title': 'off',
      'jest/valid-describe-callback': 'off',
      'jest/no-disabled-tests': 'off',
      'jest/no-duplicate-hooks': 'off',
      'jest/expect-expect': 'off',
    },
  },
  // jest wants a default export there, and nowhere else.
  { files: ['test/support/global-*.ts'], rules: { 'no-restricted-exports': 'off' } },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])) },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'writable', require: 'readonly' } },
  },
)
