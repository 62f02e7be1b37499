import type { InputError } from '../platform/http/failure'
import type { CheckInput, CheckResult } from './checked-record'
import { recordPointer } from './draft'
import type { Submission } from './prepare-submission'

const TYPES: readonly unknown[] = ['XK_FR', 'XK_ZRR', 'CF_FR', 'CF_ZRR']

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What can be read as a submission but for values that are no texts. */
const isNearly = (body: unknown): body is Submission =>
  isObject(body) && TYPES.includes(body['type']) && isObject(body['record'])

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** Both spellings of a pointer, the validator's and the rules', as one. */
const plain = (pointer: string): string => decodeURIComponent(pointer)

const isOfValue = ({ pointer }: InputError): boolean => pointer.startsWith('#/record/')

/**
 * 报送形状说明: the schema only sees that a value is no text; whether its code exists at all is known to the rules, and
 * whoever sent a wrong code has nothing to gain from quoting its value. Where nothing but values is of the wrong type,
 * the rules tell the faults of all others in the same answer.
 */
export const explainShape =
  (check: (input: CheckInput) => CheckResult, today: () => string) =>
  (body: unknown, faults: readonly InputError[]): readonly InputError[] => {
    if (!isNearly(body) || !faults.some(isOfValue)) return faults
    const { type, record, context = {} } = body
    const onlyValues = faults.every(isOfValue)
    const texts = Object.fromEntries(Object.entries(record).map(([code, value]) => [code, asText(value)]))
    const said = check({ type, record: texts, context: onlyValues ? context : {}, today: today() })
    if (said.outsideCatalogue !== undefined) return faults
    const isText = new Map(
      Object.entries(record).map(([code, value]) => [plain(recordPointer(code)), typeof value === 'string']),
    )
    const told = said.errors.filter(({ pointer, code }) =>
      isText.get(plain(pointer)) === false ? code === 'unknown-field' : onlyValues,
    )
    const unknown = new Set(told.map(({ pointer }) => plain(pointer)))
    return [...faults.filter(({ pointer }) => !unknown.has(plain(pointer))), ...told]
  }
