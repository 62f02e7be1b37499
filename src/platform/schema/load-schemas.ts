import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../root'

/** A JSON Schema as it stands in its file. */
export interface SchemaFile {
  /** `<area>/<name>`, the same as the path in `schemas/` without `.json`. */
  readonly id: string
  readonly schema: Readonly<Record<string, unknown>>
}

const BASE = 'https://schemas.credit.invalid/'

/** The absolute form of a schema id; makes a relative `$ref` between files mean the same as between URIs. */
export const absoluteId = (id: string): string => `${BASE}${id}.json`

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const readSchema = (folder: string, path: string): SchemaFile => {
  const schema: unknown = JSON.parse(readFileSync(join(folder, path), 'utf8'))
  const id = path.replaceAll('\\', '/').replace(/\.json$/, '')
  if (!isRecord(schema) || schema.$id !== id) throw new Error(`schemas/${path}: $id must be "${id}"`)
  return { id, schema }
}

/** Reads all of `schemas/`, in the order of their ids. */
export const loadSchemas = (folder: string = join(projectRoot, 'schemas')): readonly SchemaFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .sort()
    .map((path) => readSchema(folder, path))
