import { publicationDeadline } from '../../../src/calendar/deadline'
import { importCalendarNotice } from '../../../src/calendar/import-calendar-notice'
import { loadCalendarPolicy } from '../../../src/calendar/policy-area'
import { recomputeDeadlines } from '../../../src/publication/recompute-deadlines'
import { buildLicence } from '../../support/decisions'
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

const importNotice = () =>
  importCalendarNotice(
    {
      store: platform.base.store,
      clock: platform.base.clock,
      policy: loadCalendarPolicy().items,
      recompute: async ({ year, after }) =>
        (
          await recomputeDeadlines(
            {
              decisions: platform.submit.store.decisions,
              deadlineOf: (decidedOn) => publicationDeadline(after, decidedOn),
              plan: platform.advance.plan,
              now: platform.now,
            },
            year,
          )
        ).length,
    },
    NOTICE,
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
