import { loadRecordRules, publicFieldsOf } from '../../../src/decisions/record-rules'
import type { RecordType } from '../../../src/decisions/document'
import { assessDecision } from '../../../src/publication/assess-decision'
import { compilePublicationPolicy, loadPublicationRules } from '../../../src/publication/policy'
import { findPersonalData } from '../../../src/subjects/personal-data'
import { CITIZEN_ID } from '../../support/decisions'
import { buildContent } from '../../support/documents'

const publicFields = publicFieldsOf(loadRecordRules())
const policies = { periods: compilePublicationPolicy(loadPublicationRules()), publicFields }
const unreviewed = { subjectMismatch: false, resembles: [], reviewed: false }

/** Invented: a mobile number of no series in use, a card number with the test prefix. */
const MOBILE = '13912345678'
const CARD = '6222020000000000018'

const wide = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

const DISGUISES: readonly (readonly [string, string])[] = [
  ['an ID number', CITIZEN_ID],
  ['an ID number in full width', wide(CITIZEN_ID)],
  ['an ID number in groups', '370202 19900101 0007'],
  ['an ID number with hyphens', '370202-19900101-0007'],
  ['an ID number with blanks that nobody sees', '370202\u200b19900101\u200b0007'],
  ['an ID number behind commas', '370202，19900101，0007'],
  ['a mobile number', MOBILE],
  ['a mobile number in groups', '139 1234 5678'],
  ['a mobile number with the country code', `+86${MOBILE}`],
  ['a mobile number in full width', wide(MOBILE)],
]

/** Credit codes have their own check on arrival, dates and figures are read as such: what is left takes text. */
const isText = (field: string): boolean => !/_(SHXYM|XKJGDM|CFJGDM|LYDWDM|SJLYDM)$/.test(field)
const ORGANISATIONS: readonly RecordType[] = ['CF_FR', 'XK_FR']
const columns = ORGANISATIONS.flatMap((type) =>
  publicFields(type)
    .filter(isText)
    .map((field) => [type, field] as const),
)

const assessed = (type: RecordType, field: string, value: string, findings = unreviewed) =>
  assessDecision(
    policies,
    buildContent({ type, record: { [field]: value }, kinds: type === 'CF_FR' ? ['罚款'] : [] }),
    findings,
  )

it('there are many columns that the public sees', () => {
  expect(columns.length).toBeGreaterThan(20)
})

describe.each(columns)('%s %s', (type, field) => {
  it.each(DISGUISES)(
    'is held with %s, the place named, and shown without it after a review',
    (_what, number) => {
      const text = `甲${number}乙`
      const held = assessed(type, field, text)
      expect(held.publication).toMatchObject({ state: 'held', reason: 'personal-data-in-text' })
      expect(held.warnings.map(({ pointer }) => pointer)).toContain(`#/record/${field}`)
      const reviewed = assessed(type, field, text, { ...unreviewed, reviewed: true })
      expect(reviewed.publication.state).toBe('scheduled')
      const shown = reviewed.view?.record[field] ?? ''
      expect(shown).toMatch(/^甲.*已隐去.*乙$/)
      expect(findPersonalData(shown, { embedded: true })).toEqual([])
      expect(reviewed.view?.remarks).toHaveLength(1)
    },
  )
})

describe('what the view never holds', () => {
  const never = ['CF_BZ', 'BZ', 'CF_XDR_ZJHM', 'CF_FR_ZJHM', 'CF_XDR_ZJLX']

  it.each(ORGANISATIONS)('%s: a column that is not public', (type) => {
    const record = Object.fromEntries([...never, ...publicFields(type)].map((field) => [field, '文字']))
    const { view } = assessDecision(policies, buildContent({ type, record }), unreviewed)
    expect(Object.keys(view?.record ?? {})).toEqual([...publicFields(type)])
    expect(never.filter((field) => field in (view?.record ?? {}))).toEqual([])
  })

  it.each<RecordType>(['CF_ZRR', 'XK_ZRR'])('%s: anything at all', (type) => {
    const content = buildContent({ type, party: { name: '虚构人一', category: '自然人', personKey: 'h' } })
    for (const reviewed of [false, true]) {
      const answer = assessDecision(policies, content, { ...unreviewed, reviewed })
      expect([answer.publication.state, answer.publication.reason, answer.view]).toEqual([
        'withheld',
        'natural-person',
        null,
      ])
    }
  })

  it('a number in the name of the party', () => {
    const { view } = assessDecision(
      policies,
      buildContent({ party: { name: `某店${MOBILE}`, category: '个体工商户', uscc: 'X' } }),
      { ...unreviewed, reviewed: true },
    )
    expect(view?.subject.name).not.toContain(MOBILE)
  })

  it('an empty column', () => {
    const { view } = assessed('CF_FR', 'CF_SY', '')
    expect(view?.record).toEqual({})
  })
})

it('a bank card holds a text, a credit code in it does not', () => {
  expect(assessed('CF_FR', 'CF_SY', `账号${CARD}`).publication.reason).toBe('personal-data-in-text')
  expect(assessed('CF_FR', 'CF_SY', '代码91370299MF0000021K的企业').publication.reason).toBeNull()
})

it.each([
  [
    'the name disagrees with the entity master',
    { subjectMismatch: true },
    '#/record/CF_XDR_MC',
    'subject-mismatch',
  ],
  ['it may be the same decision', { resembles: ['a', 'b'] }, '#/record/CF_XDR_SHXYM', 'possible-duplicate'],
])('tells at the right place when %s', (_what, finding, pointer, code) => {
  const { warnings, publication } = assessDecision(policies, buildContent(), { ...unreviewed, ...finding })
  expect(publication).toMatchObject({ state: 'held', reason: code })
  expect(warnings).toEqual(expect.arrayContaining([expect.objectContaining({ pointer, code })]))
})

it('a class by default is told at the class, a period at the column of the period', () => {
  const pointers = (overrides: Parameters<typeof buildContent>[0]) =>
    assessDecision(policies, buildContent(overrides), unreviewed).warnings.map(
      ({ code, pointer }) => `${code} ${pointer}`,
    )
  expect(pointers({})).toEqual(['severity-by-default #/context/severity'])
  expect(pointers({ requestedUntil: '2039-01-01', context: { severity: 'general' } })).toEqual([
    'publication-period-cut #/record/CF_GSJZQ',
  ])
})
