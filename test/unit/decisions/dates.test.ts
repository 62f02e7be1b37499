import fc from 'fast-check'
import { parseDate } from '../../../src/decisions/dates'

const read = (text: string, mayBeIndefinite = false): string => {
  const parsed = parseDate(text, mayBeIndefinite)
  return parsed.outcome === 'date'
    ? parsed.on
    : parsed.outcome === 'indefinite'
      ? 'indefinite'
      : parsed.reason
}

describe('parseDate', () => {
  it.each([
    '2026-04-30', '2026/04/30', '2026.04.30', '2026-4-30', '2026/4/30', '2026.4.30', '20260430', '2026年4月30日', '2026年04月30日',
    '2026年4月30号', '2026-04-30 09:08:07', '2026/04/30 09:08', '2026-04-30T09:08:07', '2026/4/30 0:00:00', '2026-04-30 00:00:00.0',
    '20260430 12:00:00', '2026年4月30日 10:00', '2026年4月30日10:00:00', '２０２６－０４－３０', '２０２６年４月３０日', '2026 年 4 月 30 日',
    ' 2026 / 4 / 30 ', '2026—04—30', '2026－04－30', '2026-04-30T09:08:07+08:00', '2026-04-29T16:00:00Z',
    '2026-04-29T16:00:00.000Z', '2026-04-30T00:00:00Z', '2026-04-30T15:59:59+00:00', '2026\u3000-04-30',
  ])('reads %j as 30 April 2026', (text) => expect(read(text)).toBe('2026-04-30')) // prettier-ignore

  it.each([
    ['2026-02-30', '2026 年 2 月只有 28 天'],
    ['2026-02-29', '没有 29 日'],
    ['1900-02-29', '1949'],
    ['2100-01-01', '长期有效请填 2099-12-31'],
    ['1948-12-31', '1949—2099'],
    ['2026-13-01', '没有 13 月'],
    ['2026-00-10', '没有 0 月'],
    ['2026-04-31', '没有 31 日'],
    ['2026-04-00', '没有 0 日'],
    ['2026/04-30', '无法识别'],
    ['44681', '2022-04-30'],
    ['44681.5', 'Excel'],
    ['2026-04', '缺少日'],
    ['2026年4月', '缺少日'],
    ['202604', '缺少日'],
    ['26-04-30', '四位'],
    ['30/04/2026', '次序'],
    ['04/30/2026', '次序'],
    ['2026-04-30 25:00:00', '钟点'],
    ['2026-04-30 12:61', '钟点'],
    ['二〇二六年四月三十日', '无法识别'],
    ['长期', '不能是长期'],
    ['昨天', '无法识别'],
    ['2026-04-30至2027-04-30', '无法识别'],
    ['-2026-04-30', '无法识别'],
    ['/', '无法识别'],
  ])('refuses %j and says: %s', (text, reason) => expect(read(text)).toContain(reason))

  it.each([
    '2099-12-31',
    '2099/12/31',
    '20991231',
    '2099年12月31日',
    '2099/12/31 00:00:00',
    '长期',
    '长期有效',
    '永久',
  ])('takes %j as indefinite where that is possible', (text) => expect(read(text, true)).toBe('indefinite'))

  it('takes 2099-12-31 as a plain date where indefinite is not possible', () =>
    expect(read('2099-12-31')).toBe('2099-12-31'))

  it('reads every real date between 1949 and 2099 in every form, and only those', () => {
    const forms = [
      (y: number, m: number, d: number) => `${y}-${m}-${d}`,
      (y: number, m: number, d: number) => `${y}/${m}/${d} 8:30:00`,
      (y: number, m: number, d: number) => `${y}.${String(m).padStart(2, '0')}.${String(d).padStart(2, '0')}`,
      (y: number, m: number, d: number) => `${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`,
      (y: number, m: number, d: number) => `${y}年${m}月${d}日`,
    ]
    const numbers = [
      fc.integer({ min: 1940, max: 2110 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    ] as const
    fc.assert(
      fc.property(...numbers, fc.constantFrom(...forms), (y, m, d, form) => {
        const day = new Date(Date.UTC(y, m - 1, d))
        const real = day.getUTCMonth() === m - 1 && day.getUTCDate() === d && y >= 1949 && y <= 2099
        const parsed = parseDate(form(y, m, d))
        expect(parsed.outcome === 'date' ? parsed.on : parsed.outcome).toBe(
          real ? day.toISOString().slice(0, 10) : 'refused',
        )
      }),
    )
  })

  it('never throws, whatever text it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, mayBe) => {
        expect(['date', 'indefinite', 'refused']).toContain(parseDate(text, mayBe).outcome)
      }),
    )
  })
})
