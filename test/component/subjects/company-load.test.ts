import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { readLines } from '../../../src/platform/http/ndjson'
import { projectRoot } from '../../../src/platform/root'
import { subjectKindOf } from '../../../src/subjects/credit-code'
import { loadBatch } from '../../../src/subjects/load-batch'
import { openSubjects } from './open-subjects'

const path = join(projectRoot, '../shared/data/companies/uscc-companies.csv')
const isPresent = existsSync(path)
if (!isPresent) console.warn(`skipped: no real companies at ${path}`)
const suite = isPresent ? describe : describe.skip

const cellsOf = (line: string): string[] =>
  Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  )

const registrationOf = ([uscc = '', name = '', establishedOn = '', , representative = '']: string[]) => ({
  uscc,
  name,
  kind: subjectKindOf(uscc.toUpperCase()),
  status: 'active',
  ...(establishedOn === '' || establishedOn === 'N/A' ? {} : { establishedOn }),
  ...(representative === '' || representative === 'N/A' ? {} : { legalRepresentative: representative }),
})

suite('41,476 real companies', () => {
  const cells = isPresent ? readFileSync(path, 'utf8').trim().split(/\r?\n/).slice(1).map(cellsOf) : []
  const lines = cells.map((row) => `${JSON.stringify(registrationOf(row))}\n`)
  const body = () =>
    readLines(Readable.from(lines.map((line) => Buffer.from(line))), {
      maxLineBytes: 65_536,
      maxLines: 100_000,
    })

  it('are refused for length and alphabet, and accepted with a warning for a wrong check character', async () => {
    const master = await openSubjects()
    const { rows, accepted, refused } = await loadBatch(master, body())
    const seen = new Map<string, number>()
    rows.forEach(({ outcome, warnings }, at) => {
      const key = `${cells[at]?.[9] ?? ''} ${outcome}${warnings === undefined ? '' : ' with warning'}`
      seen.set(key, (seen.get(key) ?? 0) + 1)
    })
    expect(Object.fromEntries(seen)).toEqual({
      'ok accepted': 40_366,
      'lowercase:ok accepted': 127,
      'badsum accepted with warning': 94,
      'len refused': 885,
      'empty refused': 4,
    })
    expect([accepted, refused]).toEqual([40_587, 889])
    const stored = await master.store.subjects.count()
    const codes = rows.flatMap(({ outcome }, at) =>
      outcome === 'accepted' ? [cells[at]?.[0]?.toUpperCase()] : [],
    )
    expect(stored).toBe(new Set(codes).size)
    const again = await loadBatch(master, body())
    expect(again).toMatchObject({ accepted, refused })
    await master.close()
  }, 120_000)
})
