import type { Dossier } from '../../../src/checks/dossier'
import { gatherFacts, type Finding } from '../../../src/checks/gather-facts'
import type { RemovalCause } from '../../../src/lists/document'
import { COMPANY } from '../../support/decisions'
import { buildDocument, buildPublication } from '../../support/documents'
import { buildDossier, buildFinding, buildMaster } from '../../support/dossiers'
import { buildStoredEntry, company } from '../../support/list-entries'

const TODAY = '2026-05-06'
const gather = (finding: Finding, asOf = TODAY) => gatherFacts(finding, { asOf, today: TODAY })
const hitIds = (finding: Finding, asOf = TODAY) => gather(finding, asOf).hits.map(({ ref }) => ref.id)

const published = (overrides: Parameters<typeof buildDocument>[0] = {}) =>
  buildDocument({ publication: buildPublication({ state: 'published' }), ...overrides })

const unknown: Partial<Dossier> = { subject: null }
const UNKNOWN_CODE = '主体库中没有该统一社会信用代码'

describe('a body that was asked about by code', () => {
  it('is found, in business, with nothing to remark', () => {
    expect(gather(buildFinding())).toEqual({
      ...COMPANY,
      role: 'applicant',
      roleSought: null,
      match: 'exact',
      state: 'active',
      kind: 'organisation',
      remarks: [],
      hits: [],
    })
  })

  it.each<[string, Parameters<typeof buildMaster>[0], string[]]>([
    [
      'bears another name',
      { name: '虚构某某公司' },
      ['该代码登记的名称为“虚构某某公司”，与所填名称不一致；结果按代码给出，请核对是否同一主体'],
    ],
    [
      'bore that name before',
      { name: '虚构新名公司', formerNames: [COMPANY.name] },
      ['所填为曾用名，现名为“虚构新名公司”'],
    ],
    ['is deregistered', { status: 'deregistered' }, ['主体已注销，不适用奖惩措施']],
    ['lost its licence', { status: 'revoked' }, ['主体已被吊销营业执照，尚未注销']],
  ])('that %s is told so, and is answered by its code', (_what, change, remarks) => {
    const subject = buildMaster(change)
    expect(gather(buildFinding({ subject }))).toMatchObject({
      name: COMPANY.name,
      match: 'exact',
      state: subject.status,
      remarks,
    })
  })

  it('that nobody knows is no match, unless there are entries or penalties under its code', () => {
    expect(gather(buildFinding(unknown))).toMatchObject({
      match: 'none',
      state: 'unknown',
      remarks: [`${UNKNOWN_CODE}，也没有以该代码记载的名单记录，请核对代码`],
    })
    expect(gather(buildFinding({ ...unknown, entries: [buildStoredEntry()] }))).toMatchObject({
      match: 'exact',
      state: 'unknown',
      remarks: [`${UNKNOWN_CODE}，请核对代码`],
    })
    expect(gather(buildFinding({ ...unknown, penalties: [published()] })).match).toBe('exact')
  })

  it('of the State is told from a company by its code', () => {
    const identity = { by: 'code', key: 'uscc:1', uscc: '11370299MF0000005', remarks: [] } as const
    expect(gather(buildFinding({}, { identity })).kind).toBe('public-body')
  })

  it('carries what was remarked of its code', () => {
    const { identity } = buildFinding()
    const finding = buildFinding(
      {},
      { identity: { ...identity, remarks: ['校验码不符'] } as typeof identity },
    )
    expect(gather(finding).remarks).toEqual(['校验码不符'])
  })
})

describe('who is meant', () => {
  const { identity } = buildFinding()
  const miswritten = { identity: { ...identity, remarks: ['校验码不符'] } as typeof identity }
  const person = { by: 'document', key: 'person:h', type: '身份证', maskedNo: '3702**********0007' } as const

  it.each<[string, Finding]>([
    [
      'the name is another one than that of the code',
      buildFinding({ subject: buildMaster({ name: '别的公司' }) }),
    ],
    ['nobody knows the code and it is miswritten', buildFinding(unknown, miswritten)],
    ['nothing but a name is given', { asked: { name: COMPANY.name }, identity: { by: 'name' } }],
    [
      'another person stands on a list under that number',
      {
        asked: { name: '某丙' },
        identity: person,
        own: buildDossier({ key: person.key, subject: null, entries: [buildStoredEntry()] }),
      },
    ],
  ])('is in doubt where %s', (_where, finding) => {
    expect(gather(finding).inDoubt).toBe(true)
  })

  it.each<[string, Finding]>([
    ['code and name agree', buildFinding()],
    [
      'the name is a former one',
      buildFinding({ subject: buildMaster({ name: '新名', formerNames: [COMPANY.name] }) }),
    ],
    ['the master bears the code as it was written', buildFinding({}, miswritten)],
    ['the code is well written, and of nobody yet', buildFinding(unknown)],
    ['nothing is known of a person', { asked: { name: '某丙' }, identity: person }],
  ])('is in no doubt where %s', (_where, finding) => {
    expect(gather(finding)).not.toHaveProperty('inDoubt')
  })
})

describe('what stands against a body', () => {
  const black = buildStoredEntry({ _id: 'black' })
  const removed = (cause: RemovalCause, effectiveOn: string) =>
    buildStoredEntry({
      removal: { cause, effectiveOn, docNo: '示移出〔2026〕1号', at: '2026-05-05T01:00:00.000Z', by: 'c' },
    })

  it('are its entries and its public penalties, each with its version', () => {
    const { hits } = gather(buildFinding({ entries: [black], penalties: [published({ version: 2 })] }))
    expect(hits.map(({ ref, fact }) => [ref, fact.listId, fact.via, fact.match])).toEqual([
      [{ collection: 'list-entries', id: 'black', version: 1 }, 'LB-02', 'self', 'code'],
      [{ collection: 'decisions', id: 'decision-1', version: 2 }, 'PENALTY', 'self', 'code'],
    ])
  })

  it.each<[string, Partial<Dossier>]>([
    [
      'a penalty that is over',
      { penalties: [published({ publication: buildPublication({ state: 'ended' }) })] },
    ],
    [
      'a penalty whose last day was yesterday',
      {
        penalties: [
          published({ publication: buildPublication({ state: 'published', until: '2026-05-05' }) }),
        ],
      },
    ],
    [
      'a penalty that was withdrawn',
      { penalties: [published({ publication: buildPublication({ state: 'withdrawn' }) })] },
    ],
    [
      'a penalty that is withheld',
      { penalties: [published({ publication: buildPublication({ state: 'withheld' }) })] },
    ],
    ['a penalty on hold', { penalties: [published({ publication: buildPublication({ state: 'held' }) })] }],
    ['an entry that has expired', { entries: [buildStoredEntry({ validTo: '2026-05-05' })] }],
    ['an entry that begins tomorrow', { entries: [buildStoredEntry({ listedOn: '2026-05-07' })] }],
    ['an entry repaired as of today', { entries: [removed('repaired', TODAY)] }],
    ['an entry that was an error', { entries: [removed('error', '2027-01-01')] }],
  ])('is not %s', (_what, own) => {
    expect(hitIds(buildFinding(own))).toEqual([])
  })

  it('is still an entry whose repair takes effect tomorrow', () => {
    expect(hitIds(buildFinding({ entries: [removed('repaired', '2026-05-07')] }))).toEqual(['entry-1'])
  })

  it('is, for an earlier day, what stood then and still stands today', () => {
    const earlier = '2026-05-04'
    const standing = buildStoredEntry({ _id: 'standing' })
    const repaired = { ...removed('repaired', '2026-05-05'), _id: 'repaired' }
    const later = buildStoredEntry({ _id: 'later', listedOn: '2026-05-05' })
    const over = published({
      _id: 'over',
      publication: buildPublication({ state: 'published', until: '2026-05-05' }),
    })
    const finding = buildFinding({ entries: [standing, repaired, later], penalties: [published(), over] })
    expect(hitIds(finding, earlier)).toEqual(['standing', 'decision-1'])
    expect(hitIds(finding, '2026-04-29')).toEqual([])
  })

  it('is also what stands against the company of a branch, and says so', () => {
    const subject = buildMaster({ _id: company(1).uscc, name: '虚构总公司' })
    const parent = buildDossier({
      subject,
      entries: [buildStoredEntry({ _id: 'of-parent' })],
      penalties: [published()],
    })
    const { hits, remarks } = gather(buildFinding({ entries: [black] }, { parent }))
    expect(hits.map(({ ref, fact }) => [ref.id, fact.via])).toEqual([
      ['black', 'self'],
      ['of-parent', 'parent'],
      ['decision-1', 'parent'],
    ])
    expect(remarks).toEqual(['系分支机构，已一并核查所属法人“虚构总公司”'])
  })

  it.each([
    ['applicant', 'self'],
    ['consortium-member', 'consortium'],
    ['agent', 'self'],
  ] as const)('reaches a subject in the role %s as %s', (role, via) => {
    const facts = gather(buildFinding({ entries: [black] }, {}, { role, roleSought: '投标人' }))
    expect(facts).toMatchObject({ role, roleSought: '投标人', hits: [{ fact: { via } }] })
  })
})

describe('a name without a code', () => {
  const namesake = (number: number, entries: Dossier['entries'] = []) =>
    buildDossier({ subject: buildMaster({ _id: company(number).uscc }), entries })
  const byName = (namesakes: readonly Dossier[]): Finding => ({
    asked: { name: COMPANY.name },
    identity: { by: 'name' },
    namesakes,
  })
  const NAME_ONLY = expect.stringContaining('仅凭名称不能认定主体')

  it('matches nobody where nobody bears it', () => {
    const facts = gather(byName([]))
    expect(facts).toMatchObject({ uscc: null, match: 'none', state: 'unknown', candidates: [], hits: [] })
    expect(facts.remarks).toEqual([NAME_ONLY])
    expect(facts).not.toHaveProperty('kind')
  })

  it('finds candidates, whose entries are told as such and whose penalties are not', () => {
    const one = { ...namesake(1, [buildStoredEntry()]), penalties: [published()] }
    expect(gather(byName([one, namesake(2)]))).toMatchObject({
      match: 'candidate',
      candidates: [1, 2].map((number) => ({ uscc: company(number).uscc, name: COMPANY.name })),
      hits: [{ ref: { id: 'entry-1' }, fact: { match: 'name-only', via: 'self' } }],
      remarks: [NAME_ONLY],
    })
  })

  it('lists ten namesakes, and says when there are more', () => {
    const many = (count: number) =>
      gather(
        byName(Array.from({ length: count }, (_, i) => namesake(i, [buildStoredEntry({ _id: `e${i}` })]))),
      )
    expect(many(10).remarks).toEqual([NAME_ONLY])
    const eleven = many(11)
    expect([eleven.candidates?.length, eleven.hits.length]).toEqual([10, 10])
    expect(eleven.remarks).toEqual([NAME_ONLY, '同名主体超过 10 个，只列出其中 10 个'])
  })
})

describe('a person', () => {
  const identity = {
    by: 'document',
    key: 'person:h',
    type: '身份证',
    maskedNo: '3702**********0007',
  } as const
  const find = (entries: Dossier['entries']): Finding => ({
    asked: { name: '某乙', idType: '身份证', idNo: '370202199001010007' },
    identity,
    own: buildDossier({ key: identity.key, subject: null, entries }),
  })

  it('is shown by the mask of the number alone', () => {
    const facts = gather(find([]))
    expect(facts).toMatchObject({
      uscc: null,
      kind: 'person',
      match: 'none',
      state: 'unknown',
      identity: { type: '身份证', maskedNo: '3702**********0007' },
      remarks: [],
    })
    expect(JSON.stringify(facts)).not.toContain('370202199001010007')
  })

  it('is found by the entries under the hash of the number', () => {
    expect(gather(find([buildStoredEntry()]))).toMatchObject({
      match: 'exact',
      hits: [{ fact: { via: 'self' } }],
    })
  })
})
