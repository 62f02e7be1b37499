import { fixture, runTool } from './run-tool'

it('the budgets find a long file, a silenced rule, missing and long papers, and too few tests', () => {
  const { code, output } = runTool(fixture('budgets'), 'scripts/size-budgets.mjs', fixture('budgets'))
  expect(output.trim().split('\n')).toEqual([
    'src/lists/long.ts: 201 lines, at most 200',
    'src/lists/silenced.ts:1: a rule is silenced; mend the code or change the rule for all',
    'src/lists/README.md: is missing',
    'test/README.md: is missing',
    'workers/README.md: 22 lines, at most 20',
    'test lines ÷ source lines = 0 ÷ 203 = 0.00, wanted 0.8 to 1.3',
  ])
  expect(code).toBe(1)
})
