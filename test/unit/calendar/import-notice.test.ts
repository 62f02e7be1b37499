import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readNotice } from '../../../src/calendar/import-notice'
import { loadCalendarPolicy } from '../../../src/calendar/policy-area'
import { projectRoot } from '../../../src/platform/root'
import { noticeFor2027, span } from './notice-for-2027'

const faultsOf = (file: unknown): (readonly [string, string])[] =>
  (readNotice(file).errors ?? []).map(({ pointer, code }) => [pointer, code])

describe('a notice file', () => {
  it('in the open-data form becomes an official notice', () => {
    expect(readNotice(noticeFor2027()).notice).toMatchObject({
      id: 'calendar-2027',
      year: 2027,
      status: 'official',
      validFrom: '2027-01-01',
      validTo: '2027-12-31',
      source: ['https://www.gov.cn/zhengce/2027.htm'],
      basis: [{ name: '国务院办公厅关于2027年部分节假日安排的通知', number: null }],
    })
  })

  it('in the form of the policy files is taken as it is', () => {
    for (const notice of loadCalendarPolicy().items) expect(readNotice(notice)).toEqual({ notice })
  })

  it.each([
    ['a day listed twice', { add: span('元旦', '2027-01-01', 1) }, ['#/days/0/date', 'duplicate-date']],
    [
      'a day both off and worked',
      { add: span('元旦', '2027-01-02', 1, false) },
      ['#/days/33/date', 'contradictory-date'],
    ],
    ['a day of another year', { add: span('元旦', '2028-01-01', 1) }, ['#/days/33/date', 'wrong-year']],
    [
      'a day of the November before',
      { add: span('元旦', '2026-11-28', 1, false) },
      ['#/days/33/date', 'wrong-year'],
    ],
    [
      'a make-up day on a weekday',
      { add: span('春节', '2027-02-18', 1, false) },
      ['#/days/33/date', 'weekday-as-make-up'],
    ],
    ['no National Day', { drop: '2027-10-02' }, ['#', 'statutory-day-absent']],
    ['no address of the notice', { papers: [] }, ['#', 'source-absent']],
    ['too few days', { drop: /-0[2-9]-(?!01)|-10-0[4-9]/ }, ['#', 'implausible-days']],
    ['too many days', { add: span('春节', '2027-03-01', 14) }, ['#', 'implausible-days']],
  ])('with %s is refused', (_what, change, fault) => {
    expect(faultsOf(noticeFor2027(change))).toEqual([fault])
  })

  it('may regulate the December before', () => {
    const notice = readNotice(noticeFor2027({ add: span('元旦', '2026-12-26', 1, false) })).notice
    expect(notice).toMatchObject({ validFrom: '2026-12-26' })
  })

  it('with several faults is told all of them at once, in Chinese', () => {
    const { errors } = readNotice(
      noticeFor2027({
        papers: [],
        drop: '2027-05-01',
        add: [...span('元旦', '2027-01-01', 1), ...span('春节', '2027-02-18', 1, false)],
      }),
    )
    expect(errors?.map(({ detail }) => detail)).toEqual([
      '2027-01-01 重复列出，请只保留一次',
      '2027-02-18 不是星期六或星期日，本来就上班，不能列为调休，请核对日期',
      '缺少法定节日 2027-05-01，通知可能不完整，请补全',
      '正式通知须注明通知原文地址（papers 或 source）或文号',
    ])
  })

  it.each([
    ['null', null],
    ['a text', '2027'],
    ['an empty object', {}],
    [
      'a date that does not exist',
      {
        year: 2027,
        papers: ['https://x.cn'],
        days: span('元旦', '2027-02-30', 0).concat({ name: '元旦', date: '2027-02-30', isOffDay: true }),
      },
    ],
    ['a year as text', { year: '2027', papers: ['https://x.cn'], days: [] }],
    ['an unknown member', { ...noticeFor2027(), remark: '…' }],
  ])('that is %s is refused by its shape', (_what, file) => {
    expect(readNotice(file).errors?.length).toBeGreaterThan(0)
  })

  it('of statutory days only may be provisional, and then needs no address', () => {
    const provisional = loadCalendarPolicy().items.find(({ year }) => year === 2027)
    expect(readNotice({ ...provisional, source: [] }).errors).toBeUndefined()
    expect(faultsOf({ ...provisional, source: [], basis: [], status: 'official' })).toEqual([
      ['#', 'source-absent'],
    ])
  })
})

const folder = join(projectRoot, '../shared/data/holidays')
const whenDataIsThere = existsSync(folder) ? describe : describe.skip
if (!existsSync(folder)) console.log('skipped: ../shared/data/holidays is absent')

whenDataIsThere('the notices of twenty years', () => {
  const fileOf = (year: number): unknown =>
    JSON.parse(readFileSync(join(folder, `holiday-cn-${year}.json`), 'utf8'))
  const years = Array.from({ length: 20 }, (_, index) => 2007 + index)

  it.each(years.filter((year) => year !== 2020))(
    'that for %i is accepted, and is the one in the policy',
    (year) => {
      const { notice } = readNotice(fileOf(year))
      const policy = loadCalendarPolicy().items.find((item) => item.year === year)
      const sorted = (days: readonly { date: string }[] | undefined) => days?.map(({ date }) => date).sort()
      expect(sorted(notice?.offDays)).toEqual(sorted(policy?.offDays))
      expect(sorted(notice?.workDays)).toEqual(sorted(policy?.workDays))
      expect(notice?.validFrom).toBe(policy?.validFrom)
    },
  )

  it('that for 2020 lists the Monday on which work began again, which the check points out', () => {
    expect(faultsOf(fileOf(2020))).toEqual([
      [expect.stringMatching(/^#\/days\/\d+\/date$/), 'weekday-as-make-up'],
    ])
  })

  it('the empty one for 2027 is refused', () => {
    expect(readNotice(fileOf(2027)).errors?.length).toBeGreaterThan(4)
  })
})
