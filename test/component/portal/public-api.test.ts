import request from 'supertest'
import { validatorFor } from '../../../src/platform/schema/validator'
import type { Withdrawal } from '../../../src/decisions/document'
import type { PublishedDecision } from '../../../src/publication/read-published'
import {
  openPortalHouse,
  publishedDocument,
  subjectDocument,
  type PortalHouse,
} from '../../support/portal-house'
import { PORT, sampleLicence, samplePenalty, SEAFOOD, STALL } from '../../support/portal-samples'

const SEAFOOD_NAME = '示范市海风食品有限公司'
let house: PortalHouse

beforeAll(async () => {
  house = await openPortalHouse()
  await house.addSubject(
    subjectDocument(SEAFOOD, SEAFOOD_NAME, { formerNames: ['示范市海风水产行'], district: '370299' }),
  )
  await house.addSubject(subjectDocument(PORT, '示范市海风港口有限公司', { parentUscc: SEAFOOD }))
  await house.addSubject(
    subjectDocument(STALL, '王记烧烤店', { kind: 'individual-business', provisional: true }),
  )
  await house.addDecision(samplePenalty())
  await house.addDecision(sampleLicence())
})
afterAll(() => house.close())

const get = (path: string) => request(house.app).get(`/api/v1/public/${path}`)

const expectProblem = async (path: string, status: number, code: string) => {
  const answer = await get(path)
  expect(answer.status).toBe(status)
  expect(answer.type).toBe('application/problem+json')
  expect(answer.body.code).toBe(code)
  return answer.body
}

describe('GET /api/v1/public/search', () => {
  it.each([
    ['a part of the name', '海风食品'],
    ['the code', SEAFOOD],
    ['the former name', '海风水产行'],
  ])('finds a subject by %s, with what is public about it', async (_by, q) => {
    const { body } = await get(`search?q=${encodeURIComponent(q)}`).expect(200)
    expect(body).toEqual({
      items: [
        {
          uscc: SEAFOOD,
          name: SEAFOOD_NAME,
          kind: 'enterprise',
          district: null,
          counts: { licences: 1, penalties: 1, redLists: 0, blackLists: 0 },
        },
      ],
      total: 1,
      totalIsExact: true,
      next: null,
    })
  })

  it('goes on from page to page', async () => {
    const first = (await get(`search?q=${encodeURIComponent('海风')}&limit=1`).expect(200)).body
    expect(first).toMatchObject({ total: 2, items: [{ uscc: SEAFOOD }] })
    const path = `search?q=${encodeURIComponent('海风')}&limit=1&cursor=${encodeURIComponent(first.next)}`
    const second = (await get(path).expect(200)).body
    expect(second).toMatchObject({
      items: [{ uscc: PORT, counts: { licences: 0, penalties: 0 } }],
      next: null,
    })
  })

  it.each([
    ['no question', 'search', '#/q'],
    ['a blank question', 'search?q=%20', '#/q'],
    ['a question of 101 characters', `search?q=${encodeURIComponent('海'.repeat(101))}`, '#/q'],
    ['a limit of 0', 'search?q=haha&limit=0', '#/limit'],
  ])('refuses %s and says what to send', async (_what, path, pointer) => {
    const problem = await expectProblem(path, 422, 'schema-violation')
    expect(problem.errors).toEqual([
      expect.objectContaining({ pointer, detail: expect.stringMatching(/\S/) }),
    ])
  })

  it('names all that is wrong with a question at once', async () => {
    const problem = await expectProblem('search?q=haha&limit=0&cursor=zzz', 422, 'schema-violation')
    expect(problem.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['#/limit', '#/cursor'])
  })

  it('refuses a cursor that it never gave out', async () => {
    await expectProblem('search?q=haha&cursor=zzz', 422, 'schema-violation')
  })
})

describe('GET /api/v1/public/subjects/{uscc}', () => {
  it('gives who it is, never who represents it', async () => {
    const { body } = await get(`subjects/${SEAFOOD}`).expect(200)
    expect(body).toEqual({
      uscc: SEAFOOD,
      name: SEAFOOD_NAME,
      formerNames: ['示范市海风水产行'],
      kind: 'enterprise',
      status: 'active',
      provisional: false,
      district: '370299',
      counts: { licences: 1, penalties: 1, redLists: 0, blackLists: 0 },
    })
  })

  it('takes the code as people write it', async () => {
    const written = encodeURIComponent(` ${SEAFOOD.toLowerCase()} `)
    expect((await get(`subjects/${written}`).expect(200)).body.uscc).toBe(SEAFOOD)
  })

  it('names the body that a branch belongs to', async () => {
    expect((await get(`subjects/${PORT}`).expect(200)).body).toMatchObject({
      parentUscc: SEAFOOD,
      district: null,
    })
  })

  it.each(['123', 'abc%2F..', '00000000000000000X', '91370299MA0009999X'])(
    'does not know %s',
    async (code) => {
      await expectProblem(`subjects/${code}`, 404, 'subject-not-found')
    },
  )

  it('has no list entries yet', async () => {
    expect((await get(`subjects/${SEAFOOD}/lists`).expect(200)).body).toEqual({ items: [], next: null })
    await expectProblem('subjects/123/lists', 404, 'subject-not-found')
  })
})

describe('GET /api/v1/public/subjects/{uscc}/decisions', () => {
  const list = async (query: string) => (await get(`subjects/${SEAFOOD}/decisions${query}`).expect(200)).body

  it('gives both kinds, newest first', async () => {
    expect((await list('')).items.map(({ type }: PublishedDecision) => type)).toEqual(['CF_FR', 'XK_FR'])
  })

  it.each([
    ['licence', 'XK_FR'],
    ['penalty', 'CF_FR'],
  ])('gives only the kind %s', async (kind, type) => {
    const page = await list(`?kind=${kind}`)
    expect(page.items.map((item: PublishedDecision) => item.type)).toEqual([type])
    expect(page.next).toBeNull()
  })

  it('refuses a kind that there is not', async () => {
    const problem = await expectProblem(`subjects/${SEAFOOD}/decisions?kind=fine`, 422, 'schema-violation')
    expect(problem.errors[0].detail).toContain('licence')
  })

  it.each([
    'zzz',
    Buffer.from('["x",null]').toString('base64url'),
    Buffer.from('[1,2]').toString('base64url'),
  ])('refuses the foreign cursor %s', async (cursor) => {
    await expectProblem(`subjects/${SEAFOOD}/decisions?cursor=${cursor}`, 422, 'schema-violation')
    await expectProblem(
      `subjects/${SEAFOOD}/decisions?kind=penalty&cursor=${cursor}`,
      422,
      'schema-violation',
    )
  })
})

describe('GET /api/v1/public/decisions/{id}', () => {
  it('gives the stored public view and nothing beside it', async () => {
    const { body, headers } = await get(`decisions/${samplePenalty().id}`).expect(200)
    expect(body).toEqual(samplePenalty())
    expect(headers['cache-control']).toBe('no-store')
  })

  it('does not know what was never there', async () => {
    await expectProblem('decisions/unknown', 404, 'decision-not-found')
  })

  it.each(['held', 'withheld', 'scheduled', 'ended'] as const)('does not show what is %s', async (state) => {
    const document = publishedDocument(samplePenalty({ id: `state-${state}` }))
    const { shown: _shown, ...rest } = document
    await house.decisions.insert({ ...rest, publication: { ...document.publication, state } })
    await expectProblem(`decisions/state-${state}`, 404, 'decision-not-found')
  })

  it('does not show what is over, even before anybody ended it', async () => {
    const { publication } = samplePenalty()
    const until = '2026-05-05'
    await house.decisions.insert(
      publishedDocument(
        samplePenalty({
          id: 'over',
          subject: { name: 'x', uscc: PORT },
          publication: { ...publication, until },
        }),
      ),
    )
    await expectProblem('decisions/over', 404, 'decision-not-found')
    expect((await get(`subjects/${PORT}/decisions`).expect(200)).body).toEqual({ items: [], next: null })
  })

  const withdraw = async (id: string, cause: Withdrawal['cause']) => {
    const document = publishedDocument(samplePenalty({ id }))
    const { shown: _shown, ...rest } = document
    const withdrawal = {
      cause,
      explanation: '经复核撤下。',
      documentNo: null,
      at: '2026-05-05T20:00:00.000Z',
    }
    await house.decisions.insert({
      ...rest,
      publication: { ...document.publication, state: 'withdrawn', withdrawal },
    })
    return expectProblem(`decisions/${id}`, 410, 'decision-withdrawn')
  }

  it('explains in public why a decision came down', async () => {
    const problem = await withdraw('withdrawn-1', 'revoked')
    expect(validatorFor('public/withdrawn-problem')(problem)).toEqual([])
    expect(problem.subject).toEqual(samplePenalty().subject)
    expect(problem.withdrawal).toEqual({
      cause: 'revoked',
      causeName: '决定已被依法撤销',
      explanation: '经复核撤下。',
      documentNo: null,
      withdrawnOn: '2026-05-06',
    })
  })

  it('names nobody after an entry in error', async () => {
    const problem = await withdraw('withdrawn-2', 'entered-in-error')
    expect(problem).not.toHaveProperty('subject')
    expect(JSON.stringify(problem)).not.toContain('海风')
  })
})
