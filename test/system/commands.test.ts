import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CalendarNotice } from '../../src/generated/policy/calendar'
import { projectRoot } from '../../src/platform/root'
import { buildPlatform } from '../support/child-script'
import { buildPenalty, buildPersonPenalty } from '../support/decisions'
import { eventually } from '../support/eventually'
import { caller, startPlatform, type PlatformProcess } from '../support/platform-process'
import { runBuilt, type Ended } from '../support/run-built'
import { ADMIN_KEY, ENVIRONMENT, registerWith, temporaryFolder } from '../support/system'

const folder = temporaryFolder()
const environment = {
  ...ENVIRONMENT,
  // Between New Year's Eve and the notice of the coming year.
  CREDIT_CLOCK: '2026-12-30T09:00:00+08:00',
  CREDIT_DATA: join(folder.path, 'data'),
}
let platform: PlatformProcess
let department: ReturnType<typeof caller>
let key: string

const policy = (...args: string[]): Promise<Ended> => runBuilt('policy-cli.js', args, environment)
const rebuild = (...args: string[]): Promise<Ended> => runBuilt('index-cli.js', args, environment)
const write = (name: string, content: unknown): string => {
  const path = join(folder.path, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const notice = (year: number): CalendarNotice =>
  JSON.parse(readFileSync(join(projectRoot, 'policies', 'calendar', `${year}.json`), 'utf8'))

/** An invented notice for 2027: Monday 4 and Tuesday 5 January are off as well, Saturday 9 January is made up. */
const invented = (): CalendarNotice => {
  const known = notice(2027)
  const days = (month: string, list: readonly string[]) =>
    list.map((day) => ({ date: `2027-${month}-${day}`, name: '示范节' }))
  return {
    ...known,
    status: 'official',
    basis: [{ name: '示范通知', number: '示办发〔2026〕1号', issuedOn: '2026-11-01' }],
    offDays: [
      ...known.offDays.filter(({ date }) => !date.startsWith('2027-01')),
      ...days('01', ['01', '02', '03', '04', '05']),
    ],
    workDays: days('01', ['09']),
  }
}

beforeAll(async () => {
  buildPlatform()
  platform = await startPlatform(environment)
  key = (await registerWith(caller(platform.url, ADMIN_KEY), ['submitter'])).key
  department = caller(platform.url, key)
}, 120_000)
afterAll(async () => {
  await platform.kill()
  folder.remove()
})

describe('npm run policy -- import-calendar', () => {
  it.each([
    ['no command', []],
    ['no file', ['import-calendar']],
    ['another command', ['export-calendar', 'notice.json']],
    ['one word too many', ['import-calendar', 'notice.json', 'again']],
  ])(
    'with %s tells how it is used and ends with 2',
    async (_what, args) => {
      const { code, output } = await policy(...args)
      expect([code, output]).toEqual([2, expect.stringContaining('import-calendar 文件')])
    },
    30_000,
  )

  it('refuses a faulty notice with all its faults and keeps the calendar', async () => {
    const faulty = invented()
    const path = write('faulty.json', {
      ...faulty,
      offDays: faulty.offDays.filter(({ date }) => date !== '2027-05-01'),
      workDays: [...faulty.workDays, { date: '2027-01-06', name: '示范节' }],
    })
    const { code, output } = await policy('import-calendar', path)
    expect(code).toBe(1)
    expect(output).toContain('缺少法定节日 2027-05-01')
    expect(output).toContain('#/workDays/1/date：2027-01-06 不是星期六或星期日')
    const { body } = await department.get('/api/v1/clock')
    expect(body.calendarOfficialUntil).toBe('2026-12-31')
  }, 30_000)

  it.each([
    ['no JSON', () => write('broken.json', '{"year": 2027,'), /不是有效的 JSON/],
    ['not there', () => join(folder.path, 'absent.json'), /absent\.json/],
  ])(
    'ends with 1 and one line when the file is %s',
    async (_what, path, told) => {
      const { code, output, errors } = await policy('import-calendar', path())
      expect(code).toBe(1)
      const lines = `${output}${errors}`.trim().split('\n')
      expect(lines).toEqual([expect.stringMatching(told)])
      expect(lines[0]).toMatch(/未导入/)
    },
    30_000,
  )

  it('recomputes the deadlines that rested on a guess, and the running platform follows', async () => {
    const penalty = buildPenalty({ CF_WSH: '示市监罚字〔2026〕9号', CF_JDRQ: '2026-12-29' })
    const { body: sent } = await department.post('/api/v1/decisions', penalty)
    const before = (await department.get(`/api/v1/decisions/${sent.id}`)).body
    expect(before.deadline).toMatchObject({ dueOn: '2027-01-08', provisional: true })

    const { code, output } = await policy('import-calendar', write('notice.json', invented()))
    expect([code, output]).toEqual([0, expect.stringContaining('已导入 2027 年节假日安排：暂定 → 正式')])
    expect(output).toContain('2027-01-04：上班 → 放假')
    expect(output).toContain('2027-01-09：放假 → 上班')
    expect(output).toContain('其中 1 条有变动')

    const after = (await department.get(`/api/v1/decisions/${sent.id}`)).body
    expect(after.deadline).toMatchObject({ dueOn: '2027-01-11', provisional: false, received: 'on-time' })
    await eventually(async () => {
      const { body } = await department.get('/api/v1/clock')
      expect(body.calendarOfficialUntil).toBe('2027-12-31')
    }, 5_000)
    const late = buildPenalty({ CF_WSH: '示市监罚字〔2026〕10号', CF_JDRQ: '2026-12-29' })
    const { body: next } = await department.post('/api/v1/decisions', late)
    expect((await department.get(`/api/v1/decisions/${next.id}`)).body.deadline).toMatchObject({
      dueOn: '2027-01-11',
      provisional: false,
    })
  }, 60_000)

  it('can be run again and moves nothing then', async () => {
    const { code, output } = await policy('import-calendar', join(folder.path, 'notice.json'))
    expect([code, output]).toEqual([0, expect.stringContaining('其中 0 条有变动')])
  }, 30_000)

  it('does not put a guess in the place of a published notice', async () => {
    const { code, output } = await policy('import-calendar', write('guess.json', notice(2027)))
    expect([code, output]).toEqual([1, expect.stringContaining('已有正式通知')])
  }, 30_000)
})

describe('npm run index -- rebuild', () => {
  it('tells how it is used and ends with 2', async () => {
    const { code, errors } = await rebuild('again')
    expect([code, errors]).toEqual([2, expect.stringContaining('npm run index -- rebuild')])
  }, 30_000)

  it('is refused while the platform runs, which goes on searching', async () => {
    const { code, errors } = await rebuild('rebuild')
    expect([code, errors]).toEqual([1, expect.stringContaining('请先停止该进程')])
    await eventually(async () => {
      const { body } = await department.get(`/api/v1/public/search?q=${encodeURIComponent('青云')}`)
      expect(body.items).toHaveLength(1)
    })
  }, 30_000)

  it('makes the index anew when it is stopped, and the next start goes on from there', async () => {
    expect((await platform.stop()).code).toBe(0)
    const { code, output } = await rebuild('rebuild')
    expect(code).toBe(0)
    expect(Number(/至第 (\d+) 号/.exec(output)?.[1])).toBeGreaterThan(0)
    platform = await startPlatform(environment)
    const { body } = await caller(platform.url).get(`/api/v1/public/search?q=${encodeURIComponent('青云')}`)
    expect(body.items).toHaveLength(1)
  }, 60_000)
})

describe('npm run secrets -- reseal', () => {
  const NEW = 'a-newer-secret-that-only-tests-use-too-here'
  const rotated = { ...environment, CREDIT_SECRET: `${NEW},${environment.CREDIT_SECRET}` }
  const reseal = (...args: string[]): Promise<Ended> => runBuilt('secrets-cli.js', args, rotated)

  it('tells how it is used and ends with 2', async () => {
    const { code, errors } = await reseal('again')
    expect([code, errors]).toEqual([2, expect.stringContaining('npm run secrets -- reseal')])
  }, 30_000)

  it('says first how much there is to do, does it beside the running platform, and has then nothing left', async () => {
    const { status } = await caller(platform.url, key).post('/api/v1/decisions', buildPersonPenalty())
    expect(status).toBe(202)
    expect((await platform.stop()).code).toBe(0)
    platform = await startPlatform(rotated)
    const { code, output } = await reseal('reseal')
    expect([code, output.split('\n')[0]]).toEqual([0, expect.stringMatching(/^共 \d+ 份记录，其中 1 份含有/)])
    expect(output).toContain('已以最新的主密钥重新加密 1 份')
    expect((await reseal('reseal')).output).toContain('其中 0 份')
    const again = await caller(platform.url, key).post('/api/v1/decisions', buildPersonPenalty())
    expect(again.body.outcome).toBe('repeated')
  }, 90_000)

  it('names what no secret opens, and ends with 1', async () => {
    const stranger = { ...rotated, CREDIT_SECRET: 'a-secret-that-sealed-nothing-of-all-this' }
    const { code, output } = await runBuilt('secrets-cli.js', ['reseal'], stranger)
    expect([code, output]).toEqual([1, expect.stringContaining('另有 1 份含有现有主密钥都解不开的内容')])
  }, 30_000)
})

describe('npm run policy -- check, diff and rehearse', () => {
  it('look at the law without touching anything, as folders and as kept by the platform', async () => {
    const checked = await policy('check', join(projectRoot, 'policies'))
    expect([checked.code, checked.output]).toEqual([0, expect.stringContaining('检查通过')])
    const { version } = (await caller(platform.url).get('/api/v1/policies/lists')).body
    expect(checked.output).toContain(version)
    const compared = await policy('diff', version, join(projectRoot, 'policies'))
    expect([compared.code, compared.output]).toEqual([0, expect.stringContaining('没有变化')])
    expect((await policy('diff', version)).code).toBe(2)
    const rehearsed = await policy('rehearse', version, '--from', '2026-05-01', '--to', '2026-05-31')
    expect([rehearsed.code, rehearsed.output]).toEqual([0, expect.stringContaining('未改动任何记录')])
    expect((await policy('rehearse', version, '--to', '2026-13-01')).code).toBe(2)
  }, 60_000)
})
