// Makes the TypeScript types of src/generated/ from schemas/. `--check` changes nothing and fails when they are out of date.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compileFromFile } from 'json-schema-to-typescript'
import { format } from 'prettier'

const root = new URL('..', import.meta.url).pathname
const schemas = join(root, 'schemas')
const generated = join(root, 'src/generated')
const banner = '// Made from schemas/ by scripts/generate.mjs; do not edit.'
const prettier = JSON.parse(readFileSync(join(root, '.prettierrc.json'), 'utf8'))

const filesIn = (folder, ending) => {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(ending))
  } catch (error) {
    if (error.code === 'ENOENT') return []
    throw error
  }
}

const typesOf = async (path) => {
  const source = await compileFromFile(join(schemas, path), {
    bannerComment: banner,
    cwd: dirname(join(schemas, path)),
    format: false,
    strictIndexSignatures: true,
  })
  return format(source, { ...prettier, parser: 'typescript' })
}

const currentOf = (path) => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

const check = process.argv.includes('--check')
const wanted = new Map()
for (const path of filesIn(schemas, '.json').sort()) {
  try {
    wanted.set(path.replace(/\.json$/, '.ts'), await typesOf(path))
  } catch (error) {
    console.error(`schemas/${path}: ${error.message}`)
    process.exitCode = 1
  }
}

const stale = [...wanted].filter(([path, text]) => currentOf(join(generated, path)) !== text)
const orphans = filesIn(generated, '.ts').filter((path) => !wanted.has(path))

if (check) {
  for (const [path] of stale) console.error(`out of date: src/generated/${path}`)
  for (const path of orphans) console.error(`without a schema: src/generated/${path}`)
  if (stale.length + orphans.length > 0) process.exitCode = 1
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(generated, path)), { recursive: true })
    writeFileSync(join(generated, path), text)
  }
  if (process.exitCode !== 1) for (const path of orphans) rmSync(join(generated, path))
  console.log(`${wanted.size} schemas, ${stale.length} types written`)
}
