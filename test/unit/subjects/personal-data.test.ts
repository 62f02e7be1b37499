import fc from 'fast-check'
import { findPersonalData, type PersonalDataKind } from '../../../src/subjects/personal-data'
import { redact, withoutPersonalNumbers } from '../../../src/subjects/redact-personal-data'
import { isCitizenId, isLegacyCitizenId } from '../../../src/subjects/citizen-id'

const found = (text: string, embedded = false): (readonly [PersonalDataKind, string])[] =>
  findPersonalData(text, { embedded }).map(({ kind, start, end }) => [kind, text.slice(start, end)])

const ID = '370202199001010007'
const ID_X = '11010519491231002X'
const MOBILE = '13800138000'
const CARD = '6222020200001234562'

describe('personal numbers in a text', () => {
  it.each([
    ['an ID number', `当事人（身份证号：${ID}）经营`, 'citizen-id', ID],
    ['an ID number that ends in X', `号码${ID_X}，住`, 'citizen-id', ID_X],
    ['a small x', `号码${ID_X.toLowerCase()}，住`, 'citizen-id', ID_X.toLowerCase()],
    [
      'full-width digits',
      '身份证３７０２０２１９９００１０１０００７。',
      'citizen-id',
      '３７０２０２１９９００１０１０００７',
    ],
    ['groups with blanks', '身份证370202 19900101 0007。', 'citizen-id', '370202 19900101 0007'],
    ['groups with hyphens', '身份证370202-1990-01-01-0007。', 'citizen-id', '370202-1990-01-01-0007'],
    [
      'groups with dots and wide blanks',
      '证370202　1990.0101·0007号',
      'citizen-id',
      '370202　1990.0101·0007',
    ],
    ['a blank before the X', '证11010519491231002 X号', 'citizen-id', '11010519491231002 X'],
    [
      'unseen characters between digits',
      '证370202\u200b19900101\u200b0007号',
      'citizen-id',
      '370202\u200b19900101\u200b0007',
    ],
    ['an ID number of 15 digits', '证号370202900101007，', 'citizen-id', '370202900101007'],
    ['a mobile number', `电话${MOBILE}，`, 'mobile', MOBILE],
    ['a mobile number in groups', '电话138-0013-8000，', 'mobile', '138-0013-8000'],
    ['a mobile number abroad', '电话+86 13800138000，', 'mobile', '+86 13800138000'],
    ['0086', '电话008613800138000，', 'mobile', '008613800138000'],
    ['a mobile number after letters', 'Tel13800138000', 'mobile', '13800138000'],
    ['a bank card', `账号${CARD}。`, 'bank-card', CARD],
    ['a bank card of 16 digits in fours', '卡4111 1111 1111 1111。', 'bank-card', '4111 1111 1111 1111'],
    ['a number broken over two lines', '身份证370202199001\n010007。', 'citizen-id', '370202199001\n010007'],
    ['a run of 19 that holds an ID', `流水号${ID}1`, 'citizen-id', ID],
    ['the tax number of a sole trader', `税号${ID}00`, 'citizen-id', ID],
    ['slashes', '证370202/19900101/0007号', 'citizen-id', '370202/19900101/0007'],
    ['commas', '证370202，19900101，0007号', 'citizen-id', '370202，19900101，0007'],
    ['brackets', '证370202（19900101）0007号', 'citizen-id', '370202（19900101）0007'],
    [
      'a line broken and indented',
      '证370202\n      199001010007号',
      'citizen-id',
      '370202\n      199001010007',
    ],
    ['a multiplication sign for the X', '证11010519491231002×号', 'citizen-id', '11010519491231002×'],
  ] as const)('are found: %s', (_name, text, kind, number) => {
    expect(found(text)).toEqual([[kind, number]])
  })

  it.each([
    ['a wrong check digit', '身份证370202199001010008。'],
    ['a date that does not exist', '证370202199002310007号'],
    ['a longer run of digits', `流水号9${MOBILE}01`],
    ['a serial number that begins with district and day as an ID does', '办件编号37020220260430001634'],
    ['amounts in a list', '罚款13,800,138,000元、3702,0219,9001,0100元'],
    ['a credit code of digits', '代码914403001922038216，'],
    ['a credit code whose first 17 digits look like a card', '代码91370200264574251E，'],
    ['a credit code with a wrong check character', '代码91370200264574251F，'],
    ['a registration number', '注册号110108000000016，370200000000013'],
    ['a licence period', '有效期2021.03.05-2026.03.04，自20210305-20260304'],
    ['dates and hours', '2021-03-05 10 30 2026-03-04 11 45'],
    ['a birth date and a house number', '1990-01-01 123号'],
    ['an investment project code', '项目代码2019-370202-47-03-012345'],
    ['an amount with decimals', '罚款138001380.00元，13800.138000万元'],
    ['coordinates', '东经120.382639北纬36.067108，36.123456 120.123456'],
    ['a serial number that begins with a date', '受理编号2021030510203016'],
    ['a landline', '电话0532-85911234，12345'],
    ['a card that fails Luhn', '账号6222020200001234565'],
    ['no digits at all', '当事人未取得许可擅自经营食品'],
  ])('are not seen in %s', (_name, text) => {
    expect(found(text)).toEqual([])
  })

  it('are told apart when several stand in one text, also without words in between', () => {
    expect(found(`${ID} ${MOBILE} ${CARD}、13900139000`)).toEqual([
      ['citizen-id', ID],
      ['mobile', MOBILE],
      ['bank-card', CARD],
      ['mobile', '13900139000'],
    ])
  })

  it('are masked so that a warning does not repeat them', () => {
    const places = findPersonalData(`${ID}，138 0013 8000，${CARD}`)
    expect(places.map(({ masked }) => masked)).toEqual([
      '3702**********0007',
      '138****8000',
      '6222***********4562',
    ])
  })

  it('are found inside a longer run of a code even where the text would pass for a serial number', () => {
    expect(found('37020220200101000100')).toEqual([])
    expect(found('37020220200101000100', true)).toEqual([['citizen-id', '370202202001010001']])
    expect(found(`${ID}00`, true)).toEqual([['citizen-id', ID]])
    expect(found(`鲁税L0${ID_X}A1`, true)).toEqual([['citizen-id', ID_X]])
    expect(found('91370202MA3ABCDE1J', true)).toEqual([])
  })

  it('are all taken out, and nothing else is', () => {
    const text = `张某（${ID}，138 0013 8000）持卡${CARD}，罚款0.2万元。`
    const clean = redact(text, findPersonalData(text))
    expect(clean).toBe('张某（〔身份证号已隐去〕，〔手机号已隐去〕）持卡〔银行卡号已隐去〕，罚款0.2万元。')
    expect(findPersonalData(clean)).toEqual([])
    expect(redact('原文', [])).toBe('原文')
    expect(withoutPersonalNumbers(`号码${ID}${MOBILE}`)).toBe('号码〔身份证号已隐去〕〔手机号已隐去〕')
  })
})

const pad = (value: number, length: number): string => String(value).padStart(length, '0')

const citizenId = fc
  .record({
    area: fc.constantFrom('370202', '110105', '650102', '440300'),
    born: fc.date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
    sequence: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ area, born, sequence }) => {
    const first = area + born.toISOString().slice(0, 10).replaceAll('-', '') + pad(sequence, 3)
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    const sum = weights.reduce((total, weight, at) => total + weight * Number(first[at]), 0)
    return first + '10X98765432'.charAt(sum % 11)
  })
const mobile = fc
  .record({ second: fc.integer({ min: 3, max: 9 }), rest: fc.integer({ min: 0, max: 999_999_999 }) })
  .map(({ second, rest }) => `1${second}${pad(rest, 9)}`)
const luhnDigit = (first: string): string => {
  const sum = [...first].reverse().reduce((total, text, place) => {
    const digit = Number(text)
    return total + (place % 2 === 0 ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}
const bankCard = fc
  .record({
    length: fc.integer({ min: 16, max: 19 }),
    rest: fc.bigInt({ min: 0n, max: 9_999_999_999_999_999n }),
  })
  .map(({ length, rest }) => {
    const first = `62${rest.toString().padStart(16, '0')}`.slice(0, length - 1)
    return first + luhnDigit(first)
  })
  .filter((card) => !isCitizenId(card))
const chinese = fc.string({
  unit: fc.constantFrom(...'当事人于处罚决定许可，。（）公司某住址电话号码'),
  maxLength: 30,
})

/** Puts a separator at some places and makes some digits full-width. */
const disguised = (number: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      number,
      fc.array(fc.constantFrom('', '', '', ' ', '-', '.', '　', '－', ' - '), {
        minLength: 19,
        maxLength: 19,
      }),
      fc.array(fc.boolean(), { minLength: 19, maxLength: 19 }),
    )
    .map(([text, separators, wide]) =>
      [...text]
        .map((digit, at) => {
          const written = wide[at] === true ? String.fromCharCode(digit.charCodeAt(0) + 0xfee0) : digit
          return written + (at === text.length - 1 ? '' : (separators[at] ?? ''))
        })
        .join(''),
    )

describe('whatever the surroundings', () => {
  const isDateLike = (text: string): boolean => /^[^\d０-９]*[1１][9９]/.test(text)

  it.each([
    ['citizen-id', citizenId],
    ['mobile', mobile],
    ['bank-card', bankCard],
  ] as const)('a planted %s is found and taken out whole', (kind, number) => {
    fc.assert(
      fc.property(chinese, disguised(number), chinese, (before, planted, after) => {
        fc.pre(kind !== 'mobile' || !isDateLike(planted))
        const text = before + planted + after
        const [place, ...more] = findPersonalData(text)
        expect(more).toEqual([])
        expect(place).toMatchObject({ kind, start: before.length, end: before.length + planted.length })
        expect(redact(text, findPersonalData(text))).not.toMatch(/[\d０-９]/)
      }),
      { numRuns: 1000 },
    )
  })

  it('a text without digits holds none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\d０-９]/.test(text))
        expect(findPersonalData(text, { embedded: true })).toEqual([])
      }),
    )
  })

  it('places lie in the text, in order, apart from each other, and taking them out leaves none', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789０１３８ -.Xx，号'), maxLength: 80 })
    fc.assert(
      fc.property(digits, fc.boolean(), (text, embedded) => {
        const places = findPersonalData(text, { embedded })
        let from = 0
        for (const { start, end } of places) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          from = end
        }
        expect(from).toBeLessThanOrEqual(text.length)
        expect(findPersonalData(redact(text, places), { embedded })).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it('the 15-digit vector of this test is one', () => {
    expect(isLegacyCitizenId('370202900101007')).toBe(true)
  })
})
