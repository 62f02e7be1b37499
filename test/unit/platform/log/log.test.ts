import { createLog } from '../../../../src/platform/log/log'
import { maskLongNumbers } from '../../../../src/platform/log/mask-numbers'

const logged = (act: (log: ReturnType<typeof createLog>) => void): string => {
  const lines: string[] = []
  act(createLog('debug', { write: (line) => lines.push(line) }))
  return lines.join('')
}

const planted = [
  ['an ID number', '11010119900307000X'],
  ['an ID number of 15 digits', '110101900307000'],
  ['an ID number in full width', '１１０１０１１９９００３０７０００３'],
  ['an ID number in groups', '110101 19900307 0003'],
  ['a bank card', '6222-0000-0000-0000-000'],
  ['a mobile number', '13800138000'],
  ['a mobile number in groups', '138-0013-8000'],
  ['a mobile number in full width', '１３８００１３８０００'],
] as const

describe('the log', () => {
  describe.each(planted)('does not let out %s', (_what, number) => {
    it.each([
      ['in a message', (log) => log.info(`submitted by ${number}`)],
      ['in a message with its prefix', (log) => log.info(`电话:+86${number}。`)],
      ['in an argument of a message', (log) => log.info('submitted by %s', number)],
      ['in a field', (log) => log.info({ subject: number, deep: [{ er: number }] }, 'x')],
      ['in the name of a field', (log) => log.warn({ [number]: 1 }, 'x')],
      ['in an error', (log) => log.error(new Error(`bad value ${number}`), 'x')],
      [
        'in the cause of an error',
        (log) => log.error({ error: new Error('x', { cause: new Error(number) }) }, 'x'),
      ],
      ['in an error that is not one', (log) => log.error({ message: number, stack: `at ${number}` }, 'x')],
    ] as readonly (readonly [string, (log: ReturnType<typeof createLog>) => void])[])('%s', (_where, act) => {
      const text = logged(act).replace(/"time":"[^"]*"/, '')
      expect(text).not.toContain(number)
      expect(text).toContain('***')
      expect(text.normalize('NFKC')).not.toMatch(/\d{15}|(?<!\d)1[3-9]\d{9}(?!\d)/)
    })
  })

  it('does not let out a mobile number that is a number', () => {
    expect(logged((log) => log.info({ phone: 13800138000, cards: [62220000000000001n] }, 'x'))).not.toMatch(
      /1380|6222/,
    )
  })

  it('hides the values of query parameters, which may hold a name', () => {
    const text = logged((log) =>
      log.info({ url: '/search?q=%E5%BC%A0%E4%B8%89&cursor=abc' }, 'GET /search?q=张三'),
    )
    expect(text).not.toMatch(/张三|%E5|abc/)
    expect(text).toContain('/search?q=***&cursor=***')
  })

  it.each(['body', 'record', 'authorization', 'key', 'Secret', 'query'])(
    'never writes a field named %s',
    (name) => {
      expect(logged((log) => log.info({ deep: { [name]: { name: '张三' } } }, 'x'))).not.toContain('张三')
    },
  )

  it('keeps what is needed to find the cause', () => {
    const cause = Object.assign(new Error('connection lost'), { code: 'ECONNRESET' })
    const text = logged((log) => log.error(new Error('store failed', { cause }), 'request failed'))
    const line = JSON.parse(text)
    expect(line).toMatchObject({ level: 'error', message: 'request failed' })
    expect(line.error).toMatchObject({
      type: 'Error',
      message: 'store failed',
      cause: { code: 'ECONNRESET' },
    })
    expect(line.error.stack).toContain('log.test.ts')
  })

  it.each([
    ['a request id', { instance: 'urn:uuid:12345678-1234-4234-8234-123456789012' }],
    ['an event number', { event: '000000001234', next: 1234 }],
    ['two days', { from: '2026-02-09 2026-02-10' }],
    ['an instant and a duration', { at: '2026-02-09T09:00:00.000Z', ms: 12.5, epoch: 1770598800000 }],
  ])('leaves %s as it is', (_what, fields) => {
    expect(JSON.parse(logged((log) => log.info(fields, 'x')))).toMatchObject(fields)
  })
})

describe('a quoted value', () => {
  it.each([
    ['电话 138 0013 8000', '电话 *************'],
    ['91370200MA3C000X1A', '91370200MA3C000X1A'],
    ['1234567890', '1234567890'],
    ['12345678901', '***********'],
    ['2026-04-30', '2026-04-30'],
  ])('%s is shown as %s', (text, shown) => {
    expect(maskLongNumbers(text)).toBe(shown)
  })
})
