import { addDays } from '../calendar/calendar-date'
import { isInForce } from '../platform/policy/policy-folder'
import type { JointItems } from './joint-policy'
import { meet, type Dated, type ItemFault } from './policy-fault'
import { findReferenceFaults } from './reference-faults'
import { versionsOf } from './versions'

/** The days for which a set can be asked: from its date of force to the eve of the next set; null: no set follows. */
export interface Reign {
  readonly from: string
  readonly until: string | null
}

const AREAS = ['lists', 'measures', 'scenarios', 'engine'] as const
const daysOf = ({ id, validFrom, validTo }: Dated): string[] => {
  const [, day = validFrom] = id.split('@')
  return [
    ...(validTo !== null && validFrom > validTo ? [`生效日期 ${validFrom} 晚于失效日期 ${validTo}`] : []),
    ...(day === validFrom ? [] : [`标识中的日期 ${day} 不是生效日期 ${validFrom}`]),
  ]
}

const dayFaults = (policy: JointItems): ItemFault[] =>
  AREAS.flatMap((area) =>
    policy[area].flatMap((item) => daysOf(item).map((detail) => ({ area, id: item.id, detail }))),
  )

/** Told once for each pair, at the later of the two files. */
const overlapFaults = (policy: JointItems): ItemFault[] =>
  AREAS.flatMap((area) =>
    [...versionsOf<Dated>(policy[area]).values()].flatMap(({ all }) =>
      all.flatMap((item, place) =>
        all
          .slice(0, place)
          .filter((other) => other.id !== item.id && meet(item, other))
          .map(({ id }) => ({
            area,
            id: item.id,
            detail: `与 ${id} 的有效期重叠，同一代码在任何一天只能有一个版本`,
          })),
      ),
    ),
  )

const hasText = (texts: readonly string[]): boolean => texts.some((text) => text.trim() !== '')

const capsFaults = ({ engine }: JointItems, tier: string): string[] =>
  engine
    .filter(({ effectCaps }) => !Object.hasOwn(effectCaps, tier))
    .map(({ id }) => `依据层级 ${tier} 在 ${id} 中没有效果上限`)

const groundFaults = (policy: JointItems): ItemFault[] => {
  const measures = policy.measures.flatMap(({ id, basis, tier }) =>
    [...(hasText(basis.map(({ text }) => text)) ? [] : ['没有法律依据']), ...capsFaults(policy, tier)].map(
      (detail) => ({ area: 'measures' as const, id, detail }),
    ),
  )
  const lists = policy.lists
    .filter(({ authorities }) => !hasText(authorities))
    .map(({ id }) => ({ area: 'lists' as const, id, detail: '没有认定机关' }))
  return [...lists, ...measures]
}

/** Days on which the ruling item may change, as far as they lie in the reign. */
const turns = (items: readonly Dated[], { from, until }: Reign): string[] => {
  const days = items.flatMap(({ validFrom, validTo }) => [
    validFrom,
    ...(validTo === null ? [] : [addDays(validTo, 1)]),
  ])
  const within = days.filter((day) => day > from && (until === null || day <= until))
  return [...new Set([from, ...within])].sort()
}

/** The gate must be known, and be one, on every day for which the set can be asked. */
const engineFaults = ({ engine }: JointItems, reign: Reign): ItemFault[] =>
  turns(engine, reign).flatMap((day) => {
    const ruling = engine.filter((item) => isInForce(item, day)).map(({ id }) => id)
    if (ruling.length === 1) return []
    const detail =
      ruling.length === 0
        ? `自 ${day} 起没有有效的规则参数`
        : `自 ${day} 起有 ${ruling.length} 项规则参数同时有效：${ruling.join('、')}，只能有一项`
    return [{ area: 'engine' as const, id: ruling.at(-1) ?? '', detail }]
  })

/** 政策集的交叉检查: everything that is wrong with a set, beyond the shape of its files; nothing when it may be used. */
export const findPolicyFaults = (policy: JointItems, reign: Reign): ItemFault[] => [
  ...dayFaults(policy),
  ...overlapFaults(policy),
  ...groundFaults(policy),
  ...findReferenceFaults(policy),
  ...engineFaults(policy, reign),
]
