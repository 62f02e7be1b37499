import request from 'supertest'
import type { PublishedDecision } from '../../../src/publication/read-published'
import {
  openPortalHouse,
  publishedDocument,
  subjectDocument,
  type PortalHouse,
} from '../../support/portal-house'
import { PORT, sampleLicence, samplePenalty, SEAFOOD } from '../../support/portal-samples'

let house: PortalHouse

const penaltyOf = (number: number): PublishedDecision =>
  samplePenalty({
    id: `many-${String(number).padStart(2, '0')}`,
    subject: { name: '示范市海风港口有限公司', uscc: PORT },
    record: { ...samplePenalty().record, CF_WSH: `示港罚字〔2026〕${number}号` },
  })

beforeAll(async () => {
  house = await openPortalHouse()
  await house.addSubject(subjectDocument(SEAFOOD, '示范市海风食品有限公司'))
  await house.addSubject(subjectDocument(PORT, '示范市海风港口有限公司', { provisional: true }))
  await house.addDecision(samplePenalty())
  await house.addDecision(sampleLicence())
  for (let number = 1; number <= 17; number += 1)
    await house.addDecision(penaltyOf(number), '2026-05-05T01:00:00.000Z')
})
afterAll(() => house.close())

const get = (path: string, accept = 'text/html') => request(house.app).get(path).set('Accept', accept)

const linksIn = (html: string): string[] =>
  [...html.matchAll(/href="(\/[^"]*)"/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&'))

describe('the pages', () => {
  it.each([
    ['/', '许可与处罚'],
    ['/search', '请在上方输入'],
    [`/search?q=${encodeURIComponent('海风')}`, '共 2 个主体'],
    [`/search?q=${encodeURIComponent('没有的')}`, '没有找到“没有的”'],
    [`/search?q=${encodeURIComponent('风')}`, '没有以“风”开头的名称'],
    [`/search?q=${encodeURIComponent('海风')}&from=singlemessage&isappinstalled=0`, '共 2 个主体'],
    [`/subjects/${SEAFOOD}`, '示市监罚字〔2026〕18号'],
    [`/subjects/${PORT}`, '待登记机关确认'],
    [`/decisions/${samplePenalty().id}`, '违法事实'],
    ['/problems/decision-withdrawn', 'decision-withdrawn'],
  ])('%s shows %s to anybody', async (path, text) => {
    const answer = await get(path).expect(200)
    expect(answer.type).toBe('text/html')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.text).toContain(text)
  })

  it('never print what is not in the stored public view', async () => {
    for (const path of ['/', `/subjects/${SEAFOOD}`, `/decisions/${samplePenalty().id}`]) {
      const { text } = await get(path).expect(200)
      expect(text).not.toMatch(/0007|内部备注|sealed|不应公示之人/)
    }
  })

  it('lead from the front page to a decision and its party by links alone', async () => {
    const front = linksIn((await get('/').expect(200)).text)
    expect(front).toContain(`/decisions/${samplePenalty().id}`)
    const decision = linksIn((await get(`/decisions/${samplePenalty().id}`).expect(200)).text)
    expect(decision).toContain(`/subjects/${SEAFOOD}`)
    const subject = linksIn((await get(`/subjects/${SEAFOOD}`).expect(200)).text)
    expect(subject).toContain(`/decisions/${sampleLicence().id}`)
  })

  it('count what became public today apart from all that is public', async () => {
    const { text } = await get('/').expect(200)
    expect(text).toMatch(
      /今日新公示.*?<dd>1<\/dd>.*正在公示的决定<\/dt><dd>19<\/dd>.*收录的信用主体<\/dt><dd>2<\/dd>/,
    )
  })

  it('show long lists page by page, each kind with its own place', async () => {
    const first = (await get(`/subjects/${PORT}`).expect(200)).text
    expect(first.match(/scope="row"/g)).toHaveLength(15)
    const next = linksIn(first).find((href) => href.includes('penalties=')) ?? 'no next page'
    expect(next).toMatch(/#penalties$/)
    const second = (await get(next.replace(/#.*/, '')).expect(200)).text
    expect(second.match(/scope="row"/g)).toHaveLength(2)
    expect(second).toContain('续页')
  })

  it('carry the stylesheet under an address that changes with it', async () => {
    const { href, hash, text } = house.site.stylesheet
    const kept = await get(href).expect(200)
    expect(kept.type).toBe('text/css')
    expect(kept.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(kept.text).toBe(text)
    const stale = await get(href.replace(hash, 'old')).expect(200)
    expect(stale.headers['cache-control']).toBe('no-cache')
  })
})

describe('what goes wrong, for a person with a browser', () => {
  it.each([
    [404, '/subjects/123', '未找到该信用主体'],
    [404, '/subjects/91370299MF0010078X', '校验码不符，很可能抄错了一位'],
    [404, '/decisions/unknown', '未找到该决定'],
    [404, '/problems/unheard-of', '全部错误代码见开放接口说明'],
    [404, '/nowhere', '未找到所请求的内容'],
    [422, `/search?q=${encodeURIComponent('海'.repeat(101))}`, '最多 100 个'],
    [422, `/search?q=haha&cursor=zzz`, '数据规范'],
    [422, `/subjects/${PORT}?penalties=zzz`, '游标'],
  ])('%d for %s is a page in the same frame', async (status, path, text) => {
    const answer = await get(path).expect(status)
    expect(answer.type).toBe('text/html')
    expect(answer.text).toContain(text)
    expect(answer.text).toContain('返回首页')
  })

  it.each([
    [404, '/decisions/unknown', /公示期已满/g, 1],
    [404, '/nowhere', /公示期/g, 0],
    [422, `/search?q=haha&cursor=zzz`, /cursor [^<]*/g, 1],
    [422, `/subjects/${PORT}?penalties=zzz`, /cursor [^<]*/g, 1],
  ])('%d for %s says a thing once', async (status, path, sentence, times) => {
    const { text } = await get(path).expect(status)
    expect(text.match(sentence) ?? []).toHaveLength(times)
  })

  it('is a problem document for a program', async () => {
    const answer = await get('/decisions/unknown', 'application/json').expect(404)
    expect(answer.type).toBe('application/problem+json')
  })

  it('explains a withdrawn decision with status 410', async () => {
    const document = publishedDocument(samplePenalty({ id: 'gone' }))
    const { shown: _shown, ...rest } = document
    const withdrawal = {
      cause: 'void',
      explanation: '依法确认无效。',
      documentNo: '示决1号',
      at: '2026-05-06T01:00:00.000Z',
    }
    await house.decisions.insert({
      ...rest,
      publication: {
        ...document.publication,
        state: 'withdrawn',
        withdrawal: { ...withdrawal, cause: 'void' },
      },
    })
    const { text } = await get('/decisions/gone').expect(410)
    expect(text).toContain('依法确认无效。')
    expect(text).not.toContain('虾酱')
  })
})
