// Chromium and Chinese fonts for the browser tests: found, or installed from Debian where we are root.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
]

const findChromium = () =>
  [process.env.CREDIT_TEST_CHROMIUM, ...CANDIDATES].find((path) => path && existsSync(path))
const hasChineseFonts = () => {
  const { stdout, status } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  return status === 0 && stdout.trim() !== ''
}

const aptGet = (...args) => {
  const { status, stderr } = spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=180', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status !== 0) throw new Error(`apt-get ${args[0]}: ${stderr.trim().split('\n').at(-1)}`)
}

const install = () => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error('only root on Debian can install it; run `apt-get install -y chromium fonts-noto-cjk`')
  process.stdout.write(
    'Installing Chromium and Chinese fonts for the browser tests (once, under a minute) … ',
  )
  aptGet('update')
  aptGet('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
  console.log('done.')
}

/** @returns the path of the browser, or null after saying why there is none */
export const installChromium = () => {
  try {
    if (!findChromium() || !hasChineseFonts()) install()
    return findChromium() ?? null
  } catch (error) {
    console.log(`\nNo Chromium with Chinese fonts: ${error.message}`)
    return null
  }
}
