import { summarise, type Summarised } from '../../../src/checks/summarise'
import { basisWords } from '../../../src/measures/words'

type Subject = Summarised['subjects'][number]
type Hit = Subject['hits'][number]

const ban: Hit['measures'][number] = {
  code: 'CJ-06',
  name: '拒绝参与政府采购活动',
  kind: 'punish',
  effect: 'DENY',
  effectAfterGate: 'DENY',
  relation: 'own-law',
  mark: 'verified',
  why: '',
  basis: ['《示范采购法》第二十二条'],
  implementingDept: [],
}

const hit = (overrides: Partial<Hit> = {}): Hit => ({
  entryId: 'e1',
  listId: 'LB-02',
  listName: '示范失信名单',
  color: 'black',
  via: 'self',
  listedOn: '2026-01-06',
  validTo: '2029-01-06',
  marks: [],
  decision: { docNo: '示税信〔2026〕1号', authority: '示范市税务局', decidedOn: '2026-01-03' },
  remedy: null,
  measures: [ban],
  ...overrides,
})

const subject = (overrides: Partial<Subject> = {}): Subject => ({
  name: '虚构甲公司',
  uscc: null,
  role: 'applicant',
  roleSought: null,
  match: 'exact',
  state: 'active',
  outcome: '禁止',
  hits: [hit()],
  advisories: [],
  remarks: [],
  ...overrides,
})

const summary = (
  subjects: Subject[],
  more: Partial<Summarised> = {},
  isFiling = false,
  inDoubt = false,
): string =>
  summarise(
    { asOf: '2026-05-06', outcome: '禁止', mustConfirm: true, subjects, suspendedRewards: [], ...more },
    { isFiling, inDoubt, gone: [] },
  )

const advisory = (n: number) => ({ listId: 'LB-01', code: 'no-measure' as const, reason: `第${n}条` })
const calm = { outcome: '正常' as const, mustConfirm: false }
const nothing = { outcome: '正常' as const, hits: [] }

describe('the summary of an answer', () => {
  it('says who is on which list by which decision until when, and what follows on what ground', () => {
    expect(summary([subject()])).toMatch(
      /^禁止：“虚构甲公司”被列入“示范失信名单”（示范市税务局，示税信〔2026〕1号，有效期至 2029-01-06），适用 CJ-06“拒绝参与政府采购活动”（禁止，依据《示范采购法》第二十二条）。须由经办人核实确认/,
    )
  })

  it('names a list once, however many measures follow from it', () => {
    const text = summary([subject({ hits: [hit({ measures: [ban, { ...ban, code: 'CJ-05' }] })] })])
    expect(text.split('示范失信名单')).toHaveLength(2)
    expect(text).toContain('、CJ-05“')
  })

  it.each<[what: string, hit: Partial<Hit>, words: string]>([
    ['a parent', { via: 'parent' }, '“虚构甲公司”的所属法人被列入'],
    ['a member of a consortium', { via: 'consortium' }, '“虚构甲公司”（联合体成员）被列入'],
    ['a red list', { color: 'red' }, '“虚构甲公司”列入'],
    ['a penalty', { listId: 'PENALTY', listName: '行政处罚信息', color: 'record' }, '有公示中的行政处罚信息'],
    ['an objection', { marks: [{ mark: 'objection', from: '2026-05-06' }] }, '处于异议处理期间，不停止适用'],
    ['a suit', { marks: [{ mark: 'litigation', from: '2026-05-01', until: '2026-05-06' }] }, '处于诉讼期间'],
  ])('speaks of %s', (_what, overrides, words) => {
    expect(summary([subject({ hits: [hit(overrides)] })])).toContain(words)
  })

  it.each<[what: string, mark: Hit['marks'][number]]>([
    ['an objection that has ended', { mark: 'objection', from: '2026-01-01', until: '2026-05-05' }],
    ['a review that has not begun', { mark: 'review', from: '2026-05-07' }],
  ])('is silent on %s', (_what, mark) => {
    expect(summary([subject({ hits: [hit({ marks: [mark] })] })])).not.toContain('不停止适用')
  })

  it('never explains the outcome by what stands against an agent, and tells that apart', () => {
    const agent = subject({ name: '虚构代理公司', role: 'agent' })
    const [reasons, own] = summary([subject(), agent]).split('代理人')
    expect(reasons).not.toContain('虚构代理公司')
    expect(own).toContain('“虚构代理公司”自身的结论为“禁止”，不作为申请人的结论')
  })

  it('names a body as it is registered, whatever it was called in the question', () => {
    const told = summary([subject({ name: '另一家公司', registeredName: '虚构登记公司' })])
    expect(told).toContain('“虚构登记公司”被列入')
    expect(told).not.toContain('“另一家公司”被列入')
  })

  it('says whom a note is about when several are asked about', () => {
    const gone = subject({ ...nothing, name: '虚构注销公司', remarks: ['主体已注销，不适用奖惩措施'] })
    expect(summary([gone], calm)).toContain('请注意：主体已注销')
    expect(summary([subject(nothing), gone], calm)).toContain('“虚构注销公司”——主体已注销')
  })

  it('tells of a reward that changes no outcome', () => {
    const first = { ...ban, code: 'JL-05', name: '同等条件优先', kind: 'reward', effect: 'PRIORITY' } as const
    const rewarded = subject({ outcome: '正常', hits: [hit({ measures: [first] })] })
    expect(summary([rewarded], calm)).toContain('可适用激励 JL-05“同等条件优先”')
    expect(summary([rewarded], { ...calm, suspendedRewards: ['JL-05'] })).not.toContain('可适用激励')
  })

  it('tells of a filing what goes to supervision, and that it is not refused', () => {
    expect(summary([subject({ outcome: '正常' })], calm, true)).toBe(
      '正常：没有影响办理结论的措施。备案事项不因信用状况拒绝或者拖延办理，CJ-06 转后续监管。',
    )
    expect(summary([subject(nothing)], calm, true)).toContain('拖延办理。')
  })

  it('tells what else applies, though it did not bring the outcome about', () => {
    const further = {
      ...ban,
      code: 'CJ-32',
      name: '不适用容缺受理',
      effectAfterGate: 'LOSE_BENEFIT' as const,
    }
    const told = summary([subject({ hits: [hit({ measures: [ban, further] })] })])
    expect(told).toContain('。另外适用 CJ-32“不适用容缺受理”（不享受便利，依据《示范采购法》第二十二条）。')
    expect(summary([subject()])).not.toContain('另外适用')
    const many = ['1', '2', '3', '4'].map((code) => ({ ...further, code }))
    expect(summary([subject({ hits: [hit({ measures: many })] })])).toContain(
      '另外适用 1、2、3、4，见各条记录的措施。',
    )
  })

  it('tells of a measure whose basis nobody has read that it is so', () => {
    const doubtful = { ...ban, mark: 'from-memory' as const }
    expect(summary([subject({ hits: [hit({ measures: [doubtful] })] })])).toContain('第二十二条，依据待核）')
  })

  it('asks to find out first who is meant, where that is in doubt', () => {
    expect(summary([subject(nothing)], calm, false, true)).toContain(
      '主体身份尚未核实，本结论不能作为办理依据',
    )
    expect(summary([subject(nothing)], calm)).not.toContain('尚未核实')
  })

  it('says that a close look adds no condition', () => {
    const strict = { ...ban, effectAfterGate: 'STRICT' as const }
    const subjects = [subject({ outcome: '从严审查', hits: [hit({ measures: [strict] })] })]
    expect(summary(subjects, { outcome: '从严审查', mustConfirm: false })).toContain('不增加材料或者条件')
    expect(summary([subject()])).not.toContain('不增加材料')
  })

  it('says which rewards are suspended, and until when', () => {
    expect(summary([subject()], { suspendedRewards: ['JL-01'] })).toContain(
      '守信激励 JL-01 因有效的严重失信主体名单记录而暂停，该记录失效后恢复。',
    )
  })

  it('repeats remarks and a few advisories, and counts many', () => {
    const few = subject({ ...nothing, remarks: ['仅凭名称'], advisories: [1, 2, 3].map(advisory) })
    expect(summary([few], calm)).toBe('正常：没有影响办理结论的措施。请注意：仅凭名称；第1条；第2条；第3条。')
    const many = subject({ ...nothing, advisories: [1, 2, 3, 4].map(advisory) })
    expect(summary([many], calm)).toContain('请注意：另有 4 条提示，见 advisories。')
  })
})

describe('the ground in words', () => {
  const elsewhere = '《外省条例》第一条（外地立法例，在本市无效力）'

  it('leaves out rules of elsewhere where there is one of here', () => {
    expect(basisWords(['《本省条例》第二条', elsewhere])).toBe('依据《本省条例》第二条')
  })

  it('says so where there is nothing else', () => {
    expect(basisWords([elsewhere])).toBe(`本省没有专门规定，参照${elsewhere}，只作内部注意`)
  })
})
