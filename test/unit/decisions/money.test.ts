import fc from 'fast-check'
import { formatWan, parseWan } from '../../../src/decisions/money'
import { amountsInText, chineseNumber, looksLikeYuan } from '../../../src/decisions/yuan-figures'

const read = (text: string): string => {
  const parsed = parseWan(text)
  return parsed.outcome === 'amount' ? parsed.text : parsed.reason
}

describe('parseWan', () => {
  it.each([
    ['0.2', '0.2'],
    ['2.00', '2'],
    ['0', '0'],
    ['0.000000', '0'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['007.50', '7.5'],
    ['1,234.5', '1234.5'],
    ['1 234 567.5', '1234567.5'],
    ['1，234.5', '1234.5'],
    ['1,234,567', '1234567'],
    ['０．２', '0.2'],
    [' 0.2 ', '0.2'],
    ['1 234', '1234'],
    ['+3', '3'],
    ['0.000001', '0.000001'],
    ['0.1000000000', '0.1'],
    ['32.889', '32.889'],
    ['999999999999.999999', '999999999999.999999'],
    ['0.300000', '0.3'],
  ])('reads %j as %s', (text, canonical) => expect(read(text)).toBe(canonical))

  it.each([
    ['-0.2', '负'],
    ['－2', '负'],
    ['2000元', '单位'],
    ['0.2万元', '单位'],
    ['¥2', '单位'],
    ['2e3', '科学计数法'],
    ['1E-5', '科学计数法'],
    ['0.0000001', '小数最多 6 位'],
    ['1000000000000', '整数部分最多 12 位'],
    ['12,34.5', '千分位'],
    ['1,2345', '千分位'],
    ['2 3', '像是两个数'],
    ['1 2345', '像是两个数'],
    ['0.2 5', '像是两个数'],
    ['1.2.3', '千分位或小数点'],
    ['.', '千分位或小数点'],
    ['贰仟', '阿拉伯数字'],
    ['/', '留空'],
    ['无', '留空'],
    ['-', '留空'],
    ['abc', '不是数字'],
    ['NaN', '不是数字'],
    ['Infinity', '不是数字'],
    ['0x10', '不是数字'],
  ])('refuses %j and says: %s', (text, reason) => {
    expect(read(text)).toContain(reason)
    expect(read(text)).toContain('万元')
  })

  it('keeps every amount of decimal(18,6) to the last fen', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), (units) => {
        expect(parseWan(formatWan(units))).toEqual({ outcome: 'amount', units, text: formatWan(units) })
      }),
    )
  })

  it('never throws, whatever text it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        expect(['amount', 'refused']).toContain(parseWan(text).outcome),
      ),
    )
  })
})

describe('chineseNumber', () => {
  it.each([
    ['伍万', 50_000n],
    ['贰仟', 2_000n],
    ['叁拾贰万捌仟捌佰玖拾', 328_890n],
    ['肆仟柒佰伍拾', 4_750n],
    ['壹亿零伍佰万', 105_000_000n],
    ['十五', 15n],
    ['二百零三', 203n],
    ['一千二百万', 12_000_000n],
  ])('reads %s', (text, value) => expect(chineseNumber(text)).toBe(value))
})

describe('looksLikeYuan', () => {
  it.each([
    ['2000', '罚款2000元', true],
    ['0.2', '罚款2000元', false],
    ['50000', '行政罚款人民币伍万元整。', true],
    ['5', '行政罚款人民币伍万元整。', false],
    ['35', '罚款35万元', false],
    ['350000', '罚款35万元', true],
    ['4750', '处以采购金额95万元的5‰的罚款,计4750元(大写:肆仟柒佰伍拾元整)', true],
    ['0.475', '处以采购金额95万元的5‰的罚款,计4750元(大写:肆仟柒佰伍拾元整)', false],
    ['328890', '处以罚款，共计328,890元', true],
    ['32.889', '处以罚款，共计328890元', false],
    ['15', '按照建设用地15元/平方米标准处以罚款,共计150000元', false],
    ['1234.5', '罚款1,234.50元', true],
    ['2', '处罚款贰万元整', false],
    ['3', '罚款', false],
  ])('of %s beside %j is %s', (amount, text, expected) => {
    const parsed = parseWan(amount)
    expect(parsed.outcome === 'amount' && looksLikeYuan(parsed.units, text)).toBe(expected)
  })

  it('finds amounts in every unit', () =>
    expect([...amountsInText('1.5万元、2000元、3亿元、贰仟元、12，000元')].map(formatWan)).toEqual([
      '1.5', '0.2', '30000', '1.2',
    ])) // prettier-ignore
})
