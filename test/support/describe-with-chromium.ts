import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const CANDIDATES = [
  process.env.CREDIT_TEST_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

const LAUNCH_TIMEOUT_MS = 60_000
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** What a test file gets: one browser for all its tests. */
export interface TestBrowser {
  /** Only inside tests and hooks: it starts in `beforeAll`. */
  open(): Browser
}

const never = (reason: string): never => {
  throw new Error(reason)
}

const REASON = 'no Chromium: apt-get install -y chromium fonts-noto-cjk'

const describeWithout = (name: string, suite: (browser: TestBrowser) => void): void => {
  if (process.env.CI === 'true') {
    describe(name, () => {
      it('has the browser that it needs', () => never(REASON))
    })
  } else {
    describe.skip(`${name} (${REASON})`, () => suite({ open: () => never(REASON) }))
  }
}

/** A suite in a real browser; without one it is skipped by name, and under CI it fails. */
export const describeWithChromium = (name: string, suite: (browser: TestBrowser) => void): void => {
  const executablePath = CANDIDATES.find((path) => path !== undefined && existsSync(path))
  if (executablePath === undefined) {
    describeWithout(name, suite)
    return
  }
  describe(name, () => {
    let browser: Browser | undefined
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: FLAGS })
    }, LAUNCH_TIMEOUT_MS)
    afterAll(() => browser?.close())
    suite({ open: () => browser ?? never('the browser has not started') })
  })
}
