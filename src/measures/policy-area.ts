import type { EngineRules } from '../generated/policy/engine'
import type { MeasureDefinition } from '../generated/policy/measures'
import type { ScenarioDefinition } from '../generated/policy/scenarios'
import type { PolicyArea } from '../platform/policy/policy-folder'

/** 措施目录: the definitions in `policies/measures`. */
export const measuresArea: PolicyArea<MeasureDefinition> = { area: 'measures' }

/** 审批场景目录: the definitions in `policies/scenarios`. */
export const scenariosArea: PolicyArea<ScenarioDefinition> = { area: 'scenarios' }

/** 规则参数: how far each tier of basis may cut, in `policies/engine`. */
export const engineArea: PolicyArea<EngineRules> = { area: 'engine' }
