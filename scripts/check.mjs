// `npm run check`: everything that can be said about the code without running it. One line a check, then the faults.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { isMain, root, runNode, seconds } from './process.mjs'
import { ensureInstalled } from './setup.mjs'

const bin = (path) => join('node_modules', path)
const codeFolders = ['src', 'workers', 'test', 'bench'].filter((folder) => existsSync(join(root, folder)))

/** Longest first: two run at a time. Each fails with a non-zero exit code and prints only what is wrong. */
const steps = [
  {
    name: 'lint',
    args: [
      bin('eslint/bin/eslint.js'),
      '.',
      '--cache',
      '--cache-location',
      '.cache/eslint/',
      '--max-warnings=0',
    ],
  },
  {
    name: 'types',
    args: [
      bin('typescript/bin/tsc'),
      '-p',
      '.',
      '--incremental',
      '--tsBuildInfoFile',
      '.cache/types.tsbuildinfo',
    ],
  },
  {
    name: 'boundaries',
    args: [bin('dependency-cruiser/bin/dependency-cruise.mjs'), ...codeFolders, '--output-type', 'err-long'],
  },
  {
    name: 'format',
    args: [
      bin('prettier/bin/prettier.cjs'),
      '.',
      '--check',
      '--log-level=warn',
      '--cache',
      '--cache-location=.cache/prettier',
    ],
  },
  { name: 'generated', args: ['scripts/generate.mjs', '--check'] },
  { name: 'budgets', args: ['scripts/size-budgets.mjs'] },
]

/** Everybody who helps takes the next step until none is left. */
const runAll = async (worker) => {
  const queue = steps.map((step, index) => ({ step, index }))
  const results = []
  const help = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      results[next.index] = await worker(next.step)
  }
  await Promise.all([help(), help()])
  return results
}

const checkOne = async ({ name, args }) => {
  const since = performance.now()
  const { code, output } = await runNode(args, { capture: true, env: { NO_COLOR: '1' } })
  return { name, passed: code === 0, output: output.trim(), took: seconds(since) }
}

/** @returns for each check its name and whether it passed; what failed is printed in full */
export const check = async () => {
  mkdirSync(join(root, '.cache'), { recursive: true })
  const results = await runAll(checkOne)
  for (const { name, passed, took } of results)
    console.log(`${passed ? 'ok  ' : 'FAIL'}  ${name.padEnd(12)}${took.padStart(7)}`)
  for (const { name, output } of results.filter(({ passed }) => !passed))
    console.log(`\n## ${name}\n${output}`)
  return results
}

if (isMain(import.meta)) {
  await ensureInstalled()
  const results = await check()
  process.exit(results.every(({ passed }) => passed) ? 0 : 1)
}
