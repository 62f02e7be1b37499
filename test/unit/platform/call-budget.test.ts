import { createCallBudget } from '../../../src/platform/call-budget'

describe('the budget of a client', () => {
  const open = () => {
    let now = 0
    const budget = createCallBudget({ name: 'checks', windowSeconds: 60, ticks: () => now })
    return { budget, at: (ms: number) => (now = ms) }
  }

  it('is spent call by call and there again when the window is over', () => {
    const { budget, at } = open()
    expect(budget.take('a', 2)).toEqual({ granted: 1, quota: 2, left: 1, resetSeconds: 60 })
    at(30_500)
    expect(budget.take('a', 2)).toEqual({ granted: 1, quota: 2, left: 0, resetSeconds: 30 })
    expect(budget.take('a', 2)).toMatchObject({ granted: 0, left: 0 })
    at(59_999)
    expect(budget.take('a', 2)).toMatchObject({ granted: 0, resetSeconds: 1 })
    at(60_000)
    expect(budget.take('a', 2)).toEqual({ granted: 1, quota: 2, left: 1, resetSeconds: 60 })
  })

  it('is one of its own for each client', () => {
    const { budget } = open()
    budget.take('a', 1)
    expect(budget.take('b', 1).granted).toBe(1)
  })

  it('grants of many as many as are left', () => {
    const { budget } = open()
    expect(budget.take('a', 10, 7)).toMatchObject({ granted: 7, left: 3 })
    expect(budget.take('a', 10, 7)).toMatchObject({ granted: 3, left: 0 })
    expect(budget.take('a', 10, 0)).toMatchObject({ granted: 0, left: 0 })
  })

  it('is told in the form of the draft, and a refusal says when to come again', () => {
    const { budget } = open()
    const taken = budget.take('a', 100, 40)
    expect(budget.headersOf(taken)).toEqual({
      'RateLimit-Policy': '"checks";q=100;w=60',
      RateLimit: '"checks";r=60;t=60',
    })
    expect(budget.refusalOf(taken)).toMatchObject({
      code: 'rate-limited',
      facts: { headers: { 'Retry-After': '60', RateLimit: '"checks";r=60;t=60' } },
    })
  })
})
