import type { EngineRules } from '../generated/policy/engine'
import type { MeasureDefinition } from '../generated/policy/measures'
import type { Effect } from './evaluation'

/** Effects that cut rights or add duties, the gravest first; all others are never lowered. */
const GRAVITY: readonly Effect[] = ['DENY', 'LIMIT', 'STRICT']

/**
 * 合法性闸门 (国办发〔2020〕49号): lowers the effect of a punishment to what the tier of its basis can carry. Rewards pass, and
 * nothing is ever raised.
 * @param actType 行为类型 of the matter: some tiers may deny a benefit or a shortcut, but nothing else
 */
export const effectAfterGate = (
  { kind, tier, effect }: Pick<MeasureDefinition, 'kind' | 'tier' | 'effect'>,
  engine: EngineRules,
  actType: string,
): Effect => {
  const cap = engine.effectCaps[tier]
  if (kind === 'reward' || cap === null || !GRAVITY.includes(effect)) return effect
  if (engine.denyAllowedTiers.includes(tier) && engine.denyAllowedActTypes.includes(actType)) return effect
  return GRAVITY.indexOf(effect) < GRAVITY.indexOf(cap) ? cap : effect
}
