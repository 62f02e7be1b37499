import { Failure } from '../../../../src/platform/http/failure'
import { errorText, isPermanent, openCatalogue, retryDelayMs } from '../../../../src/platform/queue/job'
import { PermanentJobError, type JobDefinition } from '../../../../src/platform/queue/port'

const job = (name: string, queue = 'publication'): JobDefinition => ({
  queue,
  name,
  payloadSchema: 'job/any',
  attempts: 3,
  backoffMs: 500,
})

describe('job catalogue', () => {
  it('names each queue once', () => {
    const catalogue = openCatalogue([job('a'), job('b', 'exchange'), job('c')], () => () => [])
    expect(catalogue.queues).toEqual(['publication', 'exchange'])
    expect(catalogue.jobsOf('publication').map(({ name }) => name)).toEqual(['a', 'c'])
  })

  it('is refused when a job stands in it twice, also in another queue', () => {
    expect(() => openCatalogue([job('a'), job('a', 'exchange')], () => () => [])).toThrow(
      'job a stands twice',
    )
  })

  it('is refused when a payload schema is missing', () => {
    const missing = (id: string) => {
      throw new Error(`no such schema: ${id}`)
    }
    expect(() => openCatalogue([job('a')], missing)).toThrow('no such schema: job/any')
  })

  it('does not take a job that does not stand in it', () => {
    const catalogue = openCatalogue([job('a')], () => () => [])
    expect(() => catalogue.checkPayload(job('b'), {})).toThrow('job b does not stand in the catalogue')
  })
})

describe('what becomes of a job that threw', () => {
  it.each([
    ['a permanent error', new PermanentJobError('gone'), true],
    ['a failure of a rule', new Failure('decision-not-found', '没有这条记录'), true],
    ['a failure that says not now', new Failure('dependency-unavailable', '稍后再试'), false],
    ['a lost race', new Failure('stale-revision', '记录已被修改'), false],
    ['any other error', new TypeError('x is undefined'), false],
    ['something thrown that is no error', 'text', false],
  ])('%s: final is %#', (_what, error, final) => {
    expect(isPermanent(error)).toBe(final)
  })

  it.each([
    [1, 500],
    [2, 1_000],
    [5, 8_000],
  ])('after attempt %i waits %i ms', (attempt, ms) => {
    expect(retryDelayMs(job('a'), attempt)).toBe(ms)
  })

  it('keeps a bounded text of the error', () => {
    expect(errorText(new TypeError('x'))).toBe('TypeError: x')
    expect(errorText(new Error('y'.repeat(10_000)))).toHaveLength(500)
    expect(errorText('text')).toBe('text')
  })
})
