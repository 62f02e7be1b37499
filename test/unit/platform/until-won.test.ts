import { LOST, untilWon } from '../../../src/platform/until-won'

describe('a change by compare-and-set', () => {
  it('is tried again while somebody else is faster, and answers what the winner answers', async () => {
    const answers = [LOST, LOST, 'won', 'too late'] as const
    let attempts = 0
    await expect(untilWon('此记录', () => Promise.resolve(answers[attempts++]))).resolves.toBe('won')
    expect(attempts).toBe(3)
  })

  it('takes "false" and "nothing" for answers', async () => {
    await expect(untilWon('此记录', () => Promise.resolve(false))).resolves.toBe(false)
    await expect(untilWon('此记录', () => Promise.resolve(undefined))).resolves.toBeUndefined()
  })

  it('does not go on after an error', async () => {
    let attempts = 0
    const attempt = () => {
      attempts += 1
      return Promise.reject(new Error('refused'))
    }
    await expect(untilWon('此记录', attempt)).rejects.toThrow('refused')
    expect(attempts).toBe(1)
  })

  it('that is always lost says so, and that it may be tried again', async () => {
    await expect(untilWon('此记录', () => Promise.resolve(LOST))).rejects.toMatchObject({
      code: 'dependency-unavailable',
      detail: '同时更改此记录的请求过多，请稍后重试',
    })
  })
})
