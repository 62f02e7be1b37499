import type { DecisionDocument } from '../decisions/document'
import { advanceDecisions, type AdvanceDeps } from './advance-decisions'
import { dueAlarm } from './next-step'
import { closeSettledAlarms, raiseAlarm } from './raise-alarm'

const PAGE = 500

export interface SweepReport {
  readonly found: number
  readonly failed: number
}

/** A record that cannot be moved must not stop the others, and must be heard of before its deadline. */
const advanceOneByOne = async (
  deps: AdvanceDeps,
  documents: readonly DecisionDocument[],
): Promise<number> => {
  let failed = 0
  for (const document of documents) {
    try {
      await advanceDecisions(deps, [document._id])
    } catch {
      failed += 1
      const day = dueAlarm(document, deps.workingDay, deps.now())
      if (day !== null) await raiseAlarm(deps.store, document, day, 'publication-failed', deps.now())
    }
  }
  return failed
}

const advancePage = async (deps: AdvanceDeps, documents: readonly DecisionDocument[]): Promise<number> => {
  try {
    await advanceDecisions(
      deps,
      documents.map(({ _id }) => _id),
    )
    return 0
  } catch {
    return advanceOneByOne(deps, documents)
  }
}

/**
 * 巡检: finds by one index every record for which something is due, whatever a queue lost, and does it. Its cost
 * depends on what is due, not on what is stored.
 */
export const sweepDecisions = async (deps: AdvanceDeps): Promise<SweepReport> => {
  const report = { found: 0, failed: 0 }
  let after: string | undefined
  for (;;) {
    const page = await deps.decisions.find({
      where: { nextStepAt: { lte: deps.now() } },
      sort: 'byNextStep',
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    })
    const last = page.at(-1)
    if (last === undefined) break
    after = deps.decisions.cursorOf(last, 'byNextStep')
    report.found += page.length
    report.failed += await advancePage(deps, page)
  }
  await closeSettledAlarms(deps.store, deps.decisions, deps.now())
  return report
}
