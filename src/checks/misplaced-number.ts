import type { CheckRequest } from '../generated/check/request'
import type { InputError } from '../platform/http/failure'
import { personalNumberFaults, type ToldText } from '../subjects/personal-number-faults'

/** Every text of a request that is kept and answered as it was sent. */
const textsOf = ({ purpose, matter, caseNo, operator, subjects }: CheckRequest): ToldText[] => [
  { pointer: '#/purpose', label: '核查目的', text: purpose },
  { pointer: '#/matter/code', label: '事项编码', text: matter?.code, isCode: true },
  { pointer: '#/matter/name', label: '事项名称', text: matter?.name },
  { pointer: '#/caseNo', label: '办件编号', text: caseNo, isCode: true },
  { pointer: '#/operator/id', label: '经办人编号', text: operator?.id },
  { pointer: '#/operator/name', label: '经办人姓名', text: operator?.name },
  ...subjects.flatMap(({ name, roleSought }, i): ToldText[] => [
    { pointer: `#/subjects/${i}/name`, label: '名称或姓名', text: name },
    { pointer: `#/subjects/${i}/roleSought`, label: '拟任身份', text: roleSought },
  ]),
]

/** 错填的个人号码: everything but `idNo` is kept in the clear, so that the number of a person is refused there. */
export const findMisplacedNumbers = (request: CheckRequest): InputError[] =>
  personalNumberFaults(textsOf(request), '证件号码只能填在 idNo 一项')
