import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file that is served as it is, such as a stylesheet. */
export interface Asset {
  readonly text: string
  /** The first 16 hexadecimal digits of its SHA-256: another content has another address. */
  readonly hash: string
}

/** Reads a file that stands beside the code; called once, at start. */
export const readAsset = (folder: string, name: string): Asset => {
  const text = readFileSync(join(folder, name), 'utf8')
  return { text, hash: createHash('sha256').update(text).digest('hex').slice(0, 16) }
}
