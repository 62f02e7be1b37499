import { join } from 'node:path'
import { jointPolicyOf, type JointPolicy } from '../../../src/measures/joint-policy'
import { loadJointPolicies } from '../../../src/measures/load-joint-policies'
import { checkCommand, diffCommand } from '../../../src/measures/policy-command'
import {
  openPolicyFolder,
  withItem,
  withMore,
  type JointArea,
  type JointItem,
} from '../../support/policy-folder'

const [old] = loadJointPolicies()
if (old === undefined) throw new Error('no policy ships')

const taxList = old.lists.find(({ id }) => id === 'LB-02')
const gate = old.engine[0]
if (taxList === undefined || gate === undefined)
  throw new Error('the policy that ships lacks what is compared')

const laws = openPolicyFolder()
afterAll(() => laws.remove())

const printed = async (run: (print: (line: string) => void) => Promise<number> | number) => {
  const lines: string[] = []
  return { code: await run((line) => lines.push(line)), lines }
}

/** The two sets as versions in a store. */
const diff = (next: JointPolicy, isJson = false) => {
  const later = jointPolicyOf('2027-01-01', next)
  const policyOfVersion = (version: string) =>
    Promise.resolve([old, later].find((policy) => policy.version === version))
  return printed((print) => diffCommand([old.version, later.version], isJson, { print, policyOfVersion }))
}

const changed = <A extends JointArea>(area: A, id: string, change: Partial<JointItem<A>>) =>
  withItem(old, area, id, change)

const rows: [next: JointPolicy, line: string][] = [
  [
    changed('measures', 'CJ-06', { effect: 'LIMIT' }),
    '措施 CJ-06 效果由 禁止 改为 限制（后果减轻，结论至多到“限制”）',
  ],
  [
    changed('measures', 'CJ-02', { effect: 'DENY' }),
    '措施 CJ-02 效果由 限制 改为 禁止（后果加重，结论至多到“禁止”）',
  ],
  [
    changed('measures', 'CJ-06', { tier: 'dept_rule' }),
    '措施 CJ-06 依据层级由 法律 改为 部门规章（合法性闸门按新的层级确定效果的上限）',
  ],
  [changed('measures', 'CJ-48', { isEnabled: true }), '措施 CJ-48 是否启用由 否 改为 是（启用，开始适用）'],
  [
    changed('measures', 'CJ-06', { subjectRoles: ['供应商'] }),
    '措施 CJ-06 限定身份增加 供应商（只适用于所列身份）',
  ],
  [
    changed('measures', 'CJ-06', { lists: ['LB-01', 'LB-05', 'LB-06'] }),
    '措施 CJ-06 挂接名单增加 LB-06，去掉 LB-02（增加的名单，列入后可以适用本措施；去掉的名单，列入后不再适用本措施）',
  ],
  [
    changed('lists', 'LB-02', {
      term: { ...taxList.term, months: 24 },
    }),
    '名单 LB-02 列入期限由 36 个月 改为 24 个月（期限缩短，只影响以后的列入，已有记录的截止日不变）',
  ],
  [
    changed('lists', 'LB-02', { ownLawMeasures: [] }),
    '名单 LB-02 本名单所依据的规定直接载明的措施去掉 CJ-06（去掉的措施改为依据一般条款，经办人可说明理由不予适用）',
  ],
  [
    changed('lists', 'LB-02', { measureSet: 'closed' }),
    '名单 LB-02 措施是否封闭由 开放 改为 封闭（不得附加其他措施）',
  ],
  [
    changed('lists', 'LB-02', { basis: [{ text: '《示范法》第一条', mark: 'derived' }] }),
    '名单 LB-02 法律依据增加 《示范法》第一条（依据待核：平台推定），去掉 国家税务总局令第54号（2022年2月1日起施行）（依据待核：只核对了一部分）',
  ],
  [
    changed('lists', 'LB-02', { validTo: '2026-12-31' }),
    '名单 LB-02 失效日期由 无 改为 2026-12-31（2026-12-31 是最后一日，次日起不再适用）',
  ],
  [changed('lists', 'LB-02', { repair: '向税务机关申请' }), '向税务机关申请'],
  [
    changed('lists', 'LB-02', { repairRule: { ...taxList.repairRule, state: 'closed' } }),
    '名单 LB-02 可否修复由 可以申请修复 改为 期满以前不适用修复（不再按信用修复移出）',
  ],
  [
    changed('lists', 'LB-02', { repairRule: { ...taxList.repairRule, afterMonths: 9 } }),
    '名单 LB-02 修复的最短期限由 6 个月 改为 9 个月（修复的最短期限改变',
  ],
  [
    changed('scenarios', 'SC-03', { personDuty: false }),
    '场景 SC-03 法定核查义务及于自然人由 是 改为 否（核查自然人须经本人同意）',
  ],
  [
    changed('scenarios', 'SC-03', { allowedMeasures: ['CJ-06'] }),
    '场景 SC-03 可适用措施去掉 CJ-05、CJ-58、JL-07（去掉的措施在本场景中不再适用）',
  ],
  [
    changed('engine', 'legality-gate', { feedbackWorkingDays: 15 }),
    '规则参数 legality-gate 反馈期限由 10 改为 15（反馈期限改变）',
  ],
  [
    changed('engine', 'legality-gate', {
      effectCaps: { ...gate.effectCaps, dept_rule: 'LIMIT', law: 'DENY' },
    }),
    '规则参数 legality-gate 部门规章的效果上限由 从严审查 改为 限制（闸门放宽：以此类文件为依据的惩戒可以更重）',
  ],
  [withMore(old, 'lists', 'LB-02', { id: 'LB-24', name: '新的名单' }), '新增名单 LB-24 新的名单'],
  [
    { ...old, scenarios: old.scenarios.filter(({ id }) => id !== 'SC-24') },
    `取消场景 SC-24 ${old.scenarios.find(({ id }) => id === 'SC-24')?.name}`,
  ],
]

describe('policy diff', () => {
  it.each(rows)('says in words what changed and what it means (%#)', async (next, line) => {
    const { code, lines } = await diff(next)
    expect(code).toBe(0)
    expect(lines.join('\n')).toContain(line)
  })

  it('names both sets, and counts what changes answers apart from what only informs', async () => {
    const next = withItem(changed('measures', 'CJ-06', { effect: 'LIMIT' }), 'lists', 'LB-02', {
      repair: '另一说法',
    })
    const { lines } = await diff(withMore(next, 'lists', 'LB-03', { id: 'LB-24' }))
    expect(lines[0]).toBe(`旧：2014-01-01 起施行的政策集 ${old.version}`)
    expect(lines[1]).toMatch(/^新：2027-01-01 起施行的政策集 sha256:/)
    expect(lines.at(-1)).toBe('共 3 项：新增 1，取消 0，修改 2；其中 2 项会影响核查结论或者对外公示')
    expect((await diff(old)).lines.at(-1)).toBe('没有变化')
  })

  it('gives the same as data', async () => {
    const { lines } = await diff(changed('measures', 'CJ-06', { effect: 'LIMIT' }), true)
    expect(JSON.parse(lines.join('\n'))).toMatchObject({
      from: { version: old.version, inForceFrom: '2014-01-01' },
      to: { inForceFrom: '2027-01-01' },
      changes: [
        {
          area: 'measures',
          id: 'CJ-06',
          kind: 'changed',
          fields: [{ path: 'effect', label: '效果', from: 'DENY', to: 'LIMIT', meaning: expect.any(String) }],
        },
      ],
    })
  })

  it('reads folders, and refuses doubtful law and versions that were never loaded', async () => {
    const nothing = { policyOfVersion: () => Promise.resolve(undefined) }
    const set = laws.addSet('2027-06-01')
    laws.change(set, 'measures/CJ-06.json', { effect: 'LIMIT' })
    const compare = (names: [string, string]) =>
      printed((print) => diffCommand(names, false, { print, ...nothing }))
    expect((await compare([laws.folder, set])).lines.slice(1)).toEqual([
      expect.stringContaining('2027-06-01'),
      expect.stringContaining('措施 CJ-06 效果由 禁止 改为 限制'),
      expect.stringContaining('修改 1'),
    ])
    expect(await compare([laws.folder, 'sha256:unheard-of'])).toEqual({
      code: 1,
      lines: ['存储中没有版本为 sha256:unheard-of 的政策集'],
    })
    laws.change(set, 'measures/CJ-06.json', { lists: [] })
    const { code, lines } = await compare([laws.folder, set])
    expect([code, lines[0]]).toEqual([1, `${set} 有 3 处错误，不能比较：`])
  })
})

describe('policy check', () => {
  it('prints date of force, version, numbers and marks of every set', async () => {
    const { code, lines } = await printed((print) => checkCommand(undefined, false, { print }))
    expect(code).toBe(0)
    expect(lines.slice(0, 3)).toEqual([
      '2014-01-01 起施行的政策集',
      `  版本 ${old.version}`,
      '  条目 名单 50，措施 85，场景 24，规则参数 1',
    ])
    const marks = [...(lines[3] ?? '').matchAll(/ (\d+)(?:，|$)/g)].map(([, count]) => Number(count))
    expect(marks.reduce((sum, count) => sum + count, 0)).toBe(160)
    expect(lines.at(-1)).toBe('  检查通过')
  })

  it('tells every fault by file, of one set or of all, and fails', async () => {
    const spoiled = openPolicyFolder()
    const set = spoiled.addSet('2028-01-01')
    spoiled.change(set, 'lists/LB-02.json', { authorities: [' '] })
    const one = await printed((print) => checkCommand(set, false, { print }))
    expect([one.code, one.lines.at(-1)]).toEqual([1, `  ${join(set, 'lists', 'LB-02.json')}：没有认定机关`])
    const all = await printed((print) => checkCommand(spoiled.folder, true, { print }))
    spoiled.remove()
    expect(all.code).toBe(1)
    expect(JSON.parse(all.lines.join('\n'))).toMatchObject([
      { inForceFrom: '2014-01-01', items: { lists: 50 }, faults: [] },
      { inForceFrom: '2028-01-01', faults: [{ detail: '没有认定机关' }] },
    ])
  })
})
