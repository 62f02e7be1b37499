import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

const findRoot = (from: string): string =>
  existsSync(join(from, 'package-lock.json')) ? from : findRoot(dirname(from))

/** The folder that holds `schemas/` and `policies/`; the same from `src` (tests) and from `dist` (production). */
export const projectRoot = findRoot(__dirname)
