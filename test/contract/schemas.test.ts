import { execFileSync } from 'node:child_process'
import { Ajv2020 } from 'ajv/dist/2020'
import { allSchemas, validatorFor } from '../../src/platform/schema/validator'

type JsonObject = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Places of properties, at any depth, that nobody has described. */
const undescribed = (schema: unknown, place = ''): string[] => {
  if (Array.isArray(schema)) return schema.flatMap((item, index) => undescribed(item, `${place}/${index}`))
  if (!isObject(schema)) return []
  return Object.entries(schema).flatMap(([key, member]) => {
    if (key === 'examples' || key === 'const' || key === 'enum') return []
    if (key !== 'properties' || !isObject(member)) return undescribed(member, `${place}/${key}`)
    const conditional = /\/(?:if|then|else|not|allOf|anyOf|oneOf)(?:\/|$)/.test(place)
    const bare = Object.entries(member).filter(
      ([, property]) =>
        !conditional &&
        isObject(property) &&
        property.description === undefined &&
        property.$ref === undefined,
    )
    return [
      ...bare.map(([name]) => `${place}/${name}`),
      ...Object.entries(member).flatMap(([name, property]) => undescribed(property, `${place}/${name}`)),
    ]
  })
}

interface Text {
  readonly place: string
  readonly description: string
  /** Codes that the text has to explain. */
  readonly codes: readonly string[]
}

const codesOf = ({ enum: values }: JsonObject): string[] =>
  Array.isArray(values)
    ? values.filter((value): value is string => typeof value === 'string' && /^[A-Za-z_-]+$/.test(value))
    : []

/** What a reader of the interface sees of each part; a part without a text of its own is read under that above it. */
const textsIn = (schema: unknown, place = '', above = ''): Text[] => {
  if (Array.isArray(schema)) return schema.flatMap((item, index) => textsIn(item, `${place}/${index}`, above))
  if (!isObject(schema)) return []
  const description = typeof schema.description === 'string' ? schema.description : above
  const examples = Array.isArray(schema.examples)
  const below = Object.entries(schema).flatMap(([key, member]) =>
    (key === 'examples' && examples) || key === 'if' ? [] : textsIn(member, `${place}/${key}`, description),
  )
  return [{ place, description, codes: codesOf(schema) }, ...below]
}

const ENGLISH = /[a-z]{2,}[,;:.]? [a-z]{2,}|\p{Script=Han}[,;:.](?: |$)/u

/** Place, pattern and hint of every pattern. */
const patternsIn = (schema: unknown, place: string): [string, string, unknown][] => {
  if (Array.isArray(schema)) return schema.flatMap((item, index) => patternsIn(item, `${place}/${index}`))
  if (!isObject(schema)) return []
  return [
    ...(typeof schema.pattern === 'string'
      ? [[place, schema.pattern, schema['x-hint']] as [string, string, unknown]]
      : []),
    ...Object.entries(schema).flatMap(([key, member]) =>
      key === 'examples' ? [] : patternsIn(member, `${place}/${key}`),
    ),
  ]
}

const examplesOf = (schema: JsonObject): unknown[] => (Array.isArray(schema.examples) ? schema.examples : [])

/** Copies of a valid value that are each wrong in one way. */
const spoiled = (example: unknown, schema: JsonObject): unknown[] => {
  if (!isObject(example)) return [{ not: 'this' }]
  const required = Array.isArray(schema.required) ? schema.required.map(String) : []
  return [
    ...required.map((name) => Object.fromEntries(Object.entries(example).filter(([key]) => key !== name))),
    ...(schema.additionalProperties === false ? [{ ...example, unheardOf: 1 }] : []),
    [],
  ]
}

describe.each(allSchemas().map(({ id, schema }) => ({ id, schema })))('the schema $id', ({ id, schema }) => {
  it('is a schema of 2020-12 with an English name and a Chinese term', () => {
    const ajv = new Ajv2020()
    expect(ajv.validateSchema({ ...schema, $id: `https://schemas.credit.invalid/${id}.json` })).toBe(true)
    expect(schema.title).toMatch(/^[A-Z][A-Za-z0-9]+$/)
    expect(schema.description).toMatch(/^[\p{Script=Han}（]/u)
  })

  it('describes every property', () => {
    expect(undescribed(schema)).toEqual([])
  })

  it('speaks Chinese to the users of the interface', () => {
    expect(textsIn(schema).filter(({ description }) => ENGLISH.test(description))).toEqual([])
  })

  it('says in Chinese what each code means', () => {
    const unexplained = textsIn(schema).flatMap(({ place, description, codes }) =>
      codes
        .filter(
          (code) => !new RegExp(`(?<![\\w-])${code}[ （][^、；]*\\p{Script=Han}`, 'u').test(description),
        )
        .map((code) => `${place}: ${code}`),
    )
    expect(unexplained).toEqual([])
  })

  it('has examples, all of them valid', () => {
    const examples = examplesOf(schema)
    expect(examples.length).toBeGreaterThan(0)
    expect(examples.flatMap((example) => validatorFor(id)(example))).toEqual([])
  })

  it('refuses what is spoiled', () => {
    const accepted = examplesOf(schema)
      .flatMap((example) => spoiled(example, schema))
      .filter((copy) => validatorFor(id)(copy).length === 0)
    expect(accepted).toEqual([])
  })
})

describe('a member that is missing', () => {
  it.each([
    'access/client-registration',
    'check/consent-request',
    'check/feedback-request',
    'check/settlement-request',
    'decision/review',
    'decision/submission',
    'list/entry-submission',
    'list/mark',
    'list/removal',
  ])('of %s is told by its Chinese name', (id) => {
    const details = validatorFor(id)({}).map(({ detail }) => detail)
    expect(details.length).toBeGreaterThan(0)
    expect(
      details.filter((detail) => !/^缺少必填字段 \w+（[^（）]*\p{Script=Han}[^（）]*）$/u.test(detail)),
    ).toEqual([])
  })
})

describe('a pattern', () => {
  const patterns = allSchemas().flatMap(({ id, schema }) => patternsIn(schema, id))

  it.each(patterns)('is told in Chinese rather than as an expression: %s', (_place, pattern, hint) => {
    expect(hint).toMatch(/\p{Script=Han}/u)
    const examples = [...String(hint).matchAll(/形如 ([^\s，。（；]+)/gu)].map(([, example = '']) => example)
    expect(examples.filter((example) => !new RegExp(pattern, 'u').test(example))).toEqual([])
  })
})

describe('the generated types', () => {
  it('are up to date', () => {
    expect(execFileSync(process.execPath, ['scripts/generate.mjs', '--check'], { encoding: 'utf8' })).toBe('')
  })
})
