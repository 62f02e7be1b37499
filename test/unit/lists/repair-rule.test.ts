import type { ListDefinition } from '../../../src/generated/policy/lists'
import { repairFaults } from '../../../src/lists/repair-rule'

type Rule = ListDefinition['repairRule']

const LISTED_ON = '2026-02-28'
const rule = (overrides: Partial<Rule>): Pick<ListDefinition, 'name' | 'repairRule'> => ({
  name: '示范名单',
  repairRule: {
    state: 'open',
    afterMonths: null,
    source: '《示范条例》第五条',
    mark: 'verified',
    ...overrides,
  },
})

it.each<[string, Partial<Rule>, string]>([
  ['at once, where no least time is known', {}, '2026-02-28'],
  ['on the day on which the least time is over', { afterMonths: 12 }, '2027-02-28'],
  [
    'at once, where the least time was not read in its document',
    { afterMonths: 12, mark: 'from-memory' },
    LISTED_ON,
  ],
  ['at once, where it was read in part', { afterMonths: 12, mark: 'part-verified' }, LISTED_ON],
  ['at once, where the documents are silent', { state: 'unsettled', mark: 'derived' }, LISTED_ON],
])('an entry can be repaired %s', (_what, overrides, on) => {
  expect(repairFaults(rule(overrides), LISTED_ON, on)).toEqual([])
})

it.each<[string, Partial<Rule>, string, object]>([
  [
    'a day before the least time is over',
    { afterMonths: 12 },
    '2027-02-27',
    {
      pointer: '#/effectiveOn',
      code: 'repair-too-early',
      detail:
        '名单“示范名单”满 12 个月方可修复（《示范条例》第五条）：2026-02-28 列入，最早为 2027-02-28，所填生效日为 2027-02-27',
    },
  ],
  [
    'while a ban runs',
    { state: 'closed' },
    '2029-01-01',
    {
      pointer: '#/cause',
      code: 'repair-not-open',
      detail: expect.stringContaining('（《示范条例》第五条）'),
    },
  ],
  [
    'where there is nothing to repair',
    { state: 'inapplicable', mark: 'derived' },
    '2029-01-01',
    { pointer: '#/cause', code: 'repair-not-open', detail: expect.stringContaining('revoked') },
  ],
])('an entry cannot be repaired %s, and the authority is told why', (_what, overrides, on, fault) => {
  expect(repairFaults(rule(overrides), LISTED_ON, on)).toEqual([fault])
})
