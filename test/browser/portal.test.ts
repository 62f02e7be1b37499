import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import type { PublicSearchResult } from '../../src/generated/public/search-result'
import { readConfig } from '../../src/platform/config/config'
import { silentLog } from '../../src/platform/log/log'
import { projectRoot } from '../../src/platform/root'
import { runProcess, type Process } from '../../src/run'
import { describeWithChromium } from '../support/describe-with-chromium'
import { eventually } from '../support/eventually'
import { freePort } from '../support/servers/start-server'

const SHARED_WORD = '食品'

const TEXT = 'h1, h2, p, dt, dd, a, td, th, button, label, small, .tag'

/** Runs in the page: texts whose contrast with what lies behind them is below 4.5 (WCAG 2.2, 1.4.3). */
const FAINT_TEXTS = `(() => {
  const parse = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number)
  const channel = (value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }
  const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)
  const behind = (node) => {
    const color = parse(getComputedStyle(node).backgroundColor)
    if (color.length === 3 || color[3] === 1) return color
    return node.parentElement === null ? [255, 255, 255] : behind(node.parentElement)
  }
  const contrast = (node) => {
    const pair = [luminance(parse(getComputedStyle(node).color)), luminance(behind(node))]
    const [light, dark] = pair.sort((a, b) => b - a)
    return (light + 0.05) / (dark + 0.05)
  }
  const texts = [...document.querySelectorAll('${TEXT}')].filter((node) => node.checkVisibility())
  if (texts.length < 6) return ['there is no text']
  return texts.filter((node) => contrast(node) < 4.5).map((node) => node.outerHTML.slice(0, 80))
})()`

describeWithChromium('the public pages in a browser', (browser) => {
  let running: Process
  let folder: string
  let url: string
  let subject: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'credit-browser-'))
    const config = readConfig({
      CREDIT_DATA: folder,
      CREDIT_PORT: String(await freePort()),
      CREDIT_CLOCK: '2026-11-23T10:00:00+08:00',
      CREDIT_DEMO: '1',
      CREDIT_SECRET: 'a-secret-that-only-tests-use-nothing-else',
    })
    running = await runProcess(config, silentLog)
    url = running.url ?? 'no address'
    subject = await eventually(async () => {
      const answer = await fetch(`${url}/api/v1/public/search?limit=100&q=${encodeURIComponent(SHARED_WORD)}`)
      const { items } = (await answer.json()) as PublicSearchResult
      const found = items.find(({ counts }) => counts.licences + counts.penalties > 0)
      if (found === undefined) throw new Error('the name index is still behind')
      return found.uscc
    }, 20_000)
  }, 120_000)
  afterAll(async () => {
    await running.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const sizes: [name: string, width: number, height: number][] = [
    ['desktop', 1280, 900],
    ['phone', 360, 740],
  ]

  describe.each(sizes)('on a %s', (_size, width, height) => {
    let context: BrowserContext
    let page: Page
    const complaints: string[] = []

    beforeAll(async () => {
      context = await browser.open().newContext({ viewport: { width, height }, locale: 'zh-CN' })
      context.setDefaultTimeout(10_000)
      page = await context.newPage()
      page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
    })
    afterAll(() => context.close())

    /** What every page must keep, wherever the walk has come. */
    const expectSound = async () => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      expect(await page.locator('script').count()).toBe(0)
      expect(await page.locator('h1').count()).toBe(1)
      expect(await page.evaluate(FAINT_TEXTS)).toEqual([])
      expect(complaints).toEqual([])
    }

    it('leads from the front page over a search to a subject and a decision, with the keyboard alone', async () => {
      await page.goto(url)
      await expectSound()
      await page.keyboard.press('Tab')
      expect(await page.locator(':focus').textContent()).toContain('跳到正文')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      expect(await page.locator(':focus').getAttribute('name')).toBe('q')
      await page.keyboard.type(SHARED_WORD)
      await page.keyboard.press('Enter')
      await page.waitForURL('**/search?q=*')
      await expectSound()

      const found = page.locator('.entry-result', { has: page.locator('.counts') }).first()
      const name = await found.locator('a').textContent()
      await found.locator('a').focus()
      await page.keyboard.press('Enter')
      await page.waitForURL('**/subjects/*')
      expect(await page.locator('h1').textContent()).toBe(name)
      await expectSound()

      const decision = page.locator('.decisions tbody a').first()
      const number = await decision.textContent()
      await decision.focus()
      await page.keyboard.press('Enter')
      await page.waitForURL('**/decisions/*')
      expect(await page.locator('h1').textContent()).toBe(number)
      expect(await page.locator('.publication').textContent()).toContain('公示截止')
      await expectSound()
    })

    it('shows the rows of a subject as a table or, where that is too wide, as lists', async () => {
      await page.goto(`${url}/subjects/${subject}`)
      const display = await page.evaluate(
        "getComputedStyle(document.querySelector('.decisions tbody td')).display",
      )
      expect(display).toBe(width < 768 ? 'grid' : 'table-cell')
      expect(await page.locator('[role=table] [role=row] [role=cell]').count()).toBeGreaterThan(3)
    })

    it('leads from the front page to a list, a measure of it, and a scenario of the measure', async () => {
      await page.goto(url)
      const follow = async (selector: string, address: string) => {
        await page.locator(selector).first().click()
        await page.waitForURL(address)
        await expectSound()
      }
      await follow('.site-nav a[href="/lists"]', '**/lists')
      await follow('a[href="/lists/LB-05"]', '**/lists/LB-05')
      await follow('.catalogue a[href="/measures/CJ-06"]', '**/measures/CJ-06')
      await follow('a[href="/scenarios/SC-03"]', '**/scenarios/SC-03')
      await follow('.site-nav a[href="/measures"]', '**/measures')
      await follow('.site-nav a[href="/scenarios"]', '**/scenarios')
    })

    it('shows where the focus is', async () => {
      await page.goto(url)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')
      expect(outline).toBe('solid')
    })

    it('explains in the same frame that there is nothing', async () => {
      await page.goto(`${url}/search?q=${encodeURIComponent('绝无此名')}`)
      expect(await page.locator('h1').textContent()).toContain('绝无此名')
      await expectSound()
      const answer = await page.goto(`${url}/decisions/unknown`)
      expect(answer?.status()).toBe(404)
      expect(await page.locator('h1').textContent()).toBe('未找到该决定')
      complaints.length = 0 // Chromium itself notes every 404 on its console.
      await expectSound()
    })

    it('breaks no word of the ways down the catalogue of lists', async () => {
      await page.goto(`${url}/lists`)
      await expectSound()
      const heights = "[...document.querySelectorAll('.tabs a')].map((tab) => tab.offsetHeight)"
      expect(Math.max(...(await page.evaluate<number[]>(heights)))).toBeLessThan(50)
    })

    it('prints what is light on dark so that it can be read', async () => {
      await page.emulateMedia({ media: 'print' })
      await page.goto(url)
      await expectSound()
      await page.goto(`${url}/lists/LB-02`)
      const adjust = "getComputedStyle(document.querySelector('.tag-black')).printColorAdjust"
      expect(await page.evaluate(adjust)).toBe('exact')
      await page.emulateMedia({ media: 'screen' })
    })

    it('prints a decision without the tools of the screen', async () => {
      await page.goto(url)
      await page.locator('.entry-latest a').first().click()
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.search').isVisible()).toBe(false)
      expect(await page.locator('.address').textContent()).toContain('/decisions/')
      await page.emulateMedia({ media: 'screen' })
    })
  })

  it('is shown in the README as it looks', async () => {
    const page = await browser.open().newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(url)
    const picture = await page.screenshot()
    expect(picture.length).toBeGreaterThan(10_000)
    if (process.env.UPDATE_SCREENSHOT === '1') {
      mkdirSync(join(projectRoot, 'docs'), { recursive: true })
      await page.screenshot({ path: join(projectRoot, 'docs', 'screenshot.png') })
    }
    await page.close()
  })
})
