import fc from 'fast-check'
import { normaliseDocumentNumber, placeholderIn } from '../../../src/decisions/document-number'

const families: readonly (readonly [string, readonly string[]])[] = [
  [
    '宜生环罚字〔2021〕16号',
    [
      '宜生环罚字[2021]第16号',
      '宜生环罚字（2021）16 号',
      '宜生环罚字【2021】16号',
      '宜生环罚字〔２０２１〕１６号',
      '宜生环罚字﹝2021﹞16号',
      ' 宜生环罚字〔2021〕第 16 号 ',
      '宜生环罚字(2021)16',
      '宜生环罚字〖2021〗16号',
      '宜生环罚字［2021］16号',
      '宜生环罚字{2021}16号',
      '宜生环罚字<2021>16号',
      '宜生环罚字《2021》16号',
      '宜生环罚字「2021」16号',
      '宜生环罚字〔2021〕\u300016\u00a0号',
      '宜生环罚字\u200b〔2021〕16号',
      '宜生环罚字〔2021〕16号。',
      '宜生环罚字2021年第16号',
      '宜生环罚字2021第16号',
      '宜生环罚字〔2021年〕16号',
      '宜生环罚字〔2021〕年第16号',
      '宜生环罚字〔二〇二一〕16号',
      '宜生环罚字第〔2021〕16号',
      '宜生环罚字〔2021]16號',
      '宜生环罚字〔2021〕16号\n',
    ],
  ],
  [
    '盘环罚决(2021)138号',
    ['盘环罚决〔2021〕138号', '盘环罚决【2021】第138号', '盘环罚决（２０２１）１３８号'],
  ],
  [
    '枣自资规监(罚)字〔2020〕1号',
    [
      '枣自资规监（罚）字〔2020〕1号',
      '枣自资规监(罚)字[2020]第1号',
      '枣自资规监（罚）字（2020）1号',
      '枣自资规监【罚】字〔2020〕1号',
    ],
  ],
  [
    '济环罚字〔2020〕TQ第Q-4008号',
    [
      '济环罚字[2020]tq第q-4008号',
      '济环罚字〔2020〕TQ第Q—4008号',
      '济环罚字（2020）ＴＱ第Ｑ－４００８号',
      '济环罚字〔2020〕TQ 第 Q–4008 号',
    ],
  ],
  ['津宝环罚〔2025〕014号', ['津宝环罚[2025]014号', '津宝环罚〔2025〕第014号']],
  ['豫0923环罚决字〔2024〕7号', ['豫0923环罚决字(2024)7号', '豫０９２３环罚决字〔2024〕第7号']],
  ['第三大队罚〔2021〕5号', ['第三大队罚[2021]第5号']],
  ['No.20210016', ['no.２０２１００１６']],
  ['JY13702020000015', ['jy13702020000015', 'JY1370202 0000015']],
]

describe('normaliseDocumentNumber', () => {
  it.each(families.flatMap(([first, others]) => others.map((other) => [other, first])))(
    'takes %j for %s',
    (other, first) => expect(normaliseDocumentNumber(other)).toBe(normaliseDocumentNumber(first)),
  )

  const different = [
    ...families.map(([first]) => first),
    '宜生环罚字〔2022〕16号', '宜生环罚字〔2021〕17号', '宜生环罚字〔2021〕16-1号', '宜生环罚字〔2021〕116号', '宜生环罚字〔2021〕016号', '宜生环罚〔2021〕16号', '宜生环罚决字〔2021〕16号', '昆生环罚字〔2021〕16号', '宜生环许字〔2021〕16号', '宜生环罚字〔2021〕16号之一', '盘环罚决字(2021)138号', '枣自资规监字〔2020〕1号', '枣自资规监罚字〔2020〕1号', '济环罚字〔2020〕LX第Q-4008号', '济环罚字〔2020〕TQ第Q4008号', '济环罚字〔2020〕TQ第4008号', '津宝环罚〔2025〕14号', '第二大队罚〔2021〕5号', '豫0922环罚决字〔2024〕7号', '三大队罚〔2021〕5号',
  ] // prettier-ignore

  it('keeps numbers apart that differ in year, serial, agency, word or suffix', () => {
    const seen = new Map(different.map((number) => [normaliseDocumentNumber(number), number]))
    expect(seen.size).toBe(different.length)
  })

  it('changes nothing when applied twice', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...Array.from('环罚字第号年〔〕[]（）()【】2021 1690-—ABＡx〇二')),
        }),
        (text) => {
          const once = normaliseDocumentNumber(text)
          expect(normaliseDocumentNumber(once)).toBe(once)
        },
      ),
      { numRuns: 3_000 },
    )
  })

  it('makes no difference between the ways to write year and serial, and between no two serials', () => {
    const year = fc.integer({ min: 1990, max: 2099 })
    const serial = fc.integer({ min: 1, max: 99999 })
    const brackets = fc.constantFrom('〔〕', '[]', '（）', '()', '【】', '［］', '﹝﹞')
    fc.assert(
      fc.property(
        year,
        serial,
        serial,
        brackets,
        fc.boolean(),
        (y, one, other, [open = '', close = ''], ordinal) => {
          const written = normaliseDocumentNumber(
            `青市监罚字${open}${y}${close}${ordinal ? '第' : ''}${one}号`,
          )
          expect(written).toBe(normaliseDocumentNumber(`青市监罚字〔${y}〕${one}号`))
          expect(written === normaliseDocumentNumber(`青市监罚字〔${y}〕${other}号`)).toBe(one === other)
        },
      ),
    )
  })
})

describe('placeholderIn', () => {
  it.each(['空', '无', ' 无 ', '/', '-', '——', '*', '（无）', 'null', 'N/A', '暂无', 'XXX', '0'])(
    'refuses %j',
    (text) => expect(placeholderIn(normaliseDocumentNumber(text))).toContain('占位'),
  )

  it.each([
    '青市监罚字〔2021〕号',
    '青市监罚字〔2021〕第号',
    '青市监罚字〔2021〕XX号',
    '青市监罚字〔2021〕×号',
  ])('misses the serial in %s', (text) =>
    expect(placeholderIn(normaliseDocumentNumber(text))).toContain('序号'),
  )

  it.each([
    '青市监罚字〔2021〕X1号',
    '370200000000013',
    'JY13702020000015',
    '16号',
    ...families.map(([first]) => first),
  ])('accepts %s', (text) => expect(placeholderIn(normaliseDocumentNumber(text))).toBeUndefined())
})
