import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EngineRules } from '../../src/generated/policy/engine'
import type { ListDefinition } from '../../src/generated/policy/lists'
import type { MeasureDefinition } from '../../src/generated/policy/measures'
import type { ScenarioDefinition } from '../../src/generated/policy/scenarios'
import type { JointPolicy } from '../../src/measures/joint-policy'
import { loadJointPolicies } from '../../src/measures/load-joint-policies'
import type { HitFact, Question } from '../../src/measures/question'
import { projectRoot } from '../../src/platform/root'

/** The example in a schema: a valid item of an invented law. */
const exampleOf = (area: string): unknown => {
  const text = readFileSync(join(projectRoot, 'schemas', 'policy', `${area}.json`), 'utf8')
  return (JSON.parse(text) as { examples: unknown[] }).examples[0]
}
const exampleList = exampleOf('lists') as ListDefinition
const exampleMeasure = exampleOf('measures') as MeasureDefinition
const exampleScenario = exampleOf('scenarios') as ScenarioDefinition
const exampleEngine = exampleOf('engine') as EngineRules

const COLORS: Readonly<Record<string, ListDefinition['color']>> = { LB: 'black', LW: 'watch', LR: 'red' }

/** A list of the colour that its code says, with no measure of its own law. */
export const buildList = (
  id: string,
  measures: string[],
  overrides: Partial<ListDefinition> = {},
): ListDefinition => ({
  ...exampleList,
  id,
  color: COLORS[id.slice(0, 2)] ?? 'watch',
  measures,
  measureSet: 'open',
  ownLawMeasures: [],
  listingIsDecision: false,
  validFrom: '2014-01-01',
  validTo: null,
  ...overrides,
})

/** A measure by law for organisations and persons, fired by a list, bound to no role. */
export const buildMeasure = (
  id: string,
  effect: MeasureDefinition['effect'],
  overrides: Partial<MeasureDefinition> = {},
): MeasureDefinition => ({
  ...exampleMeasure,
  id,
  effect,
  kind: id.startsWith('JL') ? 'reward' : 'punish',
  tier: 'law',
  targets: ['legal', 'natural'],
  trigger: 'list',
  needsDecision: false,
  subjectRoles: [],
  isEnabled: true,
  lists: [],
  scenarios: [],
  validFrom: '2014-01-01',
  validTo: null,
  ...overrides,
})

export const buildScenario = (
  id: string,
  allowedMeasures: string[],
  overrides: Partial<ScenarioDefinition> = {},
): ScenarioDefinition => ({
  ...exampleScenario,
  id,
  allowedMeasures,
  actType: 'permit',
  validFrom: '2014-01-01',
  validTo: null,
  ...overrides,
})

export const buildEngine = (overrides: Partial<EngineRules> = {}): EngineRules => ({
  ...exampleEngine,
  id: 'legality-gate',
  validFrom: '2014-01-01',
  validTo: null,
  ...overrides,
})

/** A policy set of invented lists, measures and scenarios. */
export const buildJointPolicy = (
  items: Pick<JointPolicy, 'lists' | 'measures' | 'scenarios'> & Partial<JointPolicy>,
): JointPolicy => ({
  version: `sha256:${'0'.repeat(64)}`,
  inForceFrom: '2014-01-01',
  engine: [buildEngine()],
  ...items,
})

/** The law in `policies/`. */
export const realPolicy = (): JointPolicy => {
  const [base] = loadJointPolicies()
  if (base === undefined) throw new Error('there is no policy set')
  return base
}

/** An entry on a list that is in force on 2026-11-22, of the subject itself, found by code. */
export const buildHit = (listId: string, overrides: Partial<HitFact> = {}): HitFact => ({
  listId,
  listedOn: '2026-01-01',
  validTo: null,
  status: 'active',
  via: 'self',
  match: 'code',
  ...overrides,
})

/** A question of 2026-11-22 about a subject in business. */
export const buildQuestion = (
  scenario: string,
  hits: readonly HitFact[],
  overrides: Partial<Omit<Question, 'scenario' | 'hits'>> = {},
): Question => ({
  scenario,
  actType: null,
  roleSought: null,
  asOf: '2026-11-22',
  subjectState: 'active',
  hits,
  ...overrides,
})
