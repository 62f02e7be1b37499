// Installs the dependencies of package-lock.json when they are not there; otherwise costs a few milliseconds.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMain, root, run, seconds } from './process.mjs'

const lockPath = join(root, 'package-lock.json')
const stampPath = join(root, 'node_modules', '.installed')
const NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTCACHED|ENETUNREACH|network/i

/** The lock file and what decides which binaries are picked. */
const wantedStamp = () => {
  const hash = createHash('sha256').update(readFileSync(lockPath)).digest('hex')
  return `${hash} ${process.platform} ${process.arch} node-${process.versions.modules}`
}

/** True when somebody ran npm by hand and node_modules already holds what the lock file says. */
const matchesLock = () => {
  const installedPath = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installedPath)) return false
  const installed = JSON.parse(readFileSync(installedPath, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(lockPath, 'utf8')).packages
  const isThere = ([location, { version, optional }]) =>
    location === '' || installed[location]?.version === version || (optional === true && !installed[location])
  return Object.entries(wanted).every(isThere)
}

const explain = (output) => {
  const reason = NETWORK.test(output)
    ? 'The package registry cannot be reached. Connect to a network, or point npm at a mirror with\n' +
      '`npm config set registry <address>`, and start again.'
    : 'npm could not install the dependencies of package-lock.json.'
  return `${output.trim()}\n\n${reason}`
}

const requireNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Node 20.19 or newer is needed; this is ${process.version}.`)
  process.exit(1)
}

export const ensureInstalled = async () => {
  requireNode()
  const stamp = wantedStamp()
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp) return
  if (!matchesLock()) {
    const since = performance.now()
    process.stdout.write('Installing dependencies (once, under a minute) … ')
    // Development packages build and test the platform, whatever NODE_ENV says.
    const args = ['ci', '--include=dev', '--include=optional', '--no-progress', '--loglevel=error']
    const { code, output } = await run('npm', args, { capture: true })
    if (code !== 0) {
      console.error(`\n${explain(output)}`)
      process.exit(code)
    }
    console.log(`done in ${seconds(since)}.`)
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(stampPath, stamp)
}

if (isMain(import.meta)) await ensureInstalled()
