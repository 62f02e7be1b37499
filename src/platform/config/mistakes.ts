import type { Environment } from '../../generated/platform/environment'
import { schemaOf, validatorFor } from '../schema/validator'

const SECRET_NAMES = new Set(['CREDIT_SECRET', 'CREDIT_ADMIN_KEY'])
const PRODUCTION_NEEDS = ['CREDIT_SECRET', 'CREDIT_MONGO_URL', 'CREDIT_REDIS_URL'] as const

/** A value as it may be shown: no secret, and no password of a connection string. */
const shown = (name: string, value: string): string => {
  if (SECRET_NAMES.has(name)) return `（${value.length} 个字符，不予显示）`
  const open = value.includes('@') ? `***${value.slice(value.lastIndexOf('@'))}` : value
  return `"${open.slice(0, 60)}"`
}

const descriptionOf = (name: string): string | undefined => {
  const { properties } = schemaOf('platform/environment') as {
    readonly properties: Readonly<Record<string, { readonly description: string } | undefined>>
  }
  return properties[name]?.description
}

/** In production there is no leaving these out: what would happen then is no advice. */
const productionNeed = (name: string): string => {
  const rule = descriptionOf(name)?.replace(/；不填则[^；]*$/, '') ?? ''
  return `${name}：生产环境（NODE_ENV=production）必须设置。${rule}`
}

const shapeMistakes = (environment: Readonly<Record<string, string | undefined>>): string[] => {
  const faulty = validatorFor('platform/environment')(environment).map(({ pointer }) => pointer.slice(2))
  return [...new Set(faulty)].map((name) => {
    const rule = descriptionOf(name)
    if (rule === undefined) return `${name}：没有这个变量，请检查拼写`
    return `${name}：当前值 ${shown(name, environment[name] ?? '')} 不合要求。${rule}`
  })
}

const productionMistakes = (environment: Environment): string[] => {
  if (environment.NODE_ENV !== 'production') return []
  const missing = PRODUCTION_NEEDS.filter((name) => environment[name] === undefined)
  return [
    ...missing.map(productionNeed),
    ...(environment.CREDIT_DEMO === '1' ? ['CREDIT_DEMO：当前值 "1"，生产环境不得装入演示数据'] : []),
    ...(environment.CREDIT_CLOCK === undefined
      ? []
      : [`CREDIT_CLOCK：当前值 ${shown('CREDIT_CLOCK', environment.CREDIT_CLOCK)}，生产环境的时钟不可设置`]),
  ]
}

/** Every mistake of the environment in Chinese, each beginning with the name of its variable. */
export const findMistakes = (environment: Environment): string[] => [
  ...shapeMistakes(environment as Readonly<Record<string, string | undefined>>),
  ...productionMistakes(environment),
]
