import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkRecord, type CheckResult } from '../../../src/decisions/check-record'
import type { RecordType } from '../../../src/decisions/document'
import { projectRoot } from '../../../src/platform/root'
import { readPenaltyKinds } from '../../../src/decisions/penalty-kinds'
import { rules, sound, TODAY } from './sample-records'

const folder = join(projectRoot, '../shared/data/decisions')
const isThere = existsSync(folder)
if (!isThere) console.warn(`skipped: real decisions, ${folder} is absent`)

type Row = Readonly<Record<string, unknown>> & {
  readonly id: string
  readonly d_fine_yuan?: string
  readonly CF_CFLB?: string
}
/** One empty row when absent: a table test needs a row even where it is skipped. */
const rowsOf = (name: string): Row[] =>
  isThere
    ? (JSON.parse(readFileSync(join(folder, name), 'utf8')) as Row[])
    : [{ id: 'absent', d_fine_yuan: '0' }]

/** The real values, and synthetic ones for what the source did not have. */
const completed = (type: RecordType, row: Row): Record<string, string> => {
  const { byCode } = rules.tables.byType[type]
  const real = Object.entries(row).filter(
    ([code, value]) => byCode.has(code) && typeof value === 'string' && value !== '',
  )
  const known = Object.fromEntries(real) as Record<string, string>
  const decidedOn = known.CF_JDRQ ?? known.XK_JDRQ ?? '2021-05-06'
  const later = type === 'CF_FR' ? { CF_YXQ: '2099/12/31' } : { XK_YXQZ: decidedOn, XK_YXQZI: '长期' }
  return {
    ...sound[type],
    CF_NR: '',
    [`${type.slice(0, 2)}_JDRQ`]: decidedOn,
    ...later,
    ...fine(row),
    ...known,
  }
}

const fine = (row: Row): Record<string, string> =>
  row.d_fine_yuan === undefined ? {} : { CF_NR_FK: String(Number(row.d_fine_yuan) / 10_000) }

const checkRow = (
  type: RecordType,
  row: Row,
  changes: Readonly<Record<string, string>> = {},
): CheckResult => {
  const { byCode } = rules.tables.byType[type]
  const record = Object.fromEntries(
    Object.entries({ ...completed(type, row), ...changes }).filter(([code]) => byCode.has(code)),
  )
  return checkRecord(
    {
      type,
      record: { ...record, ...(record.CF_NR === '' ? { CF_NR: '罚款' } : {}) },
      context: {},
      today: TODAY,
    },
    rules,
  )
}

;(isThere ? describe : describe.skip)('real penalties', () => {
  it.each(rowsOf('penalties-real.json').map((row) => [row.id, row] as const))(
    '%s passes when completed',
    (_id, row) => {
      const result = checkRow('CF_FR', row)
      expect(result.errors).toEqual([])
      expect(result.warnings).toEqual([])
      expect(result.checked?.documentNumber).toBe(row.CF_WSH)
    },
  )

  it.each(
    rowsOf('penalties-real.json').flatMap((row) =>
      row.d_fine_yuan === undefined ? [] : [[row.id, row] as const],
    ),
  )('%s is suspected when its fine comes in yuan', (_id, row) => {
    const result = checkRow('CF_FR', row, { CF_NR_FK: row.d_fine_yuan ?? '' })
    expect(result.warnings.map(({ pointer }) => pointer)).toEqual(['#/record/CF_NR_FK'])
  })

  it('hold only kinds that are known', () => {
    for (const row of rowsOf('penalties-real.json'))
      expect(readPenaltyKinds(rules.penaltyKinds, row.CF_CFLB ?? '', () => '').unknown).toEqual([])
  })
})

;(isThere ? describe : describe.skip)('real licences', () => {
  it.each(rowsOf('licences-real.json').map((row) => [row.id, row] as const))(
    '%s passes when completed',
    (_id, row) => {
      const result = checkRow('XK_FR', row)
      expect(result.errors).toEqual([])
      expect(result.checked?.decidedOn).toMatch(/^20\d\d-\d\d-\d\d$/)
    },
  )
})
