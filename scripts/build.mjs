// Transpiles TypeScript to dist/, only what changed since the last time. Types are checked by `npm run check`.
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { isMain, root } from './process.mjs'

const dist = join(root, 'dist')
const stampPath = join(dist, '.build.json')
const SOURCE = /\.tsx?$/
const NOT_BUILT = /(\.d\.ts|\.md|\.test\.tsx?)$/

const compilerOptions = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic', importSource: 'preact' } },
    target: 'es2023',
  },
  // Loaded when first used: without a MongoDB and a Redis, the platform starts in half the time.
  module: { type: 'commonjs', lazy: ['mongoose', 'bullmq', 'ioredis'] },
  sourceMaps: true,
  swcrc: false,
}
const compilerOf = () => {
  const { version } = createRequire(import.meta.url)('@swc/core/package.json')
  return `${version} ${JSON.stringify(compilerOptions)}`
}

const filesUnder = (folder) => {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesUnder(path)
    return NOT_BUILT.test(path) ? [] : [path]
  })
}

const markOf = (path) => {
  const { mtimeMs, size } = statSync(join(root, path))
  return `${mtimeMs}:${size}`
}
const outputOf = (path) => join(dist, path.replace(SOURCE, '.js'))

const readStamp = (compiler) => {
  if (!existsSync(stampPath)) return {}
  const stamp = JSON.parse(readFileSync(stampPath, 'utf8'))
  return stamp.compiler === compiler ? stamp.files : {}
}

/** Whole or not at all, so that a process which starts meanwhile never reads half a file. */
const writeWhole = (path, content) => {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, content)
  renameSync(draft, path)
}

const compile = async (path, swc) => {
  const output = outputOf(path)
  const source = readFileSync(join(root, path))
  if (!SOURCE.test(path)) return writeWhole(output, source)
  const filename = join(root, path)
  const { code, map } = await swc.transform(source.toString('utf8'), { ...compilerOptions, filename })
  writeWhole(`${output}.map`, map)
  writeWhole(output, `${code}\n//# sourceMappingURL=${output.slice(output.lastIndexOf('/') + 1)}.map\n`)
}

const remove = (path) => {
  rmSync(outputOf(path), { force: true })
  rmSync(`${outputOf(path)}.map`, { force: true })
}

/** What the platform consists of; benchmarks and test support are added by those who run them. */
const PLATFORM = ['src', 'workers']

/** @returns the number of files written */
export const build = async (more = []) => {
  const compiler = compilerOf()
  const known = readStamp(compiler)
  const folders = [...PLATFORM, ...more]
  const isOurs = (path) => folders.some((folder) => path.startsWith(`${folder}/`))
  const found = Object.fromEntries(folders.flatMap(filesUnder).map((path) => [path, markOf(path)]))
  const vanished = Object.keys(known).filter((path) => isOurs(path) && !(path in found))
  const changed = Object.keys(found).filter(
    (path) => known[path] !== found[path] || !existsSync(outputOf(path)),
  )
  if (vanished.length + changed.length === 0) return 0
  vanished.forEach(remove)
  const swc = await import('@swc/core')
  await Promise.all(changed.map((path) => compile(path, swc)))
  const others = Object.entries(known).filter(([path]) => !isOurs(path))
  writeWhole(stampPath, JSON.stringify({ compiler, files: { ...Object.fromEntries(others), ...found } }))
  return changed.length
}

/** As `build`, but a fault in a source file ends the process with the place of the fault and nothing else. */
export const buildOrExit = async (more) => {
  try {
    return await build(more)
  } catch (error) {
    const [fault] = error.message.split('Caused by:')
    console.error(`The build failed.\n${fault.trim()}`)
    return process.exit(1)
  }
}

if (isMain(import.meta)) await buildOrExit(process.argv.slice(2))
