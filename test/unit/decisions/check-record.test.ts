import type { DecisionContext, RecordType } from '../../../src/decisions/document'
import { checkRecord } from '../../../src/decisions/check-record'
import { check, errorsOf, fieldsPolicy, rules, sound, TODAY, warningsOf } from './sample-records'

type Changes = Readonly<Record<string, string | undefined>>
const TYPES: readonly RecordType[] = ['XK_FR', 'XK_ZRR', 'CF_FR', 'CF_ZRR']
const TRADER = { CF_XDR_LB: '个体工商户', CF_XDR_SHXYM: '92370203MA3TEXT0XB' }

describe('checkRecord', () => {
  it.each(TYPES)('passes a sound %s without a word', (type) => {
    const result = check(type)
    expect(result.errors).toEqual([])
    expect(result.warnings).toEqual([])
    expect(result.checked?.record).toEqual(sound[type])
  })

  it.each(
    TYPES.flatMap((type) =>
      (fieldsPolicy.types.find((one) => one.type === type)?.fields ?? [])
        .filter((field) => field.required === 'R')
        .flatMap(({ code }) => [
          [type, code, 'blank', ' \u3000\t'],
          ...(type.endsWith('ZRR') && code.endsWith('_XDR_LB') ? [] : [[type, code, 'missing', undefined]]),
        ]),
    ),
  )('R01: %s without %s (%s) is refused', (type, code, _how, value) =>
    expect(errorsOf(check(type as RecordType, { [String(code)]: value }))).toEqual([
      `required ${String(code)}`,
    ]),
  )

  it.each(
    TYPES.flatMap((type) =>
      (fieldsPolicy.types.find((one) => one.type === type)?.fields ?? [])
        .filter(
          (field) => field.type === 'text' && (field.codeTable === undefined || field.code === 'CF_CFLB'),
        )
        .filter(({ code }) => !/_(?:SHXYM|ZZJG|SWDJ|GSZC|ZJHM|DM|XKJGDM|CFJGDM|LYDWDM|SJLYDM)$/.test(code))
        .map(({ code, maxLength = 0 }) => [type, code, maxLength] as const),
    ),
  )('R02: %s takes %s up to %i characters, rare ones counted once', (type, code, maxLength) => {
    const text = code === 'CF_CFLB' ? '其他-'.padEnd(maxLength, '责') : '𠮷'.repeat(maxLength)
    expect(errorsOf(check(type, { [code]: text })).filter((one) => one.startsWith('too-long'))).toEqual([])
    expect(errorsOf(check(type, { [code]: `${text}责` }))).toContain(`too-long ${code}`)
  })

  it.each<[string, RecordType, Changes, string[]]>([
    ['R02 endless date', 'CF_FR', { CF_JDRQ: '2'.repeat(1_000_000) }, ['too-long CF_JDRQ']],
    ['R02 endless amount', 'CF_FR', { CF_NR_FK: `${'0'.repeat(1_000_000)}1` }, ['too-long CF_NR_FK']],
    ['R02 endless kind', 'CF_FR', { CF_CFLB: `其他${')'.repeat(1_000_000)}x` }, ['too-long CF_CFLB']],
    ['R03 no such day', 'CF_FR', { CF_JDRQ: '2026-02-30' }, ['bad-date CF_JDRQ']],
    ['R03 Excel serial', 'XK_FR', { XK_YXQZ: '46142' }, ['bad-date XK_YXQZ']],
    ['R03 长期 as decision date', 'CF_FR', { CF_JDRQ: '长期' }, ['bad-date CF_JDRQ']],
    [
      'R04 tomorrow',
      'CF_FR',
      { CF_JDRQ: '2026-11-24', CF_YXQ: '2027-11-24' },
      ['decision-in-future CF_JDRQ'],
    ],
    ['R04 licence tomorrow', 'XK_ZRR', { XK_JDRQ: '2026/11/24' }, ['decision-in-future XK_JDRQ']],
    [
      'R05 licence ends before it begins',
      'XK_FR',
      { XK_YXQZ: '2027-01-01', XK_YXQZI: '2026-12-31' },
      ['date-order XK_YXQZI'],
    ],
    [
      'R05 licence ends before the decision',
      'XK_FR',
      { XK_YXQZ: '2020-01-01', XK_YXQZI: '2026-04-29' },
      ['date-order XK_YXQZI'],
    ],
    ['R05 penalty ends before the decision', 'CF_FR', { CF_YXQ: '2026-04-29' }, ['date-order CF_YXQ']],
    [
      'R05 publication ends before the decision',
      'CF_FR',
      { CF_GSJZQ: '2026-04-29' },
      ['date-order CF_GSJZQ'],
    ],
    ['R06 too short', 'CF_FR', { CF_XDR_SHXYM: '91370202MA3ABCDE1' }, ['invalid-credit-code CF_XDR_SHXYM']],
    [
      'R06 letter outside the alphabet',
      'CF_FR',
      { CF_XDR_SHXYM: '91370202MA3ABCDEIJ' },
      ['invalid-credit-code CF_XDR_SHXYM'],
    ],
    [
      'R06 92 is no company',
      'CF_FR',
      { CF_XDR_SHXYM: '92370203MA3TEXT0XB' },
      ['category-mismatch CF_XDR_SHXYM'],
    ],
    [
      'R06 a sole trader starts with 92',
      'CF_FR',
      { CF_XDR_LB: '个体工商户' },
      ['category-mismatch CF_XDR_SHXYM'],
    ],
    ['R06 authority', 'CF_FR', { CF_CFJGDM: '测试' }, ['invalid-credit-code CF_CFJGDM']],
    ['R06 source', 'XK_ZRR', { XK_LYDWDM: '123' }, ['invalid-credit-code XK_LYDWDM']],
    [
      'R06 a citizen number is no credit code',
      'CF_FR',
      { CF_XDR_SHXYM: '370202199001010007' },
      ['invalid-credit-code CF_XDR_SHXYM'],
    ],
    [
      'R06 nor with a slip in it',
      'CF_FR',
      { CF_XDR_SHXYM: '370202199001010008' },
      ['invalid-credit-code CF_XDR_SHXYM'],
    ],
    ['R08 organisation code', 'CF_FR', { CF_XDR_ZZJG: '1234' }, ['invalid-organisation-code CF_XDR_ZZJG']],
    ['R08 tax number', 'CF_FR', { CF_XDR_SWDJ: '37020219' }, ['invalid-tax-number CF_XDR_SWDJ']],
    [
      'R08 tax number of a person',
      'CF_FR',
      { CF_XDR_SWDJ: '370202199001010007' },
      ['personal-number-in-public-field CF_XDR_SWDJ'],
    ],
    [
      'R08 the same with two more digits',
      'CF_FR',
      { CF_XDR_SWDJ: '37020219900101000701' },
      ['personal-number-in-public-field CF_XDR_SWDJ'],
    ],
    [
      'R08 registration number of a person',
      'CF_FR',
      { CF_XDR_GSZC: '370202199001010007' },
      ['personal-number-in-public-field CF_XDR_GSZC'],
    ],
    ['R09 no number', 'CF_ZRR', { CF_XDR_ZJHM: '' }, ['required CF_XDR_ZJHM']],
    [
      'R09 wrong check digit',
      'CF_ZRR',
      { CF_XDR_ZJHM: '370202199001010008' },
      ['bad-identity-number CF_XDR_ZJHM'],
    ],
    ['R09 30 February', 'CF_ZRR', { CF_XDR_ZJHM: '370202199002300004' }, ['bad-identity-number CF_XDR_ZJHM']],
    [
      'R09 masked number',
      'CF_ZRR',
      { CF_XDR_ZJHM: '3702**********0007' },
      ['bad-identity-number CF_XDR_ZJHM'],
    ],
    ['R09 unknown document', 'CF_ZRR', { CF_XDR_ZJLX: '学生证' }, ['bad-code CF_XDR_ZJLX']],
    [
      'R09 15 digits today',
      'CF_ZRR',
      { CF_XDR_ZJHM: '370202900101000' },
      ['bad-identity-number CF_XDR_ZJHM'],
    ],
    ['representative: type without number', 'CF_FR', { CF_FR_ZJLX: '身份证' }, ['required CF_FR_ZJHM']],
    [
      'representative: number without type',
      'CF_FR',
      { CF_FR_ZJHM: '370202199001010007' },
      ['required CF_FR_ZJLX'],
    ],
    [
      'representative: wrong number',
      'XK_FR',
      { XK_FR_ZJLX: '身份证', XK_FR_ZJHM: '370202199001010008' },
      ['bad-identity-number XK_FR_ZJHM'],
    ],
    ['R10 unknown penalty kind', 'CF_FR', { CF_CFLB: '罚金' }, ['bad-code CF_CFLB']],
    ['R10 penalty kind as a number', 'CF_FR', { CF_CFLB: '1' }, ['bad-code CF_CFLB']],
    ['R10 其他 without text', 'CF_FR', { CF_CFLB: '其他' }, ['other-without-text CF_CFLB']],
    ['R10 unknown licence kind', 'XK_FR', { XK_XKLB: '审批' }, ['bad-code XK_XKLB']],
    ['R10 licence kind as a number', 'XK_FR', { XK_XKLB: '01' }, ['bad-code XK_XKLB']],
    ['R10 licence 其他 without text', 'XK_FR', { XK_XKLB: '其他' }, ['other-without-text XK_XKLB']],
    ['status of 2017', 'XK_FR', { XK_ZT: '0' }, ['bad-code XK_ZT']],
    ['category as a number', 'CF_FR', { CF_XDR_LB: '02' }, ['bad-code CF_XDR_LB']],
    ['a person among organisations', 'CF_FR', { CF_XDR_LB: '自然人' }, ['bad-code CF_XDR_LB']],
    ['an organisation among persons', 'CF_ZRR', { CF_XDR_LB: '法人及非法人组织' }, ['bad-code CF_XDR_LB']],
    ['R11 fine without amount', 'CF_FR', { CF_NR_FK: '' }, ['required CF_NR_FK']],
    ['R11 fine of nothing', 'CF_FR', { CF_NR_FK: '0.00' }, ['bad-amount CF_NR_FK']],
    ['R11 amount with unit', 'CF_FR', { CF_NR_FK: '2000元' }, ['bad-amount CF_NR_FK']],
    ['R11 seven decimals', 'CF_FR', { CF_NR_FK: '0.0000001' }, ['bad-amount CF_NR_FK']],
    ['R11 confiscation without amount', 'CF_FR', { CF_CFLB: '罚款;没收违法所得' }, ['required CF_NR_WFFF']],
    ['R11 revocation without licence', 'CF_FR', { CF_CFLB: '罚款;吊销许可证件' }, ['required CF_NR_ZKDX']],
    ['R11 suspension without licence', 'CF_ZRR', { CF_CFLB: '罚款;暂扣许可证' }, ['required CF_NR_ZKDX']],
    [
      'R13 another code does not replace the credit code',
      'CF_FR',
      { CF_XDR_SHXYM: '', CF_XDR_ZZJG: '594672399' },
      ['required CF_XDR_SHXYM'],
    ],
    ['R14 control character', 'CF_FR', { CF_SY: '经营\u0007食品' }, ['illegal-character CF_SY']],
    ['R14 zero width in a name', 'CF_FR', { CF_XDR_MC: '测试\u200b公司' }, ['illegal-character CF_XDR_MC']],
    ['R14 bidi control', 'CF_FR', { CF_NR: '罚款\u202e2000元' }, ['illegal-character CF_NR']],
    ['R14 half a character', 'CF_FR', { CF_SY: '经营\ud842食品' }, ['illegal-character CF_SY']],
    ['R14 failed decoding', 'CF_FR', { CF_SY: '经营\ufffd食品' }, ['illegal-character CF_SY']],
    ['R14 C1 control', 'CF_FR', { CF_SY: '经营\u0085食品' }, ['illegal-character CF_SY']],
    ['R14 line break in a name', 'CF_FR', { CF_XDR_MC: '测试\n公司' }, ['illegal-character CF_XDR_MC']],
    [
      'R15 placeholder for a company',
      'CF_FR',
      { CF_XDR_SHXYM: '00000000000000000X' },
      ['invalid-credit-code CF_XDR_SHXYM'],
    ],
    ['kinds: separators and nothing between them', 'CF_FR', { CF_CFLB: '；' }, ['bad-code CF_CFLB']],
    ['document number: placeholder', 'XK_FR', { XK_WSH: '空' }, ['bad-document-number XK_WSH']],
    [
      'document number: no serial',
      'CF_FR',
      { CF_WSH: '测市监罚字〔2026〕号' },
      ['bad-document-number CF_WSH'],
    ],
    ['name: placeholder', 'CF_FR', { CF_XDR_MC: '无' }, ['placeholder CF_XDR_MC']],
    ['unknown code', 'CF_FR', { CF_XYZ: '1' }, ['unknown-field CF_XYZ']],
    ['unknown code, even blank', 'CF_FR', { CF_XYZ: '' }, ['unknown-field CF_XYZ']],
    ['code of another type', 'CF_FR', { CF_XDR_ZJHM: '370202199001010007' }, ['unknown-field CF_XDR_ZJHM']],
    ['lower-case code', 'CF_FR', { cf_wsh: '1' }, ['unknown-field cf_wsh']],
  ])('refuses: %s', (_rule, type, changes, errors) => {
    const result = check(type, changes)
    expect(errorsOf(result)).toEqual(errors)
    expect(result.checked).toBeUndefined()
  })

  it.each<[string, RecordType, Changes, string[]]>([
    [
      'R06 wrong check character',
      'CF_FR',
      { CF_XDR_SHXYM: '91370202MA3ABCDE1K' },
      ['check-character CF_XDR_SHXYM'],
    ],
    [
      'R06 authority with wrong check character',
      'CF_FR',
      { CF_CFJGDM: '11370299MB0000013P' },
      ['check-character CF_CFJGDM'],
    ],
    [
      'R08 organisation code differs',
      'CF_FR',
      { CF_XDR_ZZJG: '59467239-9' },
      ['organisation-code-mismatch CF_XDR_ZZJG'],
    ],
    ['R08 registration number', 'CF_FR', { CF_XDR_GSZC: '370200000000014' }, ['check-character CF_XDR_GSZC']],
    [
      'R11 nothing confiscated',
      'CF_FR',
      { CF_CFLB: '罚款;没收非法财物', CF_NR_WFFF: '0' },
      ['zero-confiscation CF_NR_WFFF'],
    ],
    ['R11 an amount without its kind', 'CF_FR', { CF_CFLB: '警告' }, ['amount-without-kind CF_NR_FK']],
    [
      'R10 a fused kind that stays open',
      'CF_FR',
      { CF_CFLB: '暂扣或者吊销许可证;罚款', CF_NR_ZKDX: '食品经营许可证' },
      ['kind-undetermined CF_CFLB'],
    ],
    [
      'R10 the law’s other kind, unnamed',
      'CF_FR',
      { CF_CFLB: '罚款;法律、行政法规规定的其他行政处罚' },
      ['other-without-text CF_CFLB'],
    ],
    [
      'R15 authority without code',
      'CF_FR',
      { CF_CFJGDM: '00000000000000000X' },
      ['placeholder-code CF_CFJGDM'],
    ],
    [
      'R15 sole trader without code',
      'CF_FR',
      { ...TRADER, CF_XDR_SHXYM: '00000000000000000X' },
      ['placeholder-code CF_XDR_SHXYM'],
    ],
    ['R16 yuan for 万元', 'CF_FR', { CF_NR_FK: '2000' }, ['amount-in-yuan CF_NR_FK']],
    ['R16 a thousand 万元', 'CF_FR', { CF_NR_FK: '1000' }, ['amount-implausible CF_NR_FK']],
    ['certificate without number', 'XK_FR', { XK_XKBH: '' }, ['certificate-incomplete XK_XKBH']],
    [
      'summary procedure by its number',
      'CF_FR',
      { CF_WSH: '测公当场罚〔2026〕3号' },
      ['maybe-summary-procedure CF_WSH'],
    ],
    ['filler instead of facts', 'CF_FR', { CF_SY: '无' }, ['placeholder-text CF_SY']],
  ])('accepts with a warning: %s', (_rule, type, changes, warnings) => {
    const result = check(type, changes)
    expect(result.errors).toEqual([])
    expect(warningsOf(result)).toEqual(warnings)
    expect(result.checked).toBeDefined()
  })

  it.each<[string, RecordType, Changes]>([
    ['a decision of today', 'CF_FR', { CF_JDRQ: TODAY, CF_YXQ: TODAY }],
    ['长期', 'XK_FR', { XK_YXQZI: '2099/12/31' }],
    ['blanks around values', 'CF_FR', { CF_XDR_SHXYM: ' 91370202ma3abcde1j ', CF_CFLB: ' 罚款 ' }],
    ['full-width code', 'CF_FR', { CF_XDR_SHXYM: '９１３７０２０２ＭＡ３ＡＢＣＤＥ１Ｊ' }],
    ['line breaks in long texts', 'CF_FR', { CF_SY: '一、\r\n\t二、' }],
    ['markup as text', 'CF_FR', { CF_SY: '<script>alert(1)</script>&nbsp;' }],
    ['a sole trader', 'CF_FR', TRADER],
    ['an organisation code of its own', 'CF_FR', { CF_XDR_ZZJG: 'MA3ABCDE1' }],
    ['an old registration number', 'CF_FR', { CF_XDR_GSZC: '3702001234567' }],
    ['a foreign-funded registration number', 'CF_FR', { CF_XDR_GSZC: '企独鲁青总字第000123号' }],
    ['blank columns of the wide sheet', 'CF_FR', { CF_XDR_ZJLX: '', CF_XDR_ZJHM: '' }],
    ['a passport', 'CF_ZRR', { CF_XDR_ZJLX: '护照号', CF_XDR_ZJHM: 'E12345678' }],
    ['status in full width', 'XK_FR', { XK_ZT: '２' }],
    ['status in words', 'XK_FR', { XK_ZT: '有效' }],
    ['the longest figure', 'CF_FR', { CF_NR_FK: '0.2'.padEnd(64, '0') }],
  ])('accepts without a word: %s', (_case, type, changes) =>
    expect(check(type, changes)).toMatchObject({ errors: [], warnings: [] }),
  )

  it('tells all faults of a record at once', () => {
    const changes = { CF_XDR_MC: '', CF_JDRQ: '2026-02-30', CF_NR_FK: '2000元', CF_CFLB: '罚金', CF_XYZ: 'x' }
    expect(errorsOf(check('CF_FR', changes))).toEqual([
      'bad-amount CF_NR_FK', 'bad-code CF_CFLB', 'bad-date CF_JDRQ', 'required CF_XDR_MC', 'unknown-field CF_XYZ',
    ]) // prettier-ignore
  })

  it('says what to do, and never repeats a number of a person', () => {
    const number = '370202199001010008'
    const changes = {
      CF_XDR_SHXYM: number,
      CF_FR_ZJLX: '身份证',
      CF_FR_ZJHM: number,
      CF_XDR_SWDJ: '370202199001010007',
      CF_XDR_ZZJG: number,
    }
    const told = JSON.stringify([
      check('CF_FR', changes),
      check('CF_ZRR', { CF_XDR_ZJHM: number, CF_XDR_ZJLX: number }),
    ])
    expect(told).not.toContain(number)
    expect(told).not.toContain('370202199001010007')
    expect(told).toContain('CF_ZRR')
  })

  it('gives dates, amounts, kinds and parties in one form', () => {
    const { checked } = check('CF_FR', {
      ...TRADER, CF_JDRQ: '2026年4月30日', CF_YXQ: '长期', CF_GSJZQ: '2027/4/30', CF_NR_FK: '0.200000',
      CF_CFLB: '没收非法所得、罚款;其他-责令改正', CF_NR_WFFF: '1,000.50', CF_FR_ZJLX: '1', CF_FR_ZJHM: '11010519491231002x',
    }) // prettier-ignore
    expect(checked).toMatchObject({
      kind: 'penalty',
      decidedOn: '2026-04-30',
      validUntil: 'indefinite',
      requestedUntil: '2027-04-30',
      penaltyAmount: '0.2',
      confiscatedAmount: '1000.5',
      kinds: ['罚款', '没收违法所得', '法律、行政法规规定的其他行政处罚'],
      otherKinds: ['责令改正'],
      documentNumber: '测市监罚字〔2026〕16号',
      documentNumberKey: '测市监罚字〔2026〕16',
      party: {
        category: '个体工商户',
        uscc: '92370203MA3TEXT0XB',
        representativeIdentity: { type: '身份证', number: '11010519491231002X' },
      },
      authority: { name: '测试市市场监督管理局', code: '11370299MB00000134' },
    })
    expect(checked?.record).toMatchObject({ CF_JDRQ: '2026年4月30日', CF_NR_WFFF: '1,000.50' })
  })

  it('names no code where only the placeholder was sent', () => {
    const { checked } = check('CF_FR', {
      ...TRADER,
      CF_XDR_SHXYM: '00000000000000000X',
      CF_CFJGDM: '00000000000000000x',
    })
    expect(checked?.party.name).toBe('测试市样例食品有限公司')
    expect(checked?.party.uscc).toBeUndefined()
    expect(checked?.authority.code).toBeNull()
  })

  it('takes 15-digit citizen numbers in history only', () => {
    const old = { CF_XDR_ZJHM: '370202900101000' }
    expect(errorsOf(check('CF_ZRR', old, { backfill: true }))).toEqual([])
    expect(errorsOf(check('CF_ZRR', { ...old, CF_JDRQ: '2012-12-31' }))).toEqual([])
    expect(errorsOf(check('CF_ZRR', { ...old, CF_JDRQ: '2013-01-01' }))).toEqual([
      'bad-identity-number CF_XDR_ZJHM',
    ])
  })

  it.each<[RecordType, DecisionContext, boolean]>([
    ['CF_FR', { procedure: 'simple' }, true],
    ['CF_ZRR', { procedure: 'simple' }, true],
    ['XK_FR', { procedure: 'simple' }, false],
    ['CF_FR', { procedure: 'ordinary' }, false],
    ['XK_FR', { secrecy: 'state' }, true],
    ['CF_FR', { secrecy: 'trade' }, false],
  ])('of %s with %j is outside of the catalogue: %s', (type, context, outside) =>
    expect(check(type, {}, context).outsideCatalogue !== undefined).toBe(outside),
  )

  it('is not fooled by keys that objects have by nature', () => {
    const record = JSON.parse(
      `{ "__proto__": "x", "constructor": "x", "a/b~c": "x", "\\ud800": "x", "中文": "x" }`,
    )
    const result = checkRecord(
      { type: 'CF_FR', record: { ...sound.CF_FR, ...record, ['__proto__']: 'x' }, context: {}, today: TODAY },
      rules,
    )
    expect(errorsOf(result)).toEqual([
      'unknown-field %E4%B8%AD%E6%96%87', 'unknown-field %EF%BF%BD', 'unknown-field __proto__', 'unknown-field a~1b~0c', 'unknown-field constructor',
    ]) // prettier-ignore
  })

  it('counts unknown codes instead of listing thousands', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`X_${i}`, '1']))
    const result = check('CF_FR', many)
    expect(result.errors).toHaveLength(21)
    expect(result.errors.at(-1)?.detail).toContain('4980')
  })
})

describe('context.field', () => {
  it.each([...rules.regulatoryFields.keys()])('%s is known', (field) => {
    expect(check('CF_FR', {}, { field }).warnings).toEqual([])
  })

  it.each([
    ['a typo', 'fodo-drug', '“fodo-drug”'],
    ['a field of no rule', 'low-altitude-flight', '“low-altitude-flight”'],
    ['a long number', '37020019900307001', '“*****************”'],
  ])('of a penalty is taken with a warning that names the known ones: %s', (_what, field, quoted) => {
    const { checked, warnings } = check('CF_FR', {}, { field })
    expect(checked).toBeDefined()
    expect(warnings).toEqual([
      { pointer: '#/context/field', code: 'unknown-regulatory-field', detail: expect.any(String) },
    ])
    expect(warnings[0]?.detail).toContain(`context.field 为${quoted}`)
    expect(warnings[0]?.detail).toContain('food-drug（食品药品）')
  })

  it('changes nothing for a licence, so nothing is said', () => {
    expect(check('XK_FR', {}, { field: 'fodo-drug' }).warnings).toEqual([])
  })
})
