import { publicationDeadline } from '../../../src/calendar/deadline'
import { importCalendarNotice } from '../../../src/calendar/import-calendar-notice'
import { loadCalendarPolicy } from '../../../src/calendar/policy-area'
import { recomputeDeadlines } from '../../../src/publication/recompute-deadlines'
import { buildLicence, buildPenalty } from '../../support/decisions'
import { as, openTestPlatform, type TestPlatform } from '../../support/platform'

let platform: TestPlatform
let department: ReturnType<typeof as>

beforeEach(async () => {
  platform = await openTestPlatform({ CREDIT_CLOCK: '2027-01-08T09:00:00+08:00' })
  department = as(platform, await platform.keyOf(['submitter']))
})
afterEach(() => platform.close())

const day = (date: string, isOffDay: boolean, name: string) => ({ name, date, isOffDay })
const range = (name: string, dates: readonly string[]) => dates.map((date) => day(date, true, name))
const days = (from: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) =>
    new Date(Date.parse(`${from}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10),
  )

/** An invented notice: New Year's Day with the Monday after it off, made up for on a Saturday. */
const NOTICE = {
  year: 2027,
  papers: ['https://www.gov.cn/zhengce/invented.htm'],
  days: [
    ...range('元旦', days('2027-01-01', 4)),
    day('2027-01-09', false, '元旦'),
    ...range('春节', days('2027-02-05', 8)),
    ...range('清明节', days('2027-04-03', 3)),
    ...range('劳动节', days('2027-05-01', 5)),
    ...range('端午节', ['2027-06-09']),
    ...range('中秋节', ['2027-09-15']),
    ...range('国庆节', days('2027-10-01', 7)),
  ],
}

const importNotice = (notice: object = NOTICE) =>
  importCalendarNotice(
    {
      store: platform.base.store,
      clock: platform.base.clock,
      policy: loadCalendarPolicy().items,
      recompute: ({ after, ...touched }) =>
        recomputeDeadlines(
          {
            decisions: platform.submit.store.decisions,
            deadlineOf: (decidedOn) => publicationDeadline(after, decidedOn),
            plan: platform.advance.plan,
            now: platform.now,
          },
          touched,
        ),
    },
    notice,
  )

it('leaves a late receipt undetermined until the notice is in, then settles it and records why', async () => {
  const { body } = await department.post(
    '/api/v1/decisions',
    buildLicence({ XK_JDRQ: '2026-12-25', XK_YXQZ: '2026-12-25' }),
  )
  expect(body.deadline).toMatchObject({ dueOn: '2027-01-06', provisional: true, received: 'undetermined' })
  await platform.settle()
  expect((await importNotice()).movedDeadlines).toBe(1)
  const detail = await department.get(`/api/v1/decisions/${body.id}`)
  expect(detail.body.deadline).toMatchObject({ dueOn: '2027-01-07', provisional: false, received: 'late' })
  expect(detail.body.history.at(-1)).toMatchObject({ change: 'deadline-recomputed', by: 'calendar' })
  expect((await importNotice()).movedDeadlines).toBe(0)
})

it('is followed by a running process, which then counts by the notice', async () => {
  await importNotice()
  expect(await platform.calendar.refresh()).toBe(true)
  const { body } = await department.post(
    '/api/v1/decisions',
    buildLicence({ XK_JDRQ: '2026-12-31', XK_YXQZ: '2026-12-31' }),
  )
  expect(body.deadline).toMatchObject({ dueOn: '2027-01-12', provisional: false })
  const clock = await as(platform).get('/api/v1/clock')
  expect(clock.body.calendarOfficialUntil).toBe('2027-12-31')
})

describe('a corrected notice of an official year', () => {
  /** As published, but with Thursday 22 April made a day off. */
  const corrected = () => {
    const official = loadCalendarPolicy().items.find(({ year }) => year === 2026)
    if (official === undefined) throw new Error('no notice of 2026')
    return { ...official, offDays: [...official.offDays, { date: '2026-04-22', name: '劳动节' }] }
  }
  const push = async (decidedOn: string, changes: Record<string, string> = {}, context = {}) => {
    const { body } = await department.post(
      '/api/v1/decisions',
      buildPenalty(
        { CF_JDRQ: decidedOn, CF_WSH: `示市监罚字〔2026〕${decidedOn}号`, ...changes },
        { severity: 'general', ...context },
      ),
    )
    return body.id as string
  }
  const read = async (id: string) => (await department.get(`/api/v1/decisions/${id}`)).body

  beforeEach(async () => {
    await platform.close()
    platform = await openTestPlatform({ CREDIT_CLOCK: '2026-04-29T09:00:00+08:00' })
    department = as(platform, await platform.keyOf(['submitter']))
  })

  it('moves the last day of what is published already, judges its receipt again, and leaves its state', async () => {
    const id = await push('2026-04-17')
    await platform.settle()
    const before = await read(id)
    expect(before.deadline).toMatchObject({ dueOn: '2026-04-28', received: 'late' })
    expect(before.publication.state).toBe('published')
    expect((await importNotice(corrected())).movedDeadlines).toBe(1)
    const after = await read(id)
    expect(after.deadline).toMatchObject({ dueOn: '2026-04-29', received: 'on-time' })
    expect(after.publication).toEqual(before.publication)
    expect(after.history.at(-1)).toMatchObject({
      change: 'deadline-recomputed',
      by: 'calendar',
      note: '最迟公示日 2026-04-28 → 2026-04-29，报送时效 late → on-time',
    })
    expect((await importNotice(corrected())).movedDeadlines).toBe(0)
    await platform.settle()
    const events = (await platform.base.events.read(0, 100)).filter(({ source }) => source.id === id)
    expect(events.map(({ type }) => type)).toEqual(['decision-published', 'decision-changed'])
  })

  it.each([
    ['decided on the changed day', '2026-04-22', false],
    ['decided on the eve of it', '2026-04-21', true],
    ['with the changed day as the last', '2026-04-13', true],
    ['due the day before it', '2026-04-10', false],
  ])('touches exactly the windows that hold a changed day: %s', async (_what, decidedOn, isTouched) => {
    const id = await push(decidedOn)
    const before = (await read(id)).deadline.dueOn
    await importNotice(corrected())
    expect((await read(id)).deadline.dueOn !== before).toBe(isTouched)
  })

  it('moves what is held, withheld and withdrawn, too', async () => {
    const held = await push('2026-04-17', { CF_WFXW: '违法，电话13812345678' })
    const withheld = await push('2026-04-18', {}, { severity: 'minor' })
    const withdrawn = await push('2026-04-19')
    await department.post(`/api/v1/decisions/${withdrawn}/withdrawal`, {
      cause: 'revoked',
      explanation: '复议撤销',
      documentNo: '示复〔2026〕1号',
    })
    const states = async () =>
      Promise.all([held, withheld, withdrawn].map(async (id) => (await read(id)).publication.state))
    const before = await states()
    expect(before).toEqual(['held', 'withheld', 'withdrawn'])
    expect((await importNotice(corrected())).movedDeadlines).toBe(3)
    expect(await states()).toEqual(before)
  })

  it('completes an import that was interrupted when it is run again', async () => {
    const id = await push('2026-04-17')
    await importCalendarNotice(
      {
        store: platform.base.store,
        clock: platform.base.clock,
        policy: loadCalendarPolicy().items,
        recompute: () => Promise.reject(new Error('killed')),
      },
      corrected(),
    ).catch(() => undefined)
    expect((await read(id)).deadline.dueOn).toBe('2026-04-28')
    expect((await importNotice(corrected())).movedDeadlines).toBe(1)
    expect((await read(id)).deadline.dueOn).toBe('2026-04-29')
  })
})
