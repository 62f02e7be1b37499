import { foreignCursorFault, type InputError } from './failure'

/** What is wrong with the value of a parameter. */
export type ValueFault = Pick<InputError, 'code' | 'detail'>

/** A parameter whose value can be wrong by itself, so that all faults of a query are told at once. */
export interface CheckedParameter {
  /** Chinese. */
  readonly description: string
  readonly faultOf: (value: string) => ValueFault | undefined
}

/** 查询参数: its Chinese description, and how its value is judged where that needs nothing but the value. */
export type QueryParameter = string | CheckedParameter

export type QueryParameters = Readonly<Record<string, QueryParameter>>

export const descriptionOf = (parameter: QueryParameter): string =>
  typeof parameter === 'string' ? parameter : parameter.description

export const limitFault = (text: string, most: number): ValueFault | undefined => {
  const limit = Number(text)
  if (/^\d{1,6}$/.test(text) && limit >= 1 && limit <= most) return undefined
  return { code: 'out-of-range', detail: `limit 应为 1 至 ${most} 的整数` }
}

export const limitParameter = (description: string, most: number): CheckedParameter => ({
  description,
  faultOf: (text) => limitFault(text, most),
})

/** One of these values, each with its Chinese title: a misspelt one would answer an empty list. */
export const oneOf = (
  name: string,
  description: string,
  titles: Readonly<Record<string, string>>,
): CheckedParameter => {
  const allowed = Object.entries(titles)
    .map(([one, title]) => `${one}（${title}）`)
    .join('、')
  return {
    description: `${description}：${allowed}`,
    faultOf: (value) =>
      Object.hasOwn(titles, value)
        ? undefined
        : { code: 'not-in-list', detail: `${name} 只能是 ${allowed}，或不带此参数` },
  }
}

/** Every listing of the store gives out a cursor of this form; whether it is one of that listing, the listing knows. */
const isCursor = (text: string): boolean => {
  try {
    return Array.isArray(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    return false
  }
}

export const cursorParameter = (
  description: string,
  isOurs: (text: string) => boolean = isCursor,
): CheckedParameter => ({
  description,
  faultOf: (text) => (isOurs(text) ? undefined : foreignCursorFault),
})
