import type { SubmitDeps, SubmitOutcome } from '../../../src/decisions/submit-decisions'
import { buildLicence, buildPenalty, COMPANY, OTHER_AUTHORITY, OTHER_COMPANY } from '../../support/decisions'
import { openDecisionDesk, type DecisionDesk } from '../../support/decision-desk'

let desk: DecisionDesk

beforeEach(async () => {
  desk = await openDecisionDesk()
})
afterEach(() => desk.close())

const outcomesOf = (results: readonly SubmitOutcome[]): string[] => results.map(({ outcome }) => outcome)
const idOf = (result: SubmitOutcome | undefined): string =>
  result === undefined || result.outcome === 'refused' ? 'none' : result.document._id

describe('rows of one batch that are the same decision', () => {
  const text = (CF_NR: string) => buildPenalty({ CF_NR })

  it('are stored one after another: the last content stands, every other one stays readable', async () => {
    const results = await desk.submitAll([text('甲'), text('乙'), text('乙'), text('丙'), text('甲')])
    expect(outcomesOf(results)).toEqual(['accepted', 'corrected', 'repeated', 'corrected', 'corrected'])
    expect(new Set(results.map(idOf)).size).toBe(1)
    const document = await desk.current(idOf(results[0]))
    expect([document.version, document.content.record['CF_NR']]).toEqual([4, '甲'])
    const kept = await Promise.all([1, 2, 3].map((n) => desk.store.revisions.get(`${document._id}:${n}`)))
    expect(kept.map((one) => one?.content.record['CF_NR'])).toEqual(['甲', '乙', '丙'])
  })

  it('keep their places among others and among refused ones', async () => {
    const other = (n: number) => buildPenalty({ CF_WSH: `示市监罚字〔2026〕${n}号` })
    const bad = buildPenalty({ CF_JDRQ: '2026-02-30' })
    const results = await desk.submitAll([other(2), bad, text('甲'), other(3), text('乙'), bad, other(2)])
    expect(outcomesOf(results)).toEqual([
      'accepted',
      'refused',
      'accepted',
      'accepted',
      'corrected',
      'refused',
      'repeated',
    ])
    expect(await desk.store.decisions.count()).toBe(3)
    expect(idOf(results[6])).toBe(idOf(results[0]))
  })

  it('are refused alone when they cannot be corrected just then', async () => {
    await desk.push(text('甲'))
    const busy: SubmitDeps = {
      ...desk.rooms.submit,
      store: { ...desk.store, decisions: { ...desk.store.decisions, replace: () => Promise.resolve(false) } },
    }
    const other = buildPenalty({ CF_WSH: '示市监罚字〔2026〕2号' })
    const results = await desk.submitAll([text('乙'), other], undefined, busy)
    expect(outcomesOf(results)).toEqual(['refused', 'accepted'])
    expect(results[0]).toMatchObject({ failure: { code: 'dependency-unavailable' } })
  })

  it.each([
    ['〔〕', '示市监罚字〔2026〕1号'],
    ['[]', '示市监罚字[2026]1号'],
    ['【】', '示市监罚字【2026】1号'],
    ['full width', '示市监罚字（２０２６）１号'],
    ['blanks and 第', '示市监罚字 〔2026〕 第1号'],
  ])('are known by their number written with %s', async (_how, CF_WSH) => {
    const first = await desk.push(buildPenalty())
    const again = await desk.push(buildPenalty({ CF_WSH }))
    expect(again._id).toBe(first._id)
    expect(again.content.record['CF_WSH']).toBe(CF_WSH)
  })

  it.each<[string, Parameters<typeof buildPenalty>[0]]>([
    ['number', { CF_WSH: '示市监罚字〔2026〕2号' }],
    ['authority', { CF_CFJG: OTHER_AUTHORITY.name, CF_CFJGDM: OTHER_AUTHORITY.uscc }],
    ['party', { CF_XDR_MC: OTHER_COMPANY.name, CF_XDR_SHXYM: OTHER_COMPANY.uscc }],
  ])('are two when the %s differs', async (_what, change) => {
    const results = await desk.submitAll([buildPenalty(), buildPenalty(change)])
    expect(outcomesOf(results)).toEqual(['accepted', 'accepted'])
    expect(idOf(results[0])).not.toBe(idOf(results[1]))
  })

  it('are two when one is a licence and one a penalty of the same number', async () => {
    const number = '示市监字〔2026〕1号'
    const results = await desk.submitAll([buildPenalty({ CF_WSH: number }), buildLicence({ XK_WSH: number })])
    expect(outcomesOf(results)).toEqual(['accepted', 'accepted'])
  })
})

it('the same content twice at one moment is one correction and one repeat, though both read what was before', async () => {
  const before = await desk.push(buildPenalty())
  await desk.push(buildPenalty({ CF_NR: '甲' }))
  const { decisions } = desk.store
  let reads = 0
  const late: SubmitDeps = {
    ...desk.rooms.submit,
    store: {
      ...desk.store,
      decisions: {
        ...decisions,
        get: (id) => (reads++ === 0 ? Promise.resolve(before) : decisions.get(id)),
      },
    },
  }
  const results = await desk.submitAll([buildPenalty({ CF_NR: '甲' })], undefined, late)
  expect(outcomesOf(results)).toEqual(['repeated'])
  expect((await desk.current(before._id)).version).toBe(2)
})

describe('look-alikes of one batch', () => {
  const underOtherCode = buildPenalty({ CF_XDR_SHXYM: OTHER_COMPANY.uscc })

  it('are held from the second on, naming the first, and the first goes public', async () => {
    const results = await desk.submitAll([buildPenalty(), underOtherCode])
    const [first, second] = await Promise.all(results.map((one) => desk.current(idOf(one))))
    expect(first?.publication.state).toBe('scheduled')
    expect(second?.publication).toMatchObject({ state: 'held', reason: 'possible-duplicate' })
    expect(second?.resembles).toEqual([first?._id])
    await desk.sweep()
    expect((await desk.current(idOf(results[0]))).publication.state).toBe('published')
    expect((await desk.current(idOf(results[1]))).publication.state).toBe('held')
  })

  it('are let go by a person, and then both are public', async () => {
    const results = await desk.submitAll([buildPenalty(), underOtherCode])
    await desk.review(idOf(results[1]), 'publish')
    await desk.sweep()
    expect(await desk.store.decisions.count({ 'publication.state': 'published' })).toBe(2)
  })

  it('are none when the first was entered in error', async () => {
    const first = await desk.push(buildPenalty())
    await desk.withdraw(first._id, { cause: 'entered-in-error', explanation: '录入有误' })
    expect((await desk.push(underOtherCode)).publication.reason).not.toBe('possible-duplicate')
  })

  it('pushed by two at the same moment, before either saw the other, are told apart before they are shown', async () => {
    const blind = (): SubmitDeps => ({
      ...desk.rooms.submit,
      store: { ...desk.store, decisions: { ...desk.store.decisions, find: () => Promise.resolve([]) } },
    })
    const [one] = await desk.submitAll([buildPenalty()], undefined, blind())
    await desk.moveTo('2026-05-06T09:01:00+08:00')
    const [two] = await desk.submitAll([underOtherCode], undefined, blind())
    await Promise.all([desk.publish(idOf(two)), desk.publish(idOf(one))])
    const states = await Promise.all(
      [one, two].map(async (result) => (await desk.current(idOf(result))).publication.state),
    )
    expect(states).toEqual(['published', 'held'])
    expect((await desk.current(idOf(two))).resembles).toEqual([idOf(one)])
  })

  it('under two names of one new code: the second is held for its name', async () => {
    const results = await desk.submitAll([
      buildPenalty(),
      buildLicence({ XK_XDR_MC: '虚构完全不同有限公司' }),
    ])
    expect((await desk.current(idOf(results[0]))).publication.state).toBe('scheduled')
    expect((await desk.current(idOf(results[1]))).publication).toMatchObject({
      state: 'held',
      reason: 'subject-mismatch',
    })
    expect((await desk.current(idOf(results[1]))).mismatchOf).toBe(COMPANY.uscc)
  })
})
