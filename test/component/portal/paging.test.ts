import fc from 'fast-check'
import { kindOf } from '../../../src/decisions/document'
import { listSubjectDecisions } from '../../../src/portal/list-subject-decisions'
import type { PublishedDecision } from '../../../src/publication/read-published'
import { openPortalHouse, type PortalHouse } from '../../support/portal-house'
import { sampleLicence, samplePenalty } from '../../support/portal-samples'

const TODAY = '2026-05-06'
let house: PortalHouse
let party = 0

beforeAll(async () => {
  house = await openPortalHouse()
})
afterAll(() => house.close())

const newParty = (): string => `PARTY${(party += 1)}`

const decisionOf = (
  uscc: string,
  id: string,
  isLicence: boolean,
  day: number,
  isOver = false,
): PublishedDecision => {
  const sample = isLicence ? sampleLicence() : samplePenalty()
  const decidedOn = `2026-01-${String(day).padStart(2, '0')}`
  const until = isOver ? '2026-05-05' : sample.publication.until
  return {
    ...sample,
    id: `${uscc}-${id}`,
    subject: { name: '甲', uscc },
    publication: { ...sample.publication, until },
    deadline: { decidedOn, dueOn: decidedOn, provisional: false },
  }
}

/** Reads everything page by page. */
const readAll = async (
  uscc: string,
  limit: number,
  between?: (page: number) => Promise<void>,
): Promise<string[]> => {
  const ids: string[] = []
  let cursor: string | undefined
  for (let page = 0; page < 100; page += 1) {
    const found = await listSubjectDecisions(house.decisions, {
      uscc,
      today: TODAY,
      limit,
      ...(cursor === undefined ? {} : { cursor }),
    })
    expect(found.items.length).toBeLessThanOrEqual(limit)
    ids.push(...found.items.map(({ id }) => id))
    if (found.next === null) return ids
    cursor = found.next
    await between?.(page)
  }
  throw new Error('the pages never end')
}

const newestFirst = (one: PublishedDecision, other: PublishedDecision): number => {
  const key = ({ deadline, id }: PublishedDecision): string => deadline.decidedOn + id
  return key(one) < key(other) ? 1 : -1
}

describe('licences and penalties together', () => {
  it('come newest first, each once, whatever the page size, and without what is over', async () => {
    const plan = fc.array(
      fc.record({ isLicence: fc.boolean(), day: fc.integer({ min: 1, max: 9 }), isOver: fc.boolean() }),
      { maxLength: 14 },
    )
    await fc.assert(
      fc.asyncProperty(plan, fc.integer({ min: 1, max: 6 }), async (rows, limit) => {
        const uscc = newParty()
        const all = rows.map(({ isLicence, day, isOver }, at) =>
          decisionOf(uscc, String(at).padStart(2, '0'), isLicence, day, isOver),
        )
        for (const one of all) await house.addDecision(one)
        const readable = all.filter(({ publication }) => publication.until !== '2026-05-05')
        expect(await readAll(uscc, limit)).toEqual(readable.sort(newestFirst).map(({ id }) => id))
      }),
      { numRuns: 25, seed: 7 },
    )
  })

  it('wait for the other kind when its page holds only what is over', async () => {
    const uscc = newParty()
    const rows: [id: string, isLicence: boolean, day: number, isOver: boolean][] = [
      ['a', true, 9, true],
      ['b', true, 8, true],
      ['c', true, 7, false],
      ['d', false, 5, false],
      ['e', false, 4, false],
    ]
    for (const row of rows) await house.addDecision(decisionOf(uscc, ...row))
    expect(await readAll(uscc, 2)).toEqual(['c', 'd', 'e'].map((id) => `${uscc}-${id}`))
  })

  it('stay in step when newer ones come in while somebody reads', async () => {
    const uscc = newParty()
    const old = [1, 2, 3, 4, 5, 6].map((day) => decisionOf(uscc, `old-${day}`, day % 2 === 0, day))
    for (const one of old) await house.addDecision(one)
    const ids = await readAll(uscc, 2, (page) =>
      house.addDecision(decisionOf(uscc, `new-${page}`, page % 2 === 0, 20 + page)),
    )
    expect(ids).toEqual(old.sort(newestFirst).map(({ id }) => id))
    expect(new Set(old.map(({ type }) => kindOf(type))).size).toBe(2)
  })
})
