// Runs one built command: `node scripts/run.mjs dist/src/policy-cli.js import-calendar FILE`.
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { buildOrExit } from './build.mjs'
import { root } from './process.mjs'
import { ensureInstalled } from './setup.mjs'

const [file, ...args] = process.argv.slice(2)
if (file === undefined) {
  console.error('Usage: node scripts/run.mjs dist/src/<name>-cli.js [arguments]')
  process.exit(2)
}
await ensureInstalled()
await buildOrExit()
process.setSourceMapsEnabled(true)
process.argv = [process.argv[0], resolve(root, file), ...args]
createRequire(import.meta.url)(resolve(root, file))
