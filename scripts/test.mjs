// `npm test`: installs what it needs, checks, builds, runs every suite, and ends with one line of figures.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { check } from './check.mjs'
import { root, runNode } from './process.mjs'
import { ensureInstalled } from './setup.mjs'

const report = join(root, '.cache', 'jest.json')

const installServers = async () => {
  const { installServers: install } = await import('../test/support/servers/install.mjs')
  const { installChromium } = await import('../test/support/servers/install-chromium.mjs')
  await install()
  const chromium = installChromium()
  // The suites that need it read this; without it they say so and, under CI=true, fail.
  if (chromium !== null) process.env.CREDIT_TEST_CHROMIUM = chromium
}

const buildCounted = async () => {
  try {
    await build()
    return { name: 'build', passed: true }
  } catch (error) {
    console.log(`FAIL  build\n${error.message}`)
    return { name: 'build', passed: false }
  }
}

/** A suite that could not even be loaded counts as one failure, a run without a report as well. */
const figuresOf = (code) => {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const result = JSON.parse(readFileSync(report, 'utf8'))
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  }
}

const runSuites = async () => {
  mkdirSync(join(root, '.cache'), { recursive: true })
  rmSync(report, { force: true })
  const args = ['node_modules/jest/bin/jest.js', '--maxWorkers=2', '--json', `--outputFile=${report}`]
  // The report goes to the file; only what people read goes to the terminal.
  const { code } = await runNode([...args, ...process.argv.slice(2)], {
    stdio: ['inherit', 'ignore', 'inherit'],
  })
  return figuresOf(code)
}

await ensureInstalled()
await installServers()
const checks = [...(await check()), await buildCounted()]
const suites = await runSuites()
const passed = checks.filter((each) => each.passed).length + suites.passed
const failed = checks.filter((each) => !each.passed).length + suites.failed
console.log(`\n${passed} passed, ${failed} failed${suites.skipped > 0 ? `, ${suites.skipped} skipped` : ''}`)
process.exit(failed === 0 ? 0 : 1)
