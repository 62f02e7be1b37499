import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What every page needs to know of the place it stands in. */
export interface Site {
  /** 城市名称, as it stands in the wordmark. */
  readonly cityName: string
  /** Base of every link that leaves the page, without a slash at its end. */
  readonly publicUrl: string
  readonly stylesheet: Stylesheet
}

export interface Stylesheet {
  readonly text: string
  /** The first 16 hexadecimal digits of its SHA-256: a new sheet has a new address. */
  readonly hash: string
  readonly href: string
}

export const STYLESHEET_PATH = '/assets/portal.css'

const readStylesheet = (): Stylesheet => {
  const text = readFileSync(join(__dirname, 'portal.css'), 'utf8')
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
  return { text, hash, href: `${STYLESHEET_PATH}?v=${hash}` }
}

/** A fictitious city, until a policy names the real one. */
export const DEFAULT_CITY_NAME = '示范市'

/** Reads the stylesheet, once. */
export const createSite = (options: { readonly publicUrl: string; readonly cityName?: string }): Site => ({
  cityName: options.cityName ?? DEFAULT_CITY_NAME,
  publicUrl: options.publicUrl.replace(/\/+$/, ''),
  stylesheet: readStylesheet(),
})
