import type { Effect, Outcome } from './evaluation'

/** 绿色通道 is closed to a subject that a measure costs the shortcut. */
export const isGreenClosed = (effects: ReadonlySet<Effect>): boolean =>
  effects.has('GREEN') && effects.has('LOSE_BENEFIT')

/**
 * 核查结论 from the effects of all measures that fire, the gravest first. Losing a shortcut limits only where the matter is the
 * shortcut itself; a filing (备案) cannot be refused or slowed, strictness goes to follow-up supervision.
 */
export const outcomeOf = (effects: ReadonlySet<Effect>, actType: string): Outcome => {
  if (actType === 'filing') return '正常'
  if (effects.has('DENY')) return '禁止'
  if (effects.has('LIMIT') || (actType === 'shortcut' && effects.has('LOSE_BENEFIT'))) return '限制'
  if (effects.has('STRICT')) return '从严审查'
  return effects.has('GREEN') && !effects.has('LOSE_BENEFIT') ? '绿色通道' : '正常'
}

/** A person confirms every 禁止 and 限制, and the applicant is told reason, basis and remedy. */
export const mustBeConfirmed = (outcome: Outcome): boolean => outcome === '禁止' || outcome === '限制'

/** For a group the worst member decides: green only if every member has it. */
const WORST_FIRST: readonly Outcome[] = ['禁止', '限制', '从严审查', '正常', '绿色通道']

/** 联合体结论: the worst of the members'; deregistered ones do not count unless all are. */
export const worstOutcome = (outcomes: readonly Outcome[]): Outcome =>
  WORST_FIRST.find((one) => outcomes.includes(one)) ?? '不适用'
