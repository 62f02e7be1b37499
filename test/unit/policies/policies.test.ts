import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { CodeTable } from '../../../src/generated/policy/codes'
import { loadCalendarPolicy } from '../../../src/calendar/policy-area'
import { compileLicenceKinds, readLicenceKinds } from '../../../src/decisions/licence-kinds'
import { loadPolicyFolder } from '../../../src/platform/policy/policy-folder'
import { projectRoot } from '../../../src/platform/root'
import { loadPublicationRules } from '../../../src/publication/policy'
import { checkIdentityDocument } from '../../../src/subjects/identity-document'

const codes = loadPolicyFolder<CodeTable>({ area: 'codes' }).items
const rules = loadPublicationRules().items
const tableOf = (id: string): CodeTable => {
  const table = codes.find((one) => one.id === id)
  if (table === undefined) throw new Error(`no code table ${id}`)
  return table
}
const valuesOf = (id: string): string[] => tableOf(id).values.map(({ value }) => value)
/** The fourteen of 行政处罚法 (2021) art. 9. */
const canonicalKinds = tableOf('penalty-kinds')
  .values.filter(({ canonical }) => canonical === undefined)
  .map(({ value }) => value)

describe('the policies that ship', () => {
  it.each([
    ['calendar', loadCalendarPolicy().items],
    ['codes', codes],
    ['periods', rules],
  ])('%s: every item stands in a file of its name, ends after it begins, and is marked', (area, items) => {
    const files = readdirSync(join(projectRoot, 'policies', area)).filter((name) => name.endsWith('.json'))
    expect(files.map((name) => name.replace('.json', ''))).toEqual(items.map(({ id }) => id.replace('calendar-', '')))
    for (const { validFrom, validTo, mark, basis, source } of items) {
      expect(validTo === null || validFrom <= validTo).toBe(true)
      expect(mark === 'derived' || basis.length > 0).toBe(true)
      expect(source.length).toBeGreaterThan(0)
    }
  })

  it('what is not verified says so in words', () => {
    const doubtful = [...codes, ...rules].filter(({ mark }) => mark === 'from-memory')
    expect(doubtful.map(({ note = '' }) => note).filter((note) => !note.includes('凭记忆') && !note.includes('推导'))).toEqual([])
  })

  it('a notice stands for every year from 2007 to 2026, with its number from 2008 on', () => {
    const official = loadCalendarPolicy().items.filter(({ status }) => status === 'official')
    expect(official.map(({ year }) => year)).toEqual(Array.from({ length: 20 }, (_, index) => 2007 + index))
    expect(official.filter(({ basis }) => basis[0]?.number === null).map(({ year }) => year)).toEqual([2007])
  })
})

describe('the code tables', () => {
  it('of penalty kinds have the fourteen kinds of the law, and map every older one onto them', () => {
    expect(canonicalKinds).toHaveLength(14)
    for (const { canonical = [] } of tableOf('penalty-kinds').values)
      expect(canonicalKinds).toEqual(expect.arrayContaining(canonical))
  })

  it('give every canonical kind a class, and only those', () => {
    const table = rules.find((item) => item.kind === 'severity-table')
    expect(table?.classes.flatMap(({ kinds }) => kinds).sort()).toEqual([...canonicalKinds].sort())
  })

  it('name the kinds and fields that exceptions of the periods speak of', () => {
    const exceptions = rules.flatMap((item) => (item.kind === 'penalty-generation' ? item.exceptions : []))
    const fields = tableOf('regulatory-fields').values.map(({ code }) => code)
    expect(canonicalKinds).toEqual(expect.arrayContaining(exceptions.flatMap(({ kinds }) => kinds)))
    expect(fields).toEqual(expect.arrayContaining(exceptions.flatMap((one) => one.fields)))
  })

  it('say what the record check accepts', () => {
    const kinds = compileLicenceKinds(tableOf('licence-kinds'))
    expect(valuesOf('licence-kinds').flatMap((kind) => readLicenceKinds(kinds, kind).unknown)).toEqual([])
    expect(readLicenceKinds(kinds, '备案').unknown).toEqual(['备案'])
    for (const type of valuesOf('identity-documents'))
      expect(checkIdentityDocument(type, '').fault?.part).not.toBe('type')
    expect(checkIdentityDocument('军官证', '1').fault?.part).toBe('type')
  })
})
