import { createHash } from 'node:crypto'
import type { Admitted } from './admit-request'
import { platformFailure } from './failure'
import type { IdempotencyStore, KeptAnswer } from './idempotency-store'
import type { Route } from './route'

const KEY_FORM = /^[\x21-\x7e]{1,200}$/

const keyOf = (header: string): string => {
  if (KEY_FORM.test(header)) return header
  throw platformFailure('schema-violation', 'Idempotency-Key 应为 1 至 200 个可见 ASCII 字符，不含空格')
}

const inProgress = () =>
  platformFailure('idempotency-in-progress', '同一幂等键的请求尚未办结，请稍后以同一内容重试', {
    headers: { 'Retry-After': '1' },
  })

const mismatch = () =>
  platformFailure('idempotency-mismatch', '此幂等键已用于另一内容的请求，请换用新的幂等键')

/** Whether the same call would give the same answer again: not what failed here, nor what depends on the moment. */
const isLasting = ({ status }: KeptAnswer): boolean => status < 500 && status !== 429

const work = async (
  store: IdempotencyStore,
  ticket: string,
  answer: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> => {
  try {
    const told = await answer()
    await (isLasting(told) ? store.keep(ticket, told) : store.release(ticket))
    return told
  } catch (error) {
    await store.release(ticket)
    throw error
  }
}

/**
 * Answers a call with an `Idempotency-Key` once: the same key and body get the first answer again.
 * @param answer makes the answer, of a failure too; what it throws is not kept
 * @throws Failure `idempotency-mismatch`, `idempotency-in-progress`
 */
export const answerOnce = async (
  store: IdempotencyStore | undefined,
  route: Route,
  { request, bytes }: Admitted,
  answer: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> => {
  const header = route.idempotent === undefined ? undefined : request.header('idempotency-key')
  if (header === undefined || store === undefined) return answer()
  const begun = await store.begin({
    callerId: request.caller.id,
    operation: `${route.operation} ${request.url}`,
    key: keyOf(header),
    bodyHash: createHash('sha256')
      .update(bytes ?? '')
      .digest('hex'),
    until: route.idempotent === 'until-midnight' ? 'until-midnight' : 'for-a-day',
  })
  if (begun.state === 'in-progress') throw inProgress()
  if (begun.state === 'mismatch') throw mismatch()
  if (begun.state === 'new') return work(store, begun.ticket, answer)
  return { ...begun.answer, headers: { ...begun.answer.headers, 'Idempotency-Replayed': 'true' } }
}
