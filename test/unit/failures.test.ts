import { failures } from '../../src/compose-http'

describe('every code of the platform', () => {
  const table = Object.entries(failures)

  it.each(table)('%s says when it happens and what to do, in one to three sentences', (_code, kind) => {
    expect(kind.cure).not.toContain(kind.title)
    expect(kind.cure).toMatch(/^[^。]+。(?:[^。]+。){0,2}$/)
    expect(kind.cure).toMatch(/请|重试|更正|改用/)
  })

  it('has a cure of its own', () => {
    expect(new Set(table.map(([, { cure }]) => cure)).size).toBe(table.length)
  })

  it.each(['schema-violation', 'query-refused', 'outside-catalogue', 'calendar-missing'])(
    '%s, which is kept under its key, says that the mended request needs another one',
    (code) => {
      expect(failures[code]?.cure).toContain('Idempotency-Key')
    },
  )
})
