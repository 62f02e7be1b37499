// `npm start`: installs and builds what is missing, then becomes the platform.
import { createRequire } from 'node:module'
import { buildOrExit } from './build.mjs'
import { ensureInstalled } from './setup.mjs'

await ensureInstalled()
await buildOrExit()
process.setSourceMapsEnabled(true)
// In this very process, so that signals reach the platform and not a parent of it.
createRequire(import.meta.url)('../dist/src/main.js')
