import { join } from 'node:path'
import type { EngineRules } from '../generated/policy/engine'
import type { ListDefinition } from '../generated/policy/lists'
import type { MeasureDefinition } from '../generated/policy/measures'
import type { ScenarioDefinition } from '../generated/policy/scenarios'
import { listsArea } from '../lists/policy-area'
import { loadPolicyFolder, policyVersion } from '../platform/policy/policy-folder'
import { projectRoot } from '../platform/root'
import { engineArea, measuresArea, scenariosArea } from './policy-area'

/** 联合奖惩政策集: lists, measures, scenarios and the gate, as one set with one version. */
export interface JointPolicy {
  /** `sha256:<hex>` over all items; an answer names it. */
  readonly version: string
  /** 施行日期: first day on which answers use this set, until the next set begins. */
  readonly inForceFrom: string
  readonly lists: readonly ListDefinition[]
  readonly measures: readonly MeasureDefinition[]
  readonly scenarios: readonly ScenarioDefinition[]
  readonly engine: readonly EngineRules[]
}

/** The code of an item without the day of its version: `LB-01` of `LB-01@2027-01-01`. */
export const codeOf = (id: string): string => id.split('@', 1)[0] ?? id

/**
 * 读取政策集: the set in a folder that holds `lists`, `measures`, `scenarios` and `engine`.
 * @throws Error when a file breaks its schema
 */
export const loadJointPolicy = (
  inForceFrom: string,
  folder: string = join(projectRoot, 'policies'),
): JointPolicy => {
  const items = {
    lists: loadPolicyFolder(listsArea, folder).items,
    measures: loadPolicyFolder(measuresArea, folder).items,
    scenarios: loadPolicyFolder(scenariosArea, folder).items,
    engine: loadPolicyFolder(engineArea, folder).items,
  }
  return { version: policyVersion([inForceFrom, items]), inForceFrom, ...items }
}
