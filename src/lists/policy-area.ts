import type { ListDefinition } from '../generated/policy/lists'
import type { PolicyArea } from '../platform/policy/policy-folder'

/** 名单目录: the definitions in `policies/lists`. */
export const listsArea: PolicyArea<ListDefinition> = { area: 'lists' }
