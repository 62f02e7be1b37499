// Adds a stub entry to package-lock.json for every optional dependency that the registry did not serve.
// Without the stubs `npm ci` refuses the lock file ("Missing: … from lock file"), because `npm install`
// silently leaves out optional packages of other platforms. Run after every change of dependencies.
import { readFileSync, writeFileSync } from 'node:fs'

const path = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(path, 'utf8'))

const ancestors = (location) => {
  const parts = location.split('/node_modules/')
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('/node_modules/'))
}
const isPresent = (location, name) =>
  [...ancestors(location), ''].some(
    (base) => lock.packages[`${base === '' ? '' : `${base}/`}node_modules/${name}`],
  )

const platformOf = (name) => {
  const os = ['darwin', 'win32', 'linux', 'freebsd', 'android', 'openharmony', 'wasm32'].find((x) =>
    name.includes(x),
  )
  const cpu = ['arm64', 'x64', 'ia32', 'riscv64', 's390x', 'ppc64', 'loong64', 'arm'].find((x) =>
    name.includes(x),
  )
  // A platform that no machine here has keeps the stub from ever being installed.
  return { os: [os === 'linux' || os === undefined || os === 'wasm32' ? 'aix' : os], cpu: [cpu ?? 'none'] }
}

let added = 0
for (const [location, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isPresent(location, name)) continue
    const version = /\d+\.\d+\.\d+[^\s|]*/.exec(range)?.[0] ?? '0.0.0'
    lock.packages[`node_modules/${name}`] = { version, ...platformOf(name), optional: true }
    added += 1
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
)
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`package-lock.json: ${added} stub(s) added`)
