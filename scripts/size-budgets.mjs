// The budgets that no linter counts: lines a file, the tests' share, papers of every room, silenced rules.
// The figures are the project's own limits; `node scripts/size-budgets.mjs FOLDER` measures another tree.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root as projectRoot } from './process.mjs'

const root = process.argv[2] ?? projectRoot
const LINES_PER_FILE = 200
const LINES_PER_README = 20
const TESTS_PER_SOURCE = [0.8, 1.3]
/** Longer by their nature: the record of the domain language, the decisions, and the front door. */
const LONG_PAPERS = ['schemas/README.md', 'src/README.md', 'bench/README.md']
const SILENCED = /\/[/*]\s*(?:eslint-disable|@ts-(?:ignore|nocheck|expect-error))/
const SKIPPED_FOLDERS = ['node_modules', 'dist', 'data', '.cache', '.git', 'coverage', 'generated', 'fixture']

const filesUnder = (folder) => {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED_FOLDERS.includes(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(path) : [path]
  })
}
const named = (path) => relative(root, path)
const linesOf = (path) => readFileSync(path, 'utf8').split('\n').length - 1
const isCode = (path) => /\.(tsx?|mjs)$/.test(path)
const codeOf = (...folders) => folders.flatMap((folder) => filesUnder(join(root, folder))).filter(isCode)

const longFiles = () =>
  codeOf('src', 'workers', 'bench', 'scripts')
    .map((path) => ({ path, lines: linesOf(path) }))
    .filter(({ lines }) => lines > LINES_PER_FILE)
    .map(({ path, lines }) => `${named(path)}: ${lines} lines, at most ${LINES_PER_FILE}`)

const silencedRules = () =>
  codeOf('src', 'workers', 'bench', 'test').flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .map((line, index) => ({ line, place: `${named(path)}:${index + 1}` }))
      .filter(({ line }) => SILENCED.test(line))
      .map(({ place }) => `${place}: a rule is silenced; mend the code or change the rule for all`),
  )

const papers = () => {
  const rooms = existsSync(join(root, 'src'))
    ? readdirSync(join(root, 'src'), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== 'generated')
        .map((entry) => `src/${entry.name}`)
    : []
  const needed = [...rooms, 'schemas', 'policies', 'workers', 'test'].map((folder) => `${folder}/README.md`)
  const absent = needed.filter((path) => !existsSync(join(root, path))).map((path) => `${path}: is missing`)
  const long = filesUnder(root)
    .filter((path) => path.endsWith('README.md') && named(path).includes('/'))
    .filter((path) => !LONG_PAPERS.includes(named(path)) && linesOf(path) > LINES_PER_README)
    .map((path) => `${named(path)}: ${linesOf(path)} lines, at most ${LINES_PER_README}`)
  return [...absent, ...long]
}

const testShare = () => {
  const total = (paths) => paths.reduce((sum, path) => sum + linesOf(path), 0)
  const source = total(codeOf('src', 'workers'))
  const tests = total(codeOf('test'))
  const share = source === 0 ? 1 : tests / source
  const [least, most] = TESTS_PER_SOURCE
  if (share >= least && share <= most) return []
  return [
    `test lines ÷ source lines = ${tests} ÷ ${source} = ${share.toFixed(2)}, wanted ${least} to ${most}`,
  ]
}

const faults = [...longFiles(), ...silencedRules(), ...papers(), ...testShare()]
if (faults.length > 0) {
  console.log(faults.join('\n'))
  process.exitCode = 1
}
