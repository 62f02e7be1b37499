import {
  addProvisional,
  loadSubjects,
  matchNames,
  type NamedParty,
} from '../../../src/subjects/extend-master'
import { registerSubjects } from '../../../src/subjects/register-subjects'
import { scanSubjects } from '../../../src/subjects/store'
import { openSubjects, registration, type OpenSubjects } from './open-subjects'

const CODE = '91370200MA0000015J'
const BRANCH = '91370202MA3ABCDE1J'

describe('the entity master', () => {
  let master: OpenSubjects

  beforeEach(async () => {
    master = await openSubjects()
  })
  afterEach(() => master.close())

  const matchesOf = async (parties: readonly NamedParty[]) =>
    (await matchNames(master, parties)).map(({ match }) => match)
  const stored = async (code = CODE) => (await loadSubjects(master, [code])).get(code)

  it('takes a new subject in and announces it', async () => {
    expect(await registerSubjects(master, [registration({ legalRepresentative: '张样例' })])).toEqual(
      new Set(),
    )
    expect(await stored()).toMatchObject({
      revision: 1,
      name: '青岛样例制造有限公司',
      provisional: false,
      formerNames: [],
      legalRepresentative: '张样例',
      outbox: [{ id: `subject:${CODE}:1`, type: 'subject-changed', data: { uscc: CODE } }],
    })
  })

  it('writes nothing when nothing has changed', async () => {
    await registerSubjects(master, [registration()])
    await registerSubjects(master, [registration()])
    expect((await stored())?.revision).toBe(1)
  })

  it('keeps the old name after a rename, and knows the subject by both', async () => {
    await registerSubjects(master, [registration({ formerNames: ['青岛样例机械厂'] })])
    await registerSubjects(master, [registration({ name: '青岛新样例集团有限公司' })])
    expect(await stored()).toMatchObject({
      name: '青岛新样例集团有限公司',
      formerNames: ['青岛样例机械厂', '青岛样例制造有限公司'],
    })
    const party = (name: string) => ({ uscc: CODE, name, category: '法人及非法人组织' })
    expect(await matchesOf(['青岛新样例集团有限公司', '青岛样例 机械厂', '别的公司'].map(party))).toEqual([
      'same',
      'former-name',
      'mismatch',
    ])
  })

  it('does not list a name in force among the former ones when a subject takes it back', async () => {
    for (const name of ['甲样例公司', '乙样例公司', '甲样例公司'])
      await registerSubjects(master, [registration({ name })])
    expect(await stored()).toMatchObject({ name: '甲样例公司', formerNames: ['乙样例公司'] })
  })

  it('takes several statements about one code in their order, as one write', async () => {
    await registerSubjects(master, [
      registration({ name: '甲样例公司' }),
      registration({ name: '乙样例公司' }),
    ])
    expect(await stored()).toMatchObject({ revision: 1, name: '乙样例公司', formerNames: ['甲样例公司'] })
  })

  it('keeps branches and deregistration', async () => {
    await registerSubjects(master, [
      registration({ status: 'deregistered' }),
      registration({ uscc: BRANCH, name: '青岛样例制造有限公司市南分公司', parentUscc: CODE }),
    ])
    expect((await stored())?.status).toBe('deregistered')
    expect((await stored(BRANCH))?.parentUscc).toBe(CODE)
  })

  it('drops a member that the authority no longer states', async () => {
    await registerSubjects(master, [registration({ district: '370202' })])
    await registerSubjects(master, [registration()])
    expect(await stored()).not.toHaveProperty('district')
  })

  it('enters unknown codes as provisional, the first name of a code counting', async () => {
    const parties = [
      { uscc: CODE, name: '甲样例公司', category: '法人及非法人组织' },
      { uscc: CODE, name: '甲 样例公司', category: '法人及非法人组织' },
      { uscc: CODE, name: '乙样例公司', category: '法人及非法人组织' },
      { uscc: '00000000000000000X', name: '丙样例公司', category: '法人及非法人组织' },
      { uscc: '92370203MA3TEXT0XB', name: '丁样例店', category: '个体工商户' },
    ]
    expect(await matchesOf(parties)).toEqual(['unknown', 'same', 'mismatch', 'unknown', 'unknown'])
    expect(await stored()).toMatchObject({ name: '甲样例公司', provisional: true, kind: 'enterprise' })
    expect(await stored('92370203MA3TEXT0XB')).toMatchObject({ kind: 'individual-business' })
    expect(await stored('00000000000000000X')).toBeUndefined()
  })

  it('names the registered code of a name that comes under a code nobody registered, each time', async () => {
    await registerSubjects(master, [registration()])
    const party = (uscc: string, name: string, category = '法人及非法人组织') => ({ uscc, name, category })
    const parties = [
      party(BRANCH, '青岛样例制造 有限公司'),
      party('91370203MA3TEXT02W', '无人登记的公司'),
      party('92370203MA3TEXT0XB', '青岛样例制造有限公司', '个体工商户'),
      party(CODE, '青岛样例制造有限公司'),
    ]
    expect(await matchNames(master, parties)).toEqual([
      { match: 'unknown', namesake: CODE },
      { match: 'unknown' },
      { match: 'unknown' },
      { match: 'same' },
    ])
    expect(await matchNames(master, parties.slice(0, 2))).toEqual([
      { match: 'same', namesake: CODE },
      { match: 'same' },
    ])
    await registerSubjects(master, [registration({ uscc: BRANCH })])
    expect(await matchNames(master, parties.slice(0, 1))).toEqual([{ match: 'same' }])
  })

  it('leaves who is known as it is when a decision brings the code again', async () => {
    await registerSubjects(master, [registration()])
    await addProvisional(master, [{ uscc: CODE, name: '别的公司', kind: 'other' }])
    expect(await stored()).toMatchObject({ name: '青岛样例制造有限公司', provisional: false, revision: 1 })
  })

  it('confirms a provisional subject; the name a decision gave is no former name', async () => {
    await addProvisional(master, [{ uscc: CODE, name: '青岛样例制造有限公', kind: 'enterprise' }])
    await registerSubjects(master, [registration()])
    expect(await stored()).toMatchObject({
      revision: 2,
      provisional: false,
      formerNames: [],
      outbox: [{ id: `subject:${CODE}:1` }, { id: `subject:${CODE}:2` }],
    })
  })

  it('loses no change when many write the same subject at once', async () => {
    const names = Array.from({ length: 6 }, (_, at) => `样例${at}号公司`)
    const lost = await Promise.all(names.map((name) => registerSubjects(master, [registration({ name })])))
    expect(lost.flatMap((codes) => [...codes])).toEqual([])
    const document = await stored()
    expect(new Set([document?.name, ...(document?.formerNames ?? [])])).toEqual(new Set(names))
  })

  it('is scanned completely, each subject once', async () => {
    await registerSubjects(master, [registration(), registration({ uscc: BRANCH, name: '样例分公司' })])
    const seen: string[] = []
    for await (const page of scanSubjects(master.store)) seen.push(...page.map(({ _id }) => _id))
    expect(seen).toEqual([CODE, BRANCH])
  })
})
