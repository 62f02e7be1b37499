import { isInForce, type PolicyItem } from '../platform/policy/policy-folder'
import { codeOf, type JointPolicy } from './joint-policy'

const ALWAYS = { validFrom: '0001-01-01', validTo: null } as const

const onlyInForce = <T extends PolicyItem>(items: readonly T[], on: string): T[] =>
  items.filter((item) => isInForce(item, on)).map((item) => ({ ...item, id: codeOf(item.id), ...ALWAYS }))

/**
 * 试行政策集: the law of one day, as if it had held on every day: for asking recorded questions again under a set that comes
 * into force later than they were asked.
 */
export const asIfInForce = (policy: JointPolicy, on: string): JointPolicy => ({
  ...policy,
  inForceFrom: ALWAYS.validFrom,
  lists: onlyInForce(policy.lists, on),
  measures: onlyInForce(policy.measures, on),
  scenarios: onlyInForce(policy.scenarios, on),
  engine: onlyInForce(policy.engine, on),
})
