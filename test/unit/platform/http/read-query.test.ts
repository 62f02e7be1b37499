import { descriptionOf, oneOf } from '../../../../src/platform/http/query-parameter'
import { PAGING, readLimit, readKnownQuery, readQuery } from '../../../../src/platform/http/read-query'
import { Failure, type InputError } from '../../../../src/platform/http/failure'

const faultsOf = (read: () => unknown): readonly InputError[] => {
  try {
    read()
  } catch (error) {
    if (error instanceof Failure && error.code === 'schema-violation') return error.facts.errors ?? []
    throw error
  }
  throw new Error('nothing was refused')
}
const errorsOf = (read: () => unknown): readonly Pick<InputError, 'pointer' | 'code'>[] =>
  faultsOf(read).map(({ pointer, code }) => ({ pointer, code }))

describe('the limit of a listing', () => {
  it.each([
    ['1', 1],
    ['100', 100],
    ['007', 7],
  ])('%s is %i', (limit, read) => expect(readLimit({ limit })).toBe(read))

  it.each(['0', '101', '-1', '1.5', '1e2', '0x10', ' 5', '٣', '１', '', '9999999'])('refuses "%s"', (limit) =>
    expect(errorsOf(() => readLimit({ limit }))).toEqual([{ pointer: '#/limit', code: 'out-of-range' }]),
  )

  it('falls back on what the route says, and may go as far as the route says', () => {
    expect([readLimit({}), readLimit({}, 1_000, 10_000)]).toEqual([20, 1_000])
    expect(readLimit({ limit: '10000' }, 1_000, 10_000)).toBe(10_000)
    expect(() => readLimit({ limit: '10001' }, 1_000, 10_000)).toThrow('limit 应为 1 至 10000 的整数')
  })
})

describe('the query of a page', () => {
  const known = { q: '名称', cursor: '续页' }

  it.each([
    ['/search?q=%E9%9D%92&from=singlemessage&isappinstalled=0', { q: '青' }],
    ['/search?utm_source=x', {}],
    ['/search?q=&q=a&q=b', { q: 'a' }],
    ['/search?__proto__=1&cursor=c', { cursor: 'c' }],
    ['/search', {}],
  ])('of %s is what we know of it', (url, query) => {
    expect(readKnownQuery(url, known)).toEqual(query)
  })

  it('is nothing where the page knows no parameter', () => {
    expect(readKnownQuery('/decisions/1?from=groupmessage')).toEqual({})
  })
})

describe('the query of a URL', () => {
  const allowed = { q: '名称', limit: '每页条数' }

  it('is read as it is meant, and an empty parameter is an absent one', () => {
    const query = readQuery('/search?q=%E9%9D%92+%E4%BA%91%3F&limit=', allowed)
    expect(query).toEqual({ q: '青 云?' })
    expect(readQuery('/search')).toEqual({})
    expect(readQuery('/search?')).toEqual({})
  })

  it('names everything that the route does not know or that comes twice, at once', () => {
    expect(errorsOf(() => readQuery('/search?Q=a&q=b&q=c&page=2', allowed))).toEqual([
      { pointer: '#/Q', code: 'unknown-parameter' },
      { pointer: '#/page', code: 'unknown-parameter' },
      { pointer: '#/q', code: 'repeated' },
    ])
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'takes no %s for a parameter',
    (name) => {
      expect(errorsOf(() => readQuery(`/search?${name}=1`, allowed))).toEqual([
        { pointer: `#/${name}`, code: 'unknown-parameter' },
      ])
    },
  )

  it.each(['/search?370202199001010007=1', '/search?370202199001010007=1&370202199001010007=2'])(
    'tells no long number back that was written where a name belongs: %s',
    (url) => {
      const faults = faultsOf(() => readQuery(url, allowed))
      expect(faults[0]?.detail).toContain('允许 q、limit')
      expect(JSON.stringify(faults)).not.toContain('370202199001010007')
    },
  )

  describe('with values that can be wrong by themselves', () => {
    const listing = { ...PAGING, state: oneOf('state', '状态', { held: '待审核' }) }
    const cursor = Buffer.from(JSON.stringify(['', 'x'])).toString('base64url')

    it('tells the faults of values beside those of names, at once', () => {
      const read = () => readQuery('/x?limit=abc&foo=1&cursor=xx&state=hold', listing)
      expect(errorsOf(read)).toEqual([
        { pointer: '#/foo', code: 'unknown-parameter' },
        { pointer: '#/limit', code: 'out-of-range' },
        { pointer: '#/cursor', code: 'foreign-cursor' },
        { pointer: '#/state', code: 'not-in-list' },
      ])
      expect(read).toThrow('查询参数有误')
    })

    it('describes them with what they may be', () => {
      expect([listing.state, '其他'].map(descriptionOf)).toEqual(['状态：held（待审核）', '其他'])
    })

    it('says of a single fault what it is, and judges no value that came twice or empty', () => {
      expect(() => readQuery('/x?limit=0', listing)).toThrow('limit 应为 1 至 100 的整数')
      expect(errorsOf(() => readQuery('/x?limit=0&limit=1&state=', listing))).toEqual([
        { pointer: '#/limit', code: 'repeated' },
      ])
      expect(readQuery(`/x?limit=5&cursor=${cursor}&state=held`, listing)).toEqual({
        limit: '5',
        cursor,
        state: 'held',
      })
    })
  })

  it('says when an address takes no parameter at all', () => {
    expect(faultsOf(() => readQuery('/livez?x=1'))[0]?.detail).toContain('此地址没有参数')
  })
})
