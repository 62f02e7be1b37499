import type { CheckDocument } from './document'
import type { CheckStore } from './store'

export interface ReminderDeps {
  readonly store: Pick<CheckStore, 'checks'>
  readonly now: () => string
  readonly today: () => string
}

const PAGE = 500

const reminded = (check: CheckDocument, at: string): CheckDocument => {
  if (check.awaiting === undefined) return check
  const { remindOn: _remindOn, ...awaiting } = check.awaiting
  return { ...check, revision: check.revision + 1, awaiting, remindedAt: at }
}

/**
 * 催报: raises one reminder for every check whose feedback is overdue, once; its cost depends on what fell due since the
 * last time. A check that was answered for meanwhile keeps its answer.
 * @returns the number of reminders raised
 */
export const remindFeedback = async ({ store, now, today }: ReminderDeps): Promise<number> => {
  let raised = 0
  let after: string | undefined
  for (;;) {
    const page = await store.checks.find({
      where: { 'awaiting.remindOn': { lte: today() } },
      sort: 'byReminder',
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    })
    const last = page.at(-1)
    if (last === undefined) return raised
    after = store.checks.cursorOf(last, 'byReminder')
    const done = await store.checks.replaceMany(page.map((check) => reminded(check, now())))
    raised += done.filter(Boolean).length
  }
}

/** 下一个催报日; null when nothing waits. */
export const nextReminderOn = async ({ store }: Pick<ReminderDeps, 'store'>): Promise<string | null> => {
  const [next] = await store.checks.find({ sort: 'byReminder', limit: 1 })
  return next?.awaiting?.remindOn ?? null
}
