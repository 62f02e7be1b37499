// `npm run bench -- NAME`: one benchmark of bench/; without a name, all of them in turn.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildOrExit } from './build.mjs'
import { root, runNode } from './process.mjs'
import { ensureInstalled } from './setup.mjs'

// Files with a dot or in a folder of their own (`lib/`, `x.worker.ts`) are parts of benchmarks.
const known = readdirSync(join(root, 'bench'))
  .filter((file) => /^[a-z0-9-]+\.ts$/.test(file))
  .map((file) => file.replace(/\.ts$/, ''))
const [name, ...args] = process.argv.slice(2)
if (name !== undefined && !known.includes(name)) {
  console.error(`There is no benchmark "${name}". Known: ${known.join(', ')}`)
  process.exit(2)
}

await ensureInstalled()
await buildOrExit(['bench', 'test/support'])
let failed = 0
for (const each of name === undefined ? known : [name]) {
  const file = join(root, 'dist', 'bench', `${each}.js`)
  if (!existsSync(file)) throw new Error(`${file} was not built`)
  console.log(`\n## ${each}`)
  const { code } = await runNode(['--enable-source-maps', '--expose-gc', file, ...args])
  if (code !== 0) failed += 1
}
process.exit(failed === 0 ? 0 : 1)
