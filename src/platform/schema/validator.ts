import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import type { InputError } from '../http/failure'
import { absoluteId, loadSchemas, type SchemaFile } from './load-schemas'
import { describeErrors } from './describe-errors'
import { HINT } from './keywords'
import { createMemberNames } from './member-names'

export type Validator = (value: unknown) => InputError[]

/** One Ajv that knows these schemas; a schema is compiled when it is first asked for. */
export const createSchemaRegistry = (files: readonly SchemaFile[]): ((id: string) => Validator) => {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    discriminator: true,
    verbose: true,
  })
  addFormats(ajv)
  ajv.addKeyword({ keyword: HINT, schemaType: 'string' })
  const memberName = createMemberNames(files)
  for (const { id, schema } of files)
    ajv.addSchema({ ...schema, $id: absoluteId(id) }, undefined, undefined, false)
  const validators = new Map<string, Validator>()
  const compile = (id: string): Validator => {
    const check: ValidateFunction | undefined = ajv.getSchema(absoluteId(id))
    if (check === undefined) throw new Error(`no such schema: schemas/${id}.json`)
    return (value) => (check(value) ? [] : describeErrors(check.errors ?? [], memberName))
  }
  return (id) => {
    const known = validators.get(id) ?? compile(id)
    validators.set(id, known)
    return known
  }
}

let files: readonly SchemaFile[] | undefined
let registry: ((id: string) => Validator) | undefined

/** All schemas of `schemas/`, read once. */
export const allSchemas = (): readonly SchemaFile[] => (files ??= loadSchemas())

/** @throws Error when there is no such schema, which is a defect of the program */
export const schemaOf = (id: string): SchemaFile['schema'] => {
  const file = allSchemas().find((each) => each.id === id)
  if (file === undefined) throw new Error(`no such schema: schemas/${id}.json`)
  return file.schema
}

/**
 * The validator of a schema in `schemas/`, e.g. `decision/submission`: answers every fault at once, none when valid.
 * @throws Error when there is no such schema, which is a defect of the program
 */
export const validatorFor = (schemaId: string): Validator => {
  registry ??= createSchemaRegistry(allSchemas())
  return registry(schemaId)
}
