import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { caller, startPlatform, type PlatformProcess } from '../../test/support/platform-process'
import { AUTHORITY } from './decisions'

const ADMIN_KEY = 'an-operator-key-that-only-benchmarks-use'
/** Four working days after the decisions of `penalty`, so that they are on time. */
export const NOW = '2026-05-06T09:00:00+08:00'
const SECRET = 'a-secret-that-only-benchmarks-use-nothing-else'

/** A folder that is removed at the end, also after a failure. */
export const withFolder = async <R>(work: (folder: string) => Promise<R>): Promise<R> => {
  const folder = mkdtempSync(join(tmpdir(), 'credit-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const environmentOf = (folder: string, more: Readonly<Record<string, string>> = {}) => ({
  CREDIT_DATA: folder,
  CREDIT_CLOCK: NOW,
  CREDIT_SECRET: SECRET,
  CREDIT_ADMIN_KEY: ADMIN_KEY,
  ...more,
})

/** Such as `-r ./profile.js`: what is to be looked into is the platform, not the benchmark. */
const nodeOptions = (): Readonly<Record<string, string>> => {
  const { NODE_OPTIONS } = process.env
  return NODE_OPTIONS === undefined ? {} : { NODE_OPTIONS }
}

/** Runs work beside a platform in a process of its own. */
export const withPlatform = async <R>(
  folder: string,
  more: Readonly<Record<string, string>>,
  work: (platform: PlatformProcess) => Promise<R>,
): Promise<R> => {
  const platform = await startPlatform({ ...environmentOf(folder, more), ...nodeOptions() })
  try {
    return await work(platform)
  } finally {
    await platform.stop()
  }
}

/** Keys of a submitter (of `AUTHORITY`), a registrar, a checker of SC-03 and an operator. */
export const keysOf = async (url: string) => {
  const register = async (role: string, rights: object = {}): Promise<string> => {
    const { text } = await caller(url, ADMIN_KEY).post('/api/v1/clients', {
      name: `性能测试 ${role}`,
      unit: AUTHORITY,
      roles: [role],
      ...rights,
    })
    const { key } = JSON.parse(text) as { key?: string }
    if (key === undefined) throw new Error(`no key for ${role}: ${text}`)
    return key
  }
  return {
    submitter: await register('submitter'),
    registrar: await register('registrar'),
    checker: await register('checker', { scenarios: ['SC-03'] }),
    operator: ADMIN_KEY,
  }
}
