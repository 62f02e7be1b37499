import type { CheckRequest } from '../generated/check/request'
import type { InputError } from '../platform/http/failure'
import { findPersonalData } from '../subjects/personal-data'

type Told = readonly (readonly [pointer: string, text: string | null | undefined])[]

/** Every text of a request that is kept and answered as it was sent. */
const textsOf = ({ purpose, matter, caseNo, operator, subjects }: CheckRequest): Told => [
  ['#/purpose', purpose],
  ['#/matter/code', matter?.code],
  ['#/matter/name', matter?.name],
  ['#/caseNo', caseNo],
  ['#/operator/id', operator?.id],
  ['#/operator/name', operator?.name],
  ...subjects.flatMap(({ name, roleSought }, i): Told => [
    [`#/subjects/${i}/name`, name],
    [`#/subjects/${i}/roleSought`, roleSought],
  ]),
]

/**
 * 错填的身份证号: everything but `idNo` is kept in the clear, so that the number of a person is refused there. Telephone and
 * card numbers are let through: case numbers look like them by chance.
 */
export const findMisplacedNumbers = (request: CheckRequest): InputError[] =>
  textsOf(request).flatMap(([pointer, text]) => {
    const found = findPersonalData(text ?? '').find(({ kind }) => kind === 'citizen-id')
    return found === undefined
      ? []
      : [
          {
            pointer,
            code: 'personal-data-in-text',
            detail: `含公民身份号码（${found.masked}），此项会原样留存，请删去：证件号码只能填在 idNo 一项`,
          },
        ]
  })
