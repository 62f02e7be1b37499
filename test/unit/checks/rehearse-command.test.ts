import { rehearseCommand, type RehearseOptions } from '../../../src/checks/rehearse-command'
import { buildJointPolicy } from '../../support/joint-policies'

const policy = buildJointPolicy({ lists: [], measures: [], scenarios: [] })

const run = async (
  options: Partial<RehearseOptions> = {},
  found: typeof policy | readonly string[] = policy,
) => {
  const lines: string[] = []
  const periods: string[][] = []
  const code = await rehearseCommand(
    'new',
    { isJson: false, ...options },
    {
      print: (line) => lines.push(line),
      today: '2026-11-25',
      findSet: () => Promise.resolve(found),
      scan: async function* (from, until) {
        periods.push([from, until])
        yield await Promise.resolve([])
      },
    },
  )
  return { code, lines, periods }
}

it('takes the last thirty days when no period is named, whole days in China time', async () => {
  const { code, lines, periods } = await run()
  expect(code).toBe(0)
  expect(periods).toEqual([['2026-10-25T16:00:00.000Z', '2026-11-25T16:00:00.000Z']])
  expect(lines[0]).toContain('2026-10-26 至 2026-11-25 的 0 次核查')
})

it('takes the days named, both inclusive, and answers as data when asked', async () => {
  const { lines, periods } = await run({ from: '2026-01-01', to: '2026-01-31', isJson: true })
  expect(periods).toEqual([['2025-12-31T16:00:00.000Z', '2026-01-31T16:00:00.000Z']])
  expect(JSON.parse(lines.join('\n'))).toMatchObject({ from: '2026-01-01', checks: 0, differences: [] })
})

it.each<[string, Partial<RehearseOptions>]>([
  ['a day that is none', { from: '2026-02-30' }],
  ['a period that ends before it begins', { from: '2026-02-02', to: '2026-02-01' }],
  ['a last day that is none', { to: 'gestern' }],
])('refuses %s, and reads nothing', async (_what, options) => {
  const { code, periods } = await run(options)
  expect([code, periods]).toEqual([2, []])
})

it('says why there is no such set', async () => {
  expect(await run({}, ['没有这个政策集'])).toMatchObject({ code: 1, lines: ['没有这个政策集'] })
})
