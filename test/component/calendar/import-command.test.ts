import { readFileSync } from 'node:fs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importCalendarNotice, type RecomputeRequest } from '../../../src/calendar/import-calendar-notice'
import { runPolicyCommand } from '../../../src/calendar/import-command'
import { publicationDeadline } from '../../../src/calendar/deadline'
import { loadCalendarPolicy } from '../../../src/calendar/policy-area'
import { calendarNotices, listNotices } from '../../../src/calendar/store'
import { fixedClock } from '../../../src/platform/clock/clock'
import { openStore } from '../../../src/platform/store/open-store'
import type { Store } from '../../../src/platform/store/port'
import { noticeFor2027, span } from '../../unit/calendar/notice-for-2027'

const policy = loadCalendarPolicy().items

describe('importing a calendar notice', () => {
  let folder = ''
  let store: Store
  let requests: RecomputeRequest[]
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'calendar-'))
    store = await openStore({ sqlitePath: join(folder, 'store.sqlite') }, [calendarNotices])
    requests = []
  })
  afterEach(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })

  const importFile = (file: unknown, followed?: () => Promise<void>) =>
    importCalendarNotice(
      {
        store,
        clock: fixedClock('2026-11-23T01:00:00Z'),
        policy,
        recompute: (request) => Promise.resolve(requests.push(request)),
        ...(followed === undefined ? {} : { followed }),
      },
      file,
    )
  const run = async (args: readonly string[], text: string): Promise<{ code: number; lines: string[] }> => {
    const lines: string[] = []
    const code = await runPolicyCommand(
      args,
      { readFile: () => text, print: (line) => lines.push(line) },
      importFile,
    )
    return { code, lines }
  }

  it('keeps it, recomputes the deadlines with the calendars before and after, and tells what changed', async () => {
    const { code, lines } = await run(
      ['import-calendar', 'notice.json'],
      `\uFEFF${JSON.stringify(noticeFor2027())}`,
    )
    expect(code).toBe(0)
    expect(lines[0]).toBe('已导入 2027 年节假日安排：暂定 → 正式')
    expect(lines).toContain('  2027-02-09：上班 → 放假')
    expect(lines).toContain('  2027-02-20：放假 → 上班')
    expect(lines.at(-2)).toBe('已重新计算受影响的公示期限（含已公示的决定），其中 1 条有变动')
    expect(lines.at(-1)).toBe('正式日历现已覆盖至 2027-12-31')
    const [request] = requests
    expect(request?.year).toBe(2027)
    expect(request?.days).toEqual(expect.arrayContaining(['2027-02-09', '2027-02-20']))
    expect(request && publicationDeadline(request.before, '2026-12-23').provisional).toBe(true)
    expect(request && publicationDeadline(request.after, '2026-12-23').provisional).toBe(false)
    const [document] = await listNotices(store)
    expect(document).toMatchObject({
      _id: '2027',
      importedAt: '2026-11-23T01:00:00.000Z',
      movedDeadlines: 1,
      history: [],
    })
    expect(document?.change.days.length).toBeGreaterThan(5)
  })

  it('keeps an earlier notice of the year behind the new one', async () => {
    await importFile(noticeFor2027())
    await importFile(noticeFor2027({ add: span('春节', '2027-02-15', 1) }))
    const [document] = await listNotices(store)
    expect(document?.change.days).toEqual([{ date: '2027-02-15', before: 'working', after: 'off' }])
    expect(document?.history).toHaveLength(1)
    expect(document?.history[0]).toMatchObject({
      movedDeadlines: 1,
      change: { status: { before: 'provisional' } },
    })
  })

  it('done again stores nothing new but recomputes, so that an interrupted import can be completed', async () => {
    await importFile(noticeFor2027())
    const result = await importFile(noticeFor2027())
    expect(result.change.days).toEqual([])
    expect(requests).toHaveLength(2)
    expect(requests[1]?.days).toEqual(requests[0]?.days)
    expect((await listNotices(store))[0]?.history).toEqual([])
    const { lines } = await run(['import-calendar', 'notice.json'], JSON.stringify(noticeFor2027()))
    expect(lines).toContain('与原日历相比没有日期变化')
  })

  it('recomputes once more when running processes have followed', async () => {
    const order: string[] = []
    const { movedDeadlines } = await importFile(noticeFor2027(), () =>
      Promise.resolve(void order.push(`after ${requests.length}`)),
    )
    expect(order).toEqual(['after 1'])
    expect(requests).toHaveLength(2)
    expect(movedDeadlines).toBe(3)
  })

  it('says which file cannot be read', async () => {
    const lines: string[] = []
    const readFile = (path: string) => readFileSync(path, 'utf8')
    const doors = { readFile, print: (line: string) => lines.push(line) }
    expect(await runPolicyCommand(['import-calendar', '/not/there.json'], doors, importFile)).toBe(1)
    expect(lines).toEqual(['读不到文件 /not/there.json，未导入；请检查路径和权限'])
  })

  it('refuses a spoiled file with all its faults, and stores nothing', async () => {
    const file = noticeFor2027({ papers: [], add: span('春节', '2027-02-18', 1, false) })
    const { code, lines } = await run(['import-calendar', 'notice.json'], JSON.stringify(file))
    expect(code).toBe(1)
    expect(lines).toEqual([
      '通知文件有 2 处问题，未导入',
      '  #/days/33/date：2027-02-18 不是星期六或星期日，本来就上班，不能列为调休，请核对日期',
      '  #：正式通知须注明通知原文地址（papers 或 source）或文号',
    ])
    expect(await listNotices(store)).toEqual([])
    expect(requests).toEqual([])
  })

  it('refuses to put a guess in the place of a published notice', async () => {
    const guess = { ...policy.find(({ year }) => year === 2027), status: 'provisional' }
    await importFile(noticeFor2027())
    await expect(importFile(guess)).rejects.toMatchObject({ code: 'invalid-calendar-notice' })
  })

  it.each([
    ['a text that is not JSON', ['import-calendar', 'notice.json'], '{', 1, '文件不是有效的 JSON，未导入'],
    ['no file', ['import-calendar'], '', 2, '用法：'],
    ['an unknown command', ['import', 'notice.json'], '', 2, '用法：'],
    ['too many words', ['import-calendar', 'a', 'b'], '', 2, '用法：'],
  ])('tells what is wrong with %s', async (_what, args, text, code, line) => {
    const answer = await run(args, text)
    expect(answer.code).toBe(code)
    expect(answer.lines.join()).toContain(line)
  })
})
