import type { MeasureDefinition } from '../../../src/generated/policy/measures'
import { engineArea, measuresArea, scenariosArea } from '../../../src/measures/policy-area'
import { loadPolicyFolder } from '../../../src/platform/policy/policy-folder'

const measures = loadPolicyFolder(measuresArea).items
const scenarios = loadPolicyFolder(scenariosArea).items
const engine = loadPolicyFolder(engineArea).items
const effects = new Map<string, MeasureDefinition['effect']>(measures.map(({ id, effect }) => [id, effect]))

interface Sourced {
  readonly id: string
  readonly mark: string
  readonly note?: string
  readonly source: readonly string[]
  readonly basis: readonly { text: string; mark: string }[]
}
const sourced: readonly Sourced[] = [...measures, ...scenarios, ...engine]
const texts: readonly (readonly [string, readonly (string | null | undefined)[]])[] = [
  ...measures.map((one) => [one.id, [one.name, one.category, one.nationalCategory, one.duration, ...one.implementingDepartments]] as const),
  ...scenarios.map((one) => [one.id, [one.name, one.queryDuty, one.queryPoint, ...one.examples, ...one.subjectsToQuery, ...Object.values(one.outcomes)]] as const),
  ...engine.map((one) => [one.id, [one.title]] as const),
  ...sourced.map(({ id, note, basis }) => [id, [note, ...basis.map(({ text }) => text)]] as const),
]
/** What stays when codes and the few names that Chinese texts write in Latin letters are taken out. */
const withoutNames = (text: string): string => text.replace(/(?:CJ|JL)-\d{2}|AEO|PPP|[A-D](?=级)/g, '')
const codesIn = (text: string | null): string[] => text?.match(/(?:CJ|JL)-\d{2}/g) ?? []
const breaching = <T extends { id: string }>(items: readonly T[], isRight: (item: T) => boolean): string[] =>
  items.filter((item) => !isRight(item)).map(({ id }) => id)

describe('the texts of measures, scenarios and the gate', () => {
  it.each([
    ['hold no placeholder', /待录入/],
    ['hold no prose in Latin letters', /[A-Za-z]/],
    ['use full-width brackets, commas, colons and semicolons', /[(),:;]/],
  ])('%s', (_rule, fault) => {
    const faulty = texts.flatMap(([id, own]) => own.filter((text) => fault.test(withoutNames(text ?? ''))).map((text) => [id, text]))
    expect(faulty).toEqual([])
  })

  it.each<[string, (item: Sourced) => boolean]>([
    ['what is not verified says so in words', ({ mark, note = '' }) => mark === 'verified' || /凭记忆|待核|推定/.test(note)],
    ['what is verified rests on verified texts only', ({ mark, basis }) => mark !== 'verified' || basis.every((one) => one.mark === 'verified')],
    ['every basis is told in Chinese', ({ basis }) => basis.every(({ text }) => /[一-鿿]/.test(text))],
    ['every source names its grade, or the platform', ({ source }) => source.every((one) => /[A-D]级|^平台/.test(one))],
    ['no source holds prose in Latin letters', ({ source }) => !/[A-Za-z]/.test(source.map((one) => withoutNames(one.replace(/https?:\S+|LawRefBook\/Laws/g, ''))).join())],
  ])('%s', (_rule, isRight) => {
    expect(breaching(sourced, isRight)).toEqual([])
  })
})

describe('the note of a measure', () => {
  it.each<[string, (item: MeasureDefinition) => boolean]>([
    ['says that it is off', ({ isEnabled, note = '' }) => isEnabled !== note.includes('未启用')],
    ['asks for the number of a decision', ({ needsDecision, note = '' }) => needsDecision === /须有.*决定文号/.test(note)],
    ['names every role that it is bound to', ({ subjectRoles, note = '' }) => subjectRoles.every((role) => note.includes(`“${role}”`))],
  ])('%s', (_rule, isRight) => {
    expect(breaching(measures, isRight)).toEqual([])
  })
})

describe('the prose of a scenario', () => {
  it('says why natural persons may, or may not, be checked without their consent', () => {
    expect(breaching(scenarios, ({ personDuty, note = '' }) => personDuty === note.includes('自然人：') && /自然人/.test(note))).toEqual([])
    expect(breaching(scenarios, ({ personDuty, queryDuty }) => !personDuty || queryDuty.startsWith('必须查询'))).toEqual([])
  })

  it.each([
    ['禁止', ['DENY']],
    ['限制', ['LIMIT', 'LOSE_BENEFIT']],
    ['从严审查', ['STRICT']],
  ] as const)('%s names only measures of the scenario that go so far', (outcome, fitting: readonly string[]) => {
    const fits = (code: string): boolean => fitting.includes(effects.get(code) ?? '')
    expect(breaching(scenarios, ({ outcomes, allowedMeasures }) => codesIn(outcomes[outcome]).every((code) => fits(code) && allowedMeasures.includes(code)))).toEqual([])
  })

  it('does not take a preference at equal conditions for a green channel', () => {
    const isGreen = (text: string | null): boolean => codesIn(text).every((code) => effects.get(code) === 'GREEN')
    expect(breaching(scenarios, ({ outcomes: { 绿色通道: text } }) => isGreen(text) || text?.includes('不改变结论') === true)).toEqual([])
  })
})
