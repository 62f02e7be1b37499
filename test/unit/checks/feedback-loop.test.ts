import type { FeedbackLine } from '../../../src/checks/document'
import { latestLines, loopKey, loopOf, readLoopKey } from '../../../src/checks/feedback-loop'

const UNIT = '11370299MF0000005D'
const line = (overrides: Partial<FeedbackLine> = {}): FeedbackLine => ({
  version: 1,
  subject: 0,
  measure: 'CJ-06',
  result: '拒绝办理',
  reason: '依法不具备资格。',
  operator: { id: 'u-1', name: '某甲' },
  decidedOn: '2026-05-20',
  offered: true,
  contradictions: [],
  at: '2026-05-20T01:00:00.000Z',
  by: 'client',
  ...overrides,
})
const check = (feedbackDueOn: string | null = '2026-05-20', remindedAt?: string) => ({
  unit: UNIT,
  facts: { answeredAt: '2026-04-30T16:30:00.000Z', feedbackDueOn },
  ...(remindedAt === undefined ? {} : { remindedAt }),
})
const key = (timing: string, used = 'unused') => ({ key: `2026-05:${UNIT}:${timing}:${used}` })

it.each<[string, Parameters<typeof loopOf>, ReturnType<typeof loopOf>]>([
  [
    'waits while nothing came, and reminds on the day after the last',
    [check(), []],
    { loop: key('awaiting'), awaiting: { unit: UNIT, dueOn: '2026-05-20', remindOn: '2026-05-21' } },
  ],
  [
    'reminds once only',
    [check('2026-05-20', '2026-05-21T00:00:00.000Z'), []],
    { loop: key('awaiting'), awaiting: { unit: UNIT, dueOn: '2026-05-20' } },
  ],
  [
    'waits without a last day where the calendar gave none',
    [check(null), []],
    { loop: key('awaiting'), awaiting: { unit: UNIT } },
  ],
  [
    'still waits when only a measure that was never offered is answered for',
    [check(), [line({ offered: false })]],
    { loop: key('awaiting'), awaiting: { unit: UNIT, dueOn: '2026-05-20', remindOn: '2026-05-21' } },
  ],
  ['is answered in time on the last day', [check(), [line()]], { loop: key('on-time', 'used') }],
  [
    'is late after midnight in China',
    [check(), [line({ at: '2026-05-20T16:00:00.000Z' })]],
    { loop: key('late', 'used') },
  ],
  [
    'is neither in time nor late without a last day',
    [check(null), [line({ result: '未适用' })]],
    { loop: key('undated') },
  ],
  [
    'stays in time when more comes later, and goes by the latest on each measure',
    [check(), [line(), line({ version: 2, result: '未适用', at: '2026-06-01T00:00:00.000Z' })]],
    { loop: key('on-time') },
  ],
])('a check %s', (_what, args, expected) => {
  expect(loopOf(...args)).toEqual(expected)
})

it('reads the key that it wrote', () => {
  const state = { month: '2026-05', unit: UNIT, timing: 'late', used: true } as const
  expect(readLoopKey(loopKey(state))).toEqual(state)
})

it('keeps the latest line for each measure of each subject', () => {
  const lines = [
    line(),
    line({ version: 2 }),
    line({ version: 3, subject: 1 }),
    line({ version: 4, measure: 'CJ-30' }),
  ]
  expect(latestLines(lines).map(({ version }) => version)).toEqual([2, 3, 4])
})
