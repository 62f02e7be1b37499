import request from 'supertest'
import { jointPolicyOf } from '../../../src/measures/joint-policy'
import { loadJointPolicies } from '../../../src/measures/load-joint-policies'
import { withItem } from '../../support/policy-folder'
import { openPortalHouse, type PortalHouse } from '../../support/portal-house'

const [base] = loadJointPolicies()
if (base === undefined) throw new Error('no policy ships')
const ended = withItem(base, 'lists', 'LW-12', { validTo: '2025-12-31' })
const pending = withItem(ended, 'measures', 'CJ-09', { isEnabled: false })
const lowered = withItem(pending, 'measures', 'CJ-06', { tier: 'dept_rule' })
let house: PortalHouse

beforeAll(async () => {
  house = await openPortalHouse('2026-05-06T10:00:00+08:00', [jointPolicyOf('2014-01-01', lowered)])
})
afterAll(() => house.close())

const open = async (path: string): Promise<string> => {
  const answer = await request(house.app).get(path).set('Accept', 'text/html').expect(200)
  expect(answer.type).toBe('text/html')
  return answer.text
}

/** What a reader sees, without the tags. */
const read = async (path: string): Promise<string> =>
  (await open(path))
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

const linksTo = (html: string, folder: string): number =>
  new Set(html.match(new RegExp(`href="/${folder}/[A-Z0-9-]+"`, 'g'))).size

describe('the pages of the law', () => {
  it.each([
    ['/lists', 'lists', 49],
    ['/measures', 'measures', 85],
    ['/scenarios', 'scenarios', 24],
  ])('%s leads to every one in force', async (path, folder, count) => {
    const html = await open(path)
    expect(linksTo(html, folder)).toBe(count)
    expect(html).not.toContain('<script')
    expect(html).toContain(`/api/v1/policies/${folder}`)
  })

  it('every page that a catalogue leads to is there, and says on what it rests', async () => {
    for (const { id } of base.lists)
      expect(await read(`/lists/${id}`)).toMatch(/认定机关 .*依据 .*列入条件 .*退出 .*出处/)
    for (const { id } of base.measures)
      expect(await read(`/measures/${id}`)).toMatch(/效果 .*依据 .*实施单位 .*触发 .*出处/)
    for (const { id } of base.scenarios)
      expect(await read(`/scenarios/${id}`)).toMatch(/核查对象 .*核查义务 .*依据 .*出处/)
  }, 30_000)

  it('a list says whether an entry can be repaired, from when, and how well that is known', async () => {
    expect(await read('/lists/LB-05')).toMatch(/信用修复 禁止期内不适用信用修复。 期满以前不适用修复/)
    expect(await read('/lists/LB-06')).toMatch(/可以申请修复：不早于列入满 1 年 应急管理部令第11号/)
    expect(await read('/lists/LB-02')).toContain('可以申请修复：不早于列入满 6 个月 依据待核：凭记忆录入')
    expect(await read('/lists/LB-15')).toContain('可否修复的依据待核，由认定机关决定')
    expect(await read('/lists/LR-01')).toContain('不涉及信用修复')
  })

  it('a list says by word and sign, not by colour alone, what it is', async () => {
    expect(await read('/lists/LB-02')).toContain('■ 严重失信主体名单')
    expect(await read('/lists/LW-01')).toContain('◇ 重点关注')
    expect(await read('/lists/LR-01')).toContain('★ 守信激励')
    expect(await open('/lists/LW-01')).not.toMatch(/tag-black|tag-red|■|★/)
  })

  it('a list says what follows, on what ground, and whether its own law says so', async () => {
    const text = await read('/lists/LB-05')
    expect(text).toMatch(/CJ-05 .*?禁止 .*?政府采购法.*?本名单的法律直接规定/)
    expect(text).toMatch(/CJ-39 .*?仅记录 .*?依据一般条款/)
    expect(text).toContain('本名单的措施是封闭的')
    expect(await read('/lists/LB-02')).not.toContain('本名单的措施是封闭的')
  })

  it('what was not read in the wording says so beside it', async () => {
    expect(await read('/lists/LB-02')).toMatch(/国家税务总局令第54号[^〕]*依据待核：只核对了一部分/)
    expect(await read('/measures/CJ-12')).toContain('核对情况 已核对原文')
  })

  it('a measure that the gate lowers says from what, and by what basis', async () => {
    const words = /CJ-06 .*?从严审查 文件规定为“ ?禁止 ?”，依据为 ?部门规章 ?，按合法性闸门降低/
    for (const path of ['/measures', '/lists/LB-05', '/scenarios/SC-03'])
      expect(await read(path)).toMatch(words)
    expect(await read('/measures/CJ-06')).toMatch(/效果为“从严审查” SC-03/)
  })

  it('what is switched off or over says so', async () => {
    expect(await read('/measures/CJ-09')).toContain('依据文本录入前停用，不适用')
    expect(await read('/lists/LW-12')).toContain('现已停止使用，不再适用')
    expect(await read('/lists')).not.toContain('LW-12')
    expect(await read('/lists/LB-02')).not.toContain('停止使用，不再适用')
  })

  it('a list that the law does not make public says so in the place of its entries', async () => {
    const hidden = base.lists.find(({ publicity }) => !publicity.isPublic)
    expect(await read(`/lists/${hidden?.id}`)).toContain('本名单的列入信息不向社会公示')
    expect(await read('/lists/LB-02')).toContain('目前没有公示中的列入记录')
  })

  it('a scenario says whom, by what duty, and with which outcomes', async () => {
    const text = await read('/scenarios/SC-03')
    expect(text).toMatch(/核查对象 供应商、联合体成员/)
    expect(text).toMatch(/禁止 .*限制 本场景没有此结论/)
    expect(text).toMatch(/CJ-06 .*?LB-01 .*?LB-02 .*?LB-05/)
  })

  it('are reached from the front page and from every other', async () => {
    for (const path of ['/', '/search', '/lists/LB-02'])
      for (const target of ['/lists', '/measures', '/scenarios'])
        expect(await open(path)).toContain(`<a href="${target}">`)
  })

  it.each(['/lists/LB-99', '/measures/constructor', '/scenarios/SC-3'])(
    '%s is told to be unknown',
    async (path) => {
      const answer = await request(house.app).get(path).set('Accept', 'text/html').expect(404)
      expect(answer.text).toContain('目录查找')
    },
  )
})
