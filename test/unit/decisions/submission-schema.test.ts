import { validatorFor } from '../../../src/platform/schema/validator'
import { fieldsPolicy, penaltyKindTable, sound } from './sample-records'

const faults = (value: unknown): string[] =>
  validatorFor('decision/submission')(value).map(({ pointer }) => pointer)

describe('decision/submission', () => {
  it.each([
    ['a bare record', { type: 'CF_FR', record: sound.CF_FR }],
    ['every context', { type: 'XK_ZRR', record: sound.XK_ZRR, context: { procedure: 'ordinary', field: 'food-drug', severity: 'minor', publishReason: '社会关注', secrecy: 'state', backfill: true } }],
    ['a field nobody listed yet', { type: 'CF_FR', record: sound.CF_FR, context: { field: 'low-altitude-flight2' } }],
    ['codes that a rule will judge', { type: 'CF_FR', record: { NO_SUCH_CODE: '' } }],
  ])('takes %s', (_case, submission) => expect(faults(submission)).toEqual([])) // prettier-ignore

  it.each([
    ['no type', { record: sound.CF_FR }, '#/type'],
    ['no record', { type: 'CF_FR' }, '#/record'],
    ['an unknown type', { type: 'CF', record: sound.CF_FR }, '#/type'],
    ['a number for a text', { type: 'CF_FR', record: { CF_NR_FK: 0.2 } }, '#/record/CF_NR_FK'],
    ['null for a text', { type: 'CF_FR', record: { BZ: null } }, '#/record/BZ'],
    ['an empty record', { type: 'CF_FR', record: {} }, '#/record'],
    ['a list as record', { type: 'CF_FR', record: [] }, '#/record'],
    ['an unknown member', { type: 'CF_FR', record: sound.CF_FR, id: '1' }, '#/id'],
    ['an unknown context', { type: 'CF_FR', record: sound.CF_FR, context: { feild: 'fire' } }, '#/context/feild'],
    ['an unknown procedure', { type: 'CF_FR', record: sound.CF_FR, context: { procedure: '简易' } }, '#/context/procedure'],
    ['a field in capitals', { type: 'CF_FR', record: sound.CF_FR, context: { field: 'Fire' } }, '#/context/field'],
    ['an empty reason', { type: 'CF_FR', record: sound.CF_FR, context: { publishReason: '' } }, '#/context/publishReason'],
    ['backfill as text', { type: 'CF_FR', record: sound.CF_FR, context: { backfill: 'true' } }, '#/context/backfill'],
  ])('refuses %s', (_case, submission, pointer) => expect(faults(submission)).toEqual([pointer])) // prettier-ignore
})

describe('policies', () => {
  it('of the data standard keep to their schemas', () => {
    expect(validatorFor('policy/fields')(fieldsPolicy)).toEqual([])
    expect(validatorFor('policy/codes')(penaltyKindTable)).toEqual([])
  })

  it('list the columns of the standard in its order', () => {
    const counts = fieldsPolicy.types.map(({ type, fields }) => [type, fields.length])
    expect(counts).toEqual([['XK_FR', 26], ['XK_ZRR', 19], ['CF_FR', 28], ['CF_ZRR', 21]]) // prettier-ignore
    for (const { fields } of fieldsPolicy.types)
      expect(fields.map(({ order }) => order)).toEqual(fields.map((_, i) => i + 1))
  })

  it('never let a number of a person be public', () => {
    const shown = fieldsPolicy.types.flatMap(({ fields }) =>
      fields.filter((field) => /ZJ(?:HM|LX)$/.test(field.code)),
    )
    expect(new Set(shown.map(({ publicity }) => publicity))).toEqual(new Set(['never']))
  })

  it('give each spelling of a penalty kind to one meaning only', () => {
    const spellings = penaltyKindTable.values.flatMap(({ value, aliases = [] }) => [value, ...aliases])
    expect(new Set(spellings).size).toBe(spellings.length)
  })
})
