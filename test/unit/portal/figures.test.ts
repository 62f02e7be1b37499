import { chineseDate, groupedNumber, readAmount, readDate } from '../../../src/portal/figures'

describe('dates as the public reads them', () => {
  it.each([
    ['2026-04-30', '2026年4月30日'],
    ['2027-12-01', '2027年12月1日'],
  ])('%s is %s', (on, text) => {
    expect(chineseDate(on)).toBe(text)
  })

  it.each([
    ['2026/4/30', '2026年4月30日', '2026-04-30'],
    ['20260430', '2026年4月30日', '2026-04-30'],
    ['2099/12/31', '长期', null],
    ['2099-12-31', '长期', null],
    ['长期', '长期', null],
    ['见决定书', '见决定书', null],
  ])('%s of a record reads %s', (sent, text, on) => {
    expect(readDate(sent)).toEqual({ text, on })
  })
})

describe('amounts as the public reads them', () => {
  it.each([
    ['0.2', '0.2', '2,000'],
    ['2.000000', '2', '20,000'],
    ['0.000001', '0.000001', '0.01'],
    ['1234.56789', '1234.56789', '12,345,678.90'],
    ['100', '100', '1,000,000'],
    ['0', '0', '0'],
  ])('%s 万元 is also %s 万元 and %s 元', (sent, wan, yuan) => {
    expect(readAmount(sent)).toEqual({ wan, yuan })
  })

  it('leaves alone what is no amount', () => {
    expect(readAmount('见附件')).toEqual({ wan: '见附件', yuan: null })
  })

  it.each([
    [0, '0'],
    [999, '999'],
    [1_284_003, '1,284,003'],
  ])('sets the thousands of %d apart', (count, text) => {
    expect(groupedNumber(count)).toBe(text)
  })
})
