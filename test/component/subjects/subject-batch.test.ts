import { Readable } from 'node:stream'
import type { SubjectBatchResult } from '../../../src/generated/subject/batch-result'
import { validatorFor } from '../../../src/platform/schema/validator'
import { subjectRoutes } from '../../../src/subjects/routes'
import { openSubjects, registration, type OpenSubjects } from './open-subjects'

const post = async (master: OpenSubjects, lines: readonly string[]): Promise<SubjectBatchResult> => {
  const [route] = subjectRoutes({ ...master, trail: () => Promise.resolve() })
  if (route === undefined) throw new Error('no route')
  const answer = await route.handle({
    id: 'r1',
    caller: { id: 'c1', name: '登记机关', roles: ['registrar'] },
    method: 'POST',
    url: route.path,
    params: {},
    query: {},
    body: undefined,
    stream: Readable.from([Buffer.from(lines.join('\n'))]),
    header: () => undefined,
  })
  if (!('json' in answer)) throw new Error('not JSON')
  expect(validatorFor('subject/batch-result')(answer.json)).toEqual([])
  return answer.json as SubjectBatchResult
}

describe('POST /api/v1/subject-batches', () => {
  let master: OpenSubjects

  beforeEach(async () => {
    master = await openSubjects()
  })
  afterEach(() => master.close())

  it('tells of every row what became of it, and one bad row stops none', async () => {
    const result = await post(master, [
      JSON.stringify(registration({ uscc: ' 91370200ma0000015j' })),
      '',
      '{"uscc":',
      JSON.stringify(registration({ uscc: '91370202MA3ABCDE1K' })),
      JSON.stringify(
        registration({ uscc: '51370200502500013F', name: '样例协会', kind: 'social-organisation' }),
      ),
    ])
    expect(result).toMatchObject({ accepted: 3, refused: 1 })
    expect(result.rows).toMatchObject([
      { row: 1, outcome: 'accepted' },
      {
        row: 3,
        outcome: 'refused',
        errors: [{ code: 'invalid-json', detail: expect.stringContaining('每行须是一个完整的 JSON 对象') }],
      },
      { row: 4, outcome: 'accepted', warnings: [{ pointer: '#/uscc', code: 'check-character' }] },
      { row: 5, outcome: 'accepted' },
    ])
    expect(await master.store.subjects.count()).toBe(3)
  })

  it.each([
    ['an unknown member', { capital: 1 }, '#/capital', 'unknown-field'],
    ['another kind', { kind: 'person' }, '#/kind', 'not-in-list'],
    ['another status', { status: '注销' }, '#/status', 'not-in-list'],
    ['a code of other length', { uscc: '370200000000013' }, '#/uscc', 'invalid-credit-code'],
    ['a code with a letter I', { uscc: '91370200I64574251E' }, '#/uscc', 'invalid-credit-code'],
    ['the number of a person', { uscc: '370202199001010007' }, '#/uscc', 'invalid-credit-code'],
    ['the placeholder', { uscc: '00000000000000000X' }, '#/uscc', 'invalid-credit-code'],
    ['a wrong parent', { parentUscc: 'X' }, '#/parentUscc', 'invalid-credit-code'],
    ['itself as parent', { parentUscc: '91370200ma0000015j' }, '#/parentUscc', 'own-parent'],
    ['a date that is none', { establishedOn: '2026-02-30' }, '#/establishedOn', 'wrong-form'],
    ['a name of blanks', { name: '\u3000\u200b' }, '#/name', 'blank'],
    [
      'the number of a person in a name',
      { name: '王某370202199001010007' },
      '#/name',
      'personal-data-in-text',
    ],
    ['a former name of blanks', { formerNames: ['甲样例公司', ' '] }, '#/formerNames/1', 'blank'],
    ['a control character', { name: '样例\u0007公司' }, '#/name', 'wrong-form'],
  ])('refuses %s', async (_what, wrong, pointer, code) => {
    const result = await post(master, [JSON.stringify({ ...registration(), ...wrong })])
    expect(result).toMatchObject({ accepted: 0, refused: 1, rows: [{ row: 1, errors: [{ pointer, code }] }] })
  })

  it.each(['[]', 'null', '"x"', '7'])('refuses a line that is no object: %s', async (line) => {
    expect(await post(master, [line])).toMatchObject({
      refused: 1,
      rows: [{ errors: [{ code: 'wrong-type' }] }],
    })
  })

  it('refuses a member named twice and a line that is too long', async () => {
    const result = await post(master, [
      '{"uscc":"91370200MA0000015J","uscc":"91370202MA3ABCDE1J"}',
      JSON.stringify(registration({ name: 'x'.repeat(70_000) })),
    ])
    expect(result.rows).toMatchObject([
      { errors: [{ code: 'duplicate-key' }] },
      { errors: [{ code: 'line-too-long' }] },
    ])
  })

  it('answers an empty batch', async () => {
    expect(await post(master, [])).toEqual({ accepted: 0, refused: 0, rows: [] })
  })
})
