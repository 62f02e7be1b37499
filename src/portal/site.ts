import { readAsset, type Asset } from '../platform/asset'

/** What every page needs to know of the place it stands in. */
export interface Site {
  /** 城市名称, as it stands in the wordmark. */
  readonly cityName: string
  /** Base of every link that leaves the page, without a slash at its end. */
  readonly publicUrl: string
  readonly stylesheet: Stylesheet
}

export interface Stylesheet extends Asset {
  readonly href: string
}

export const STYLESHEET_PATH = '/assets/portal.css'

const readStylesheet = (): Stylesheet => {
  const sheet = readAsset(__dirname, 'portal.css')
  return { ...sheet, href: `${STYLESHEET_PATH}?v=${sheet.hash}` }
}

/** A fictitious city, until a policy names the real one. */
export const DEFAULT_CITY_NAME = '示范市'

/** Reads the stylesheet, once. */
export const createSite = (options: { readonly publicUrl: string; readonly cityName?: string }): Site => ({
  cityName: options.cityName ?? DEFAULT_CITY_NAME,
  publicUrl: options.publicUrl.replace(/\/+$/, ''),
  stylesheet: readStylesheet(),
})
