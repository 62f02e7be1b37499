import { announced, settled, type Plan } from '../decisions/settle-decision'
import type { DecisionDocument } from '../decisions/document'
import type { JudgeDeps, SubjectDesk } from '../decisions/judge-submissions'
import { decisionPages, type DecisionStore } from '../decisions/store'

export interface ReleaseDeps {
  readonly decisions: DecisionStore['decisions']
  readonly subjects: SubjectDesk
  readonly assess: JudgeDeps['assess']
  readonly plan: Plan
  readonly now: () => string
  readonly alert: (decisionIds: readonly string[]) => Promise<void>
}

const reassessed = (deps: ReleaseDeps, before: DecisionDocument): DecisionDocument => {
  const at = deps.now()
  const { publication, warnings, view } = deps.assess(before.content, {
    subjectMismatch: false,
    resembles: before.resembles,
    reviewed: false,
  })
  const { publishedAt } = before.publication
  const kept = before.warnings.filter(
    (old) =>
      old.code !== 'subject-mismatch' &&
      !warnings.some((one) => one.code === old.code && one.pointer === old.pointer),
  )
  const after = settled(
    {
      ...before,
      revision: before.revision + 1,
      changedAt: at,
      publication: { ...publication, ...(publishedAt === undefined ? {} : { publishedAt }) },
      warnings: [...kept, ...warnings],
      view,
      history: [
        ...before.history,
        {
          revision: before.version,
          at,
          by: 'entity-master',
          change: 'reassessed',
          note: '信用主体库更新后名称与代码一致',
        },
      ],
    },
    deps.plan,
  )
  return announced(before, after, at)
}

const releaseMatching = async (
  deps: ReleaseDeps,
  uscc: string,
  held: readonly DecisionDocument[],
): Promise<void> => {
  const matches = await deps.subjects.matchNames(
    held.map(({ content: { party } }) => ({ uscc, name: party.name, category: party.category })),
  )
  const released = held
    .filter((_document, i) => matches[i]?.match !== 'mismatch')
    .map((document) => reassessed(deps, document))
  if (released.length === 0) return
  const stored = await deps.decisions.replaceMany(released)
  // A record that somebody changed meanwhile has been judged anew by that change.
  await deps.alert(released.filter((_document, i) => stored[i] === true).map(({ _id }) => _id))
}

/**
 * 主体库更新后的复核: the cure of error 1001 may be in the entity master (a rename that came late). When it changes, the
 * records held for that code are compared again, and those whose name now agrees are let go.
 */
export const releaseMismatches = async (deps: ReleaseDeps, uscc: string): Promise<void> => {
  const question = { where: { mismatchOf: uscc }, sort: 'byMismatch' }
  for await (const held of decisionPages(deps.decisions, question)) await releaseMatching(deps, uscc, held)
}
