import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fixture, projectRoot, runTool, TOOL_TIMEOUT_MS } from './run-tool'

interface Violation {
  readonly rule: { readonly name: string }
  readonly from: string
  readonly to: string
}

const configPath = join(projectRoot, '.dependency-cruiser.cjs')

const violationsIn = (folder: string): string[] => {
  const folders = ['src', 'workers', 'test', 'bench'].filter((each) => existsSync(join(folder, each)))
  const args = [...folders, '--config', configPath, '--output-type', 'json']
  const { output } = runTool(folder, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs', ...args)
  const { summary } = JSON.parse(output) as { summary: { violations: Violation[] } }
  return summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} → ${to.replace(/^.*node_modules\//, '')}`,
  )
}

/** Rule, the file that breaks it, and what it must not import. */
const planted = [
  ['no-cycles', 'src/lists/first.ts', 'src/lists/second.ts'],
  ['imports-resolve', 'src/lists/lost.ts', './nowhere'],
  ['rooms-are-known', 'src/vault/rule.ts', 'src/platform/http/failure.ts'],
  ['one-way-portal', 'src/portal/upward.ts', 'src/console/name.ts'],
  ['one-way-console', 'src/console/upward.ts', 'src/demo/name.ts'],
  ['one-way-demo', 'src/demo/upward.ts', 'src/portal/name.ts'],
  ['one-way-checks', 'src/checks/upward.ts', 'src/reports/name.ts'],
  ['one-way-reports', 'src/reports/upward.ts', 'src/oversight/name.ts'],
  ['one-way-oversight', 'src/oversight/upward.ts', 'src/exchange/name.ts'],
  ['one-way-exchange', 'src/exchange/upward.ts', 'src/remedies/name.ts'],
  ['one-way-remedies', 'src/remedies/upward.ts', 'src/checks/name.ts'],
  ['one-way-measures', 'src/measures/upward.ts', 'src/checks/name.ts'],
  ['one-way-lists', 'src/lists/upward.ts', 'src/measures/name.ts'],
  ['one-way-publication', 'src/publication/upward.ts', 'src/lists/name.ts'],
  ['one-way-decisions', 'src/decisions/upward.ts', 'src/publication/name.ts'],
  ['one-way-calendar', 'src/calendar/upward.ts', 'src/subjects/name.ts'],
  ['one-way-subjects', 'src/subjects/upward.ts', 'src/decisions/name.ts'],
  ['one-way-access', 'src/access/upward.ts', 'src/calendar/name.ts'],
  ['one-way-platform', 'src/platform/upward.ts', 'src/access/name.ts'],
  ['only-entrances-know-compose', 'src/lists/wiring.ts', 'src/compose.ts'],
  ['rooms-know-no-entrance', 'src/lists/entrance.ts', 'src/main.ts'],
  ['store-door', 'src/lists/evaluate.ts', 'src/platform/store/port.ts'],
  ['documents-are-types', 'src/lists/document.ts', 'src/platform/store/port.ts'],
  ['http-door', 'src/lists/answer.ts', 'src/platform/http/route.ts'],
  ['queue-door', 'src/lists/announce.ts', 'src/platform/queue/port.ts'],
  ['workers-know-their-room', 'workers/remedies.ts', 'src/lists/name.ts'],
  ['workers-know-no-door', 'workers/publication.ts', 'src/publication/store.ts'],
  ['express-in-platform', 'src/lists/serve.ts', 'express/index.js'],
  ['mongoose-in-its-engine', 'src/lists/persist.ts', 'mongoose/index.js'],
  ['libsql-in-its-engine', 'src/lists/keep.ts', 'libsql/index.js'],
  ['bullmq-in-its-engine', 'src/lists/send.ts', 'bullmq/dist/cjs/index.js'],
  ['pages-in-tsx', 'src/lists/page.ts', 'preact/dist/preact.mjs'],
  ['files-in-platform', 'src/lists/read.ts', 'fs'],
  ['no-tests-in-production', 'src/lists/borrow.ts', 'test/builder.ts'],
  ['only-shipped-packages', 'src/lists/sample.ts', 'fast-check/lib/cjs/fast-check.js'],
]

describe('the boundaries between rooms', () => {
  let found: string[]
  beforeAll(() => {
    found = violationsIn(fixture('boundaries'))
  }, TOOL_TIMEOUT_MS)

  it.each(planted)('the rule %s finds what %s imports', (rule, from, to) => {
    expect(found.filter((each) => each.startsWith(`${rule}:`))).toEqual([`${rule}: ${from} → ${to}`])
  })

  it('nothing else is found, so that what is allowed stays allowed', () => {
    expect([...found].sort()).toEqual(planted.map(([rule, from, to]) => `${rule}: ${from} → ${to}`).sort())
  })

  it('every rule has its planted violation', async () => {
    const config = (await import(configPath)) as { forbidden: { name: string }[] }
    expect(planted.map(([rule]) => rule).sort()).toEqual(config.forbidden.map(({ name }) => name).sort())
  })

  it(
    'the platform itself breaks none',
    () => {
      expect(violationsIn(projectRoot)).toEqual([])
    },
    TOOL_TIMEOUT_MS,
  )
})
