import request from 'supertest'
import { loadJointPolicies } from '../../../src/measures/load-joint-policies'
import { jointPolicyOf } from '../../../src/measures/joint-policy'
import { policyVersion } from '../../../src/platform/policy/policy-folder'
import { openPortalHouse, type PortalHouse } from '../../support/portal-house'
import { withItem } from '../../support/policy-folder'

const [base] = loadJointPolicies()
if (base === undefined) throw new Error('no policy ships')
const later = jointPolicyOf('2027-01-01', withItem(base, 'measures', 'CJ-06', { effect: 'LIMIT' }))
let house: PortalHouse

beforeAll(async () => {
  house = await openPortalHouse('2026-05-06T10:00:00+08:00', [base, later])
})
afterAll(() => house.close())

const get = (path: string) => request(house.app).get(`/api/v1/policies/${path}`)

describe('GET /api/v1/policies', () => {
  it.each([
    ['lists', 50],
    ['measures', 85],
    ['scenarios', 24],
    ['engine', 1],
    ['calendar', 21],
    ['periods', 9],
    ['codes', 8],
  ])('%s: gives all %d items to anybody, each with version, days, basis and mark', async (area, count) => {
    const { body } = await get(area).expect(200)
    expect([body.area, body.items.length]).toEqual([area, count])
    for (const { version, ...item } of body.items) {
      expect(version).toBe(policyVersion([item]))
      expect(item).toMatchObject({
        validFrom: expect.stringMatching(/^\d{4}-/),
        basis: expect.any(Array),
        mark: expect.any(String),
      })
    }
  })

  it('names the version that answers name, of the set in force today or on the day asked', async () => {
    const { body } = await get('lists').expect(200)
    expect([body.version, body.inForceFrom]).toEqual([base.version, '2014-01-01'])
    const effectOf = async (asOf: string) => {
      const answer = await get(`measures?asOf=${asOf}`).expect(200)
      const item = answer.body.items.find(({ id }: { id: string }) => id === 'CJ-06')
      return [answer.body.version, item.effect]
    }
    expect(await effectOf('2026-12-31')).toEqual([base.version, 'DENY'])
    expect(await effectOf('2027-01-01')).toEqual([later.version, 'LIMIT'])
    expect((await get('periods').expect(200)).body).not.toHaveProperty('inForceFrom')
  })

  it('answers 304 without a body to whoever holds the version, and the whole to anybody else', async () => {
    const first = await get('scenarios').expect(200)
    const etag = first.headers['etag'] ?? ''
    expect([etag, first.headers['cache-control']]).toEqual([`"${base.version}"`, 'no-cache'])
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await get('scenarios').set('If-None-Match', held).expect(304)
      expect([again.text, again.headers['etag']]).toEqual(['', etag])
    }
    await get('scenarios').set('If-None-Match', '"other"').expect(200)
    await get('scenarios?asOf=2027-01-01').set('If-None-Match', etag).expect(200)
  })

  it.each([
    ['fields', 404, 'not-found'],
    ['constructor', 404, 'not-found'],
    ['lists?asOf=2026-02-30', 422, 'schema-violation'],
    ['lists?asOf=2013-12-31', 422, 'schema-violation'],
    ['calendar?asOf=2026-01-01', 422, 'schema-violation'],
    ['lists?on=2026-01-01', 422, 'schema-violation'],
  ])('%s → %d %s', async (path, status, code) => {
    const answer = await get(path).expect(status)
    expect([answer.type, answer.body.code]).toEqual(['application/problem+json', code])
  })
})
