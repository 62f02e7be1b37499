import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { ConfigError, type Config } from './config'

const LEAST_CHARACTERS = 32

const isCode = (error: unknown, code: string): boolean =>
  (error as NodeJS.ErrnoException | null)?.code === code

const read = (path: string): readonly string[] | undefined => {
  try {
    return readFileSync(path, 'utf8').trim().split(',')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** A link either makes the whole file or finds another's: of processes that start together one wins, all read the same. */
const create = (path: string): void => {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const file = openSync(draft, 'wx', 0o600)
  try {
    writeSync(file, `${randomBytes(48).toString('base64url')}\n`)
    fsyncSync(file)
    linkSync(draft, path)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    closeSync(file)
    unlinkSync(draft)
  }
}

/** The secrets of the configuration, else those of the data folder, made there at the first start (mode 0600). */
export const ensureSecrets = (config: Pick<Config, 'dataFolder' | 'secrets'>): readonly string[] => {
  if (config.secrets !== undefined) return config.secrets
  const path = join(config.dataFolder, 'secret')
  mkdirSync(config.dataFolder, { recursive: true })
  if (read(path) === undefined) create(path)
  const secrets = read(path) ?? []
  if (secrets.length === 0 || secrets.some((secret) => secret.length < LEAST_CHARACTERS)) {
    throw new ConfigError([`CREDIT_DATA：文件 ${path} 中的密钥少于 ${LEAST_CHARACTERS} 个字符，请恢复原文件`])
  }
  return secrets
}
