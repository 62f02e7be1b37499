import { platformFailure } from './http/failure'

/** What an attempt answers when somebody else changed the record first. */
export const LOST = Symbol('lost')

/** Many more than ever race for one record; who loses them all meets a machine in trouble. */
const MAX_RACES = 50

/**
 * 并发更改: reads, decides and replaces by compare-and-set, again and again until nobody was faster.
 * @param attempt reads anew each time
 * @param thing Chinese, what is changed, for who is told to come again
 * @throws Failure `dependency-unavailable` when every race was lost
 */
export const untilWon = async <T>(thing: string, attempt: () => Promise<T | typeof LOST>): Promise<T> => {
  for (let race = 0; race < MAX_RACES; race += 1) {
    const answer = await attempt()
    if (answer !== LOST) return answer
  }
  throw platformFailure('dependency-unavailable', `同时更改${thing}的请求过多，请稍后重试`)
}
