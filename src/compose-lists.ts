import type { AccessStore } from './access/store'
import { openTrail } from './access/trail'
import type { DefinitionOf, ListDeps } from './lists/list-deps'
import { openListStore } from './lists/store'
import type { JointPolicies } from './measures/joint-policies'
import { codeOf } from './measures/joint-policy'
import type { Foundations } from './platform/foundations'
import { isInForce } from './platform/policy/policy-folder'
import { addProvisional, loadSubjects } from './subjects/extend-master'
import type { SubjectDeps } from './subjects/register-subjects'

const definitionsInForce =
  ({ policyOn }: JointPolicies): DefinitionOf =>
  (listId, on) => {
    const policy = policyOn(on)
    const definition = policy?.lists.find((item) => codeOf(item.id) === listId && isInForce(item, on))
    return policy === undefined || definition === undefined
      ? undefined
      : { definition, policyVersion: policy.version }
  }

/** Wires the room of lists. */
export const wireLists = ({
  base,
  access,
  subjects,
  policies,
}: {
  readonly base: Foundations
  readonly access: AccessStore
  readonly subjects: SubjectDeps
  readonly policies: JointPolicies
}): ListDeps => ({
  store: openListStore(base.store),
  vault: base.vault,
  definitionOf: definitionsInForce(policies),
  mastersOf: (usccs) => loadSubjects(subjects, usccs),
  addProvisional: (unknown) => addProvisional(subjects, unknown),
  trail: openTrail(access),
})
