import type { ErrorObject } from 'ajv'
import type { InputError } from '../http/failure'
import { describeKeyword } from './keywords'
import type { MemberName } from './member-names'

const fragment = (pointer: string): string => `#${encodeURI(pointer).replaceAll('#', '%23')}`

const escapeKey = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** The member that is missing or too much; for every other fault the value itself. */
const faultyPath = (error: ErrorObject): string => {
  const params = error.params as Record<string, unknown>
  const member = params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty
  if (typeof member === 'string') return `${error.instancePath}/${escapeKey(member)}`
  if (typeof params.propertyName === 'string')
    return `${error.instancePath}/${escapeKey(params.propertyName)}`
  return error.instancePath
}

const isUnion = (error: ErrorObject): boolean => error.keyword === 'anyOf' || error.keyword === 'oneOf'

const branchOf = (union: ErrorObject, error: ErrorObject): string | undefined => {
  const prefix = `${union.schemaPath}/`
  if (!error.schemaPath.startsWith(prefix)) return undefined
  return error.schemaPath.slice(prefix.length).split('/', 1)[0]
}

/** Of a union only the branch that the sender plainly meant: of the right type, with the fewest faults. */
const faultsOfUnion = (union: ErrorObject, errors: readonly ErrorObject[]): ErrorObject[] => {
  const branches = new Map<string, ErrorObject[]>()
  for (const error of errors) {
    const branch = error.instancePath.startsWith(union.instancePath) ? branchOf(union, error) : undefined
    if (branch !== undefined) branches.set(branch, [...(branches.get(branch) ?? []), error])
  }
  const isOtherType = (faults: ErrorObject[]): boolean =>
    faults.some((fault) => fault.keyword === 'type' && fault.instancePath === union.instancePath)
  const meant = [...branches.values()].filter((faults) => !isOtherType(faults))
  return meant.sort((a, b) => a.length - b.length)[0] ?? [union]
}

const settleUnions = (errors: readonly ErrorObject[]): ErrorObject[] => {
  const union = errors.find(isUnion)
  if (union === undefined) return errors.filter((error) => error.keyword !== 'if')
  const inside = errors.filter(
    (error) => error.instancePath.startsWith(union.instancePath) && branchOf(union, error) !== undefined,
  )
  const outside = errors.filter((error) => error !== union && !inside.includes(error))
  const kept = faultsOfUnion(union, inside).filter((error) => !isUnion(error))
  return [...settleUnions(outside), ...(kept.length === 0 ? [{ ...union, keyword: 'alternatives' }] : kept)]
}

/** Ajv's errors as the platform tells them: pointer, code, and in Chinese what was sent and what is allowed. */
export const describeErrors = (errors: readonly ErrorObject[], memberName: MemberName): InputError[] => {
  const told = new Map<string, InputError>()
  for (const error of settleUnions(errors)) {
    const pointer = fragment(faultyPath(error))
    const { code, detail } = describeKeyword(error, memberName)
    told.set(`${pointer} ${code} ${detail}`, { pointer, code, detail })
  }
  return [...told.values()]
}
