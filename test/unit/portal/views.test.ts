import { renderDecision } from '../../../src/portal/views/decision'
import { portalFailures } from '../../../src/portal/failures'
import { renderErrorPage, renderProblemPage } from '../../../src/portal/views/error'
import { renderHome } from '../../../src/portal/views/home'
import { renderSearch } from '../../../src/portal/views/search'
import { renderSubject } from '../../../src/portal/views/subject'
import type { ListSection } from '../../../src/portal/views/subject-lists'
import { renderWithdrawn } from '../../../src/portal/views/withdrawn'
import { createSite } from '../../../src/portal/site'
import { headlineOf } from '../../../src/portal/headline'
import { presentFields } from '../../../src/portal/present-fields'
import type { PublishedDecision } from '../../../src/publication/read-published'
import type { Withdrawal } from '../../../src/decisions/document'
import { fieldTables } from '../../support/portal-house'
import {
  sampleEntry,
  sampleLicence,
  samplePenalty,
  sampleSubject,
  SEAFOOD,
} from '../../support/portal-samples'

const site = createSite({ publicUrl: 'https://credit.example.invalid/' })

const decisionPage = (decision: PublishedDecision): string =>
  renderDecision(site, {
    decision,
    groups: presentFields(fieldTables.byType[decision.type].fields, decision.record),
  })

const withdrawal: Withdrawal = {
  cause: 'revoked',
  explanation: '经行政复议撤销。\n详见复议决定。',
  documentNo: '示政复决字〔2026〕7号',
  at: '2026-08-01T20:00:00.000Z',
}

const home = (latest: readonly PublishedDecision[]): string =>
  renderHome(site, {
    today: '2026-05-06',
    figures: { today: 1, decisions: 2, subjects: 1_284_003 },
    latest: latest.map(headlineOf),
  })

const searchOf = (totalIsExact: boolean, next: string | null): string =>
  renderSearch(site, {
    query: '海 风&',
    continued: false,
    page: {
      items: [
        { uscc: SEAFOOD, name: '甲', kind: 'enterprise', district: null, counts: sampleSubject().counts },
      ],
      total: 10_000,
      totalIsExact,
      next,
    },
  })

const noLists: ListSection = { items: [], nextHref: null, continued: false }

const subjectPage = (items: readonly PublishedDecision[], lists = noLists): string =>
  renderSubject(site, {
    subject: sampleSubject(),
    sections: [
      {
        kind: 'penalty',
        count: items.length,
        items: items.map(headlineOf),
        nextHref: '/subjects/x?penalties=abc#penalties',
        continued: false,
      },
    ],
    lists,
  })

const problem = {
  type: 'https://credit.example.invalid/problems/schema-violation',
  title: '请求内容不符合数据规范',
  status: 422,
  detail: '查询内容过长',
  instance: 'urn:uuid:7b1f3c52-7d0e-4d3a-9a59-6c0f1f7f0d11',
  code: 'schema-violation',
  errors: [{ pointer: '#/q', code: 'too-long', detail: '最多 100 个字' }],
}

const everyPage: [string, string][] = [
  ['home', home([samplePenalty(), sampleLicence()])],
  ['results', searchOf(true, 'abc')],
  [
    'no results',
    renderSearch(site, {
      query: 'x',
      continued: false,
      page: { items: [], total: 0, totalIsExact: true, next: null },
    }),
  ],
  ['search without a question', renderSearch(site, { query: '', continued: false, page: null })],
  ['subject', subjectPage([samplePenalty()])],
  ['penalty', decisionPage(samplePenalty())],
  ['licence', decisionPage(sampleLicence())],
  ['withdrawn', renderWithdrawn(site, { state: 'withdrawn', withdrawal })],
  ['error', renderErrorPage(site, problem)],
  ['problem', renderProblemPage(site, 'decision-withdrawn', portalFailures['decision-withdrawn'])],
]

describe.each(everyPage)('the %s page', (_name, html) => {
  it('is a Chinese document with one main part, one first heading and a way past the header', () => {
    expect(html).toMatch(/^<!DOCTYPE html><html lang="zh-CN">/)
    expect(html.match(/<main /g)).toHaveLength(1)
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(html).toContain('<a class="skip" href="#main">')
  })

  it('has no script, no style of its own and one stylesheet', () => {
    expect(html).not.toMatch(/<script|<style|\sstyle=|javascript:|\son[a-z]+=/i)
    expect(html.match(/rel="stylesheet"/g)).toHaveLength(1)
    expect(html).toContain(`href="/assets/portal.css?v=${site.stylesheet.hash}"`)
  })

  it('labels its search box', () => {
    const id = /<input id="([^"]+)"/.exec(html)?.[1] ?? 'none'
    expect(html).toMatch(new RegExp(`<label [^>]*for="${id}"`))
  })
})

describe('a decision page', () => {
  it('shows dates as Chinese text with a machine form, and money in both units', () => {
    const html = decisionPage(samplePenalty())
    expect(html).toContain('<time datetime="2026-04-30">2026年4月30日</time>')
    expect(html).toContain('2 万元<span class="aside-value">（20,000 元）</span>')
    expect(html).toContain('长期')
  })

  it('says since when, until when and by what rule it is shown', () => {
    const html = decisionPage(samplePenalty())
    expect(html).toMatch(/公示截止<\/dt><dd><time datetime="2027-04-30">/)
    expect(html).toContain('规则编号 order-36-general')
    expect(html).not.toContain('依据待核')
  })

  it('says that a licence has no last day and that its rule is still to be checked', () => {
    const html = decisionPage(sampleLicence())
    expect(html).toContain('不设截止日')
    expect(html).toContain('依据待核')
    expect(html).not.toContain('信用修复')
  })

  it('tells a provisional last day as such', () => {
    const deadline = { ...samplePenalty().deadline, provisional: true }
    expect(decisionPage(samplePenalty({ deadline }))).toContain('暂定')
  })

  it('names a party without a code and does not link it', () => {
    const html = decisionPage(samplePenalty({ subject: { name: '无码商户', uscc: null } }))
    expect(html).toContain('<p class="page-subject">无码商户</p>')
  })

  it('escapes what a department wrote', () => {
    const record = { ...samplePenalty().record, CF_SY: '<script>alert(1)</script>' }
    expect(decisionPage(samplePenalty({ record }))).toContain('&lt;script>alert(1)')
  })

  it('carries the remarks of the platform', () => {
    expect(decisionPage(samplePenalty({ remarks: ['号码已隐去'] }))).toContain('号码已隐去。')
  })
})

describe('a withdrawn decision', () => {
  it('gives cause, explanation, document and the China date of the withdrawal', () => {
    const html = renderWithdrawn(site, { state: 'withdrawn', withdrawal, subject: samplePenalty().subject })
    expect(html).toContain('决定已被依法撤销')
    expect(html).toContain('示政复决字〔2026〕7号')
    expect(html).toContain('<time datetime="2026-08-02">')
    expect(html).toContain(`/subjects/${SEAFOOD}`)
  })

  it('names nobody after an entry in error', () => {
    const html = renderWithdrawn(site, {
      state: 'withdrawn',
      withdrawal: { ...withdrawal, cause: 'entered-in-error', documentNo: null },
    })
    expect(html).not.toContain('行政相对人</dt>')
    expect(html).not.toContain('依据文书')
  })
})

describe('the lists of a subject', () => {
  const page = (...items: ListSection['items']): string =>
    subjectPage([], { items, nextHref: null, continued: false })

  it.each([
    ['black', '严重失信主体名单', '■', '列入本身不等于禁止办理任何事项'],
    ['watch', '重点关注', '◇', '不是严重失信主体名单'],
    ['red', '守信激励', '★', '守信激励对象'],
  ] as const)(
    'call a %s one by its own name, with a sign and what it means',
    (color, name, sign, meaning) => {
      const html = page(sampleEntry({ color }))
      expect(html).toContain(`<h3 id="lists-${color}">${name}</h3>`)
      expect(html).toContain(`tag-${color}`)
      expect(html).toContain(`<span aria-hidden="true">${sign} </span>`)
      expect(html).toContain(meaning)
    },
  )

  it('stand apart by kind, the gravest first', () => {
    const html = page(
      sampleEntry({ color: 'red' }),
      sampleEntry({ color: 'watch' }),
      sampleEntry({ color: 'black' }),
    )
    const places = ['lists-black', 'lists-watch', 'lists-red'].map((id) => html.indexOf(`id="${id}"`))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('tell authority, document, reason, first and last day, and what is under way', () => {
    const html = page(sampleEntry({ marks: ['objection', 'litigation'] }))
    for (const text of ['示范市税务局稽查局', '示税稽失信〔2026〕1号', '采取偷税手段', '异议处理中、诉讼中'])
      expect(html).toContain(text)
    expect(html).toContain('<time datetime="2026-04-30">')
    expect(html).toContain('<time datetime="2029-04-30">')
    expect(page(sampleEntry({ until: null }))).toContain('未定截止日')
  })

  it('say that there are none, and offer the next ones', () => {
    expect(page()).toContain('目前没有公示中的名单记录')
    const more = { items: [sampleEntry()], nextHref: '/subjects/x?lists=abc#lists', continued: false }
    expect(subjectPage([], more)).toContain('href="/subjects/x?lists=abc#lists"')
  })
})

describe('the other pages', () => {
  it('offers the next page of the same question', () => {
    expect(searchOf(true, 'a b')).toContain('/search?q=%E6%B5%B7%20%E9%A3%8E%26&amp;cursor=a%20b')
  })

  it.each([
    [true, '共 10,000 个主体'],
    [false, '超过 10,000 个主体'],
  ])('tells a total that is exact (%s) as %s', (exact, text) => {
    expect(searchOf(exact, null)).toContain(text)
  })

  it('says that nothing is public yet rather than showing an empty list', () => {
    expect(home([])).toContain('目前还没有公示的决定')
    expect(subjectPage([])).toContain('目前没有公示中的行政处罚决定')
  })

  it('lists every fault of the input', () => {
    expect(renderErrorPage(site, problem)).toContain('<li>最多 100 个字</li>')
  })

  it('says the same thing once, and names no member of a document that the visitor does not see', () => {
    const [fault] = problem.errors
    const once = renderErrorPage(site, { ...problem, detail: fault?.detail ?? '' })
    expect(once.match(/最多 100 个字/g)).toHaveLength(1)
    const two = renderErrorPage(site, { ...problem, detail: '查询参数有误，详见 errors' })
    expect(two).toContain('<p>查询参数有误，逐项如下</p><ul><li>最多 100 个字</li></ul>')
  })

  it('says more than the failure does only where the failure says nothing', () => {
    const { errors: _errors, ...rest } = problem
    const unknown = renderErrorPage(site, { ...rest, status: 404, code: 'not-found', detail: '没有这个地址' })
    expect(unknown).toContain('<p>没有这个地址</p>')
    expect(unknown).not.toContain('公示期')
    const { detail: _detail, ...untold } = { ...rest, status: 500, code: 'internal' }
    expect(renderErrorPage(site, untold)).toContain('已经记录在案')
  })

  it('explains a code: what happened, what to do', () => {
    const { cure } = portalFailures['decision-withdrawn']
    expect(renderProblemPage(site, 'decision-withdrawn', portalFailures['decision-withdrawn'])).toContain(
      `<p>${cure}</p>`,
    )
  })
})

describe('an entry on a list whose decision is stayed', () => {
  const entry = {
    id: 'e1',
    listId: 'LB-02',
    listName: '示范失信名单',
    color: 'black',
    subject: { name: '甲', uscc: SEAFOOD },
    authority: '示范市税务局',
    docNo: '示税信〔2026〕1号',
    basis: '《示范条例》第一条',
    reason: '示范事由',
    from: '2026-01-06',
    until: null,
  } as const
  const pageWith = (marks: ListSection['items'][number]['marks']): string =>
    subjectPage([], { items: [{ ...entry, marks }], nextHref: null, continued: false })

  it('says that no measure applies meanwhile, and looks unlike one in force', () => {
    expect(pageWith(['stay'])).toMatch(/listed-black listed-stayed.*停止执行期间，不适用任何措施/s)
    expect(pageWith(['objection'])).not.toContain('listed-stayed')
  })
})

it.each([
  ['91370299MF0010078X', true],
  ['91370299mf0010078h', false],
  ['海风', false],
])('a search for %s without result says that the code is miswritten: %s', (query, miswritten) => {
  const page = { items: [], total: 0, totalIsExact: true, next: null }
  const html = renderSearch(site, { query, continued: false, page })
  expect(html.includes('校验码不符，很可能抄错了一位')).toBe(miswritten)
})

it('a branch is called one, and its company by name', () => {
  const html = renderSubject(site, {
    subject: { ...sampleSubject(), parentUscc: SEAFOOD },
    parentName: '虚构总公司',
    sections: [],
    lists: noLists,
  })
  expect(html).toContain('（分支机构）')
  expect(html).toContain(`<a href="/subjects/${SEAFOOD}">虚构总公司`)
})
