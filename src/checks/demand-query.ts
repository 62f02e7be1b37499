import type { CheckRequest } from '../generated/check/request'
import type { InputError } from '../platform/http/failure'
import { checkFailure } from './failures'

/** 查询要素: what every query must name (《山东省社会信用条例》第二十四条, 个人信息保护法第三十四条). */
export interface QueryGround {
  readonly purpose: string
  readonly matter: { readonly code: string; readonly name: string }
  readonly caseNo: string
  readonly operator: { readonly id: string; readonly name: string }
}

const said = (text: string | null | undefined): string => text?.trim() ?? ''

const GROUNDS = [
  ['/purpose', '核查目的 purpose'],
  ['/matter/code', '事项编码 matter.code'],
  ['/matter/name', '事项名称 matter.name'],
  ['/caseNo', '办件编号 caseNo'],
  ['/operator/id', '经办人编号 operator.id'],
  ['/operator/name', '经办人姓名 operator.name'],
] as const

const missing = (pointer: string, what: string): InputError => ({
  pointer: `#${pointer}`,
  code: 'required',
  detail: `须填写${what}：每次查询都要说明目的、事项、办件和经办人`,
})

/**
 * 查询要素核对.
 * @throws Failure `query-refused` naming everything that is missing
 */
export const demandGround = ({ purpose, matter, caseNo, operator }: CheckRequest): QueryGround => {
  const ground = {
    purpose: said(purpose),
    matter: { code: said(matter?.code), name: said(matter?.name) },
    caseNo: said(caseNo),
    operator: { id: said(operator?.id), name: said(operator?.name) },
  }
  const values = [
    ground.purpose,
    ground.matter.code,
    ground.matter.name,
    ground.caseNo,
    ground.operator.id,
    ground.operator.name,
  ]
  const errors = GROUNDS.filter((_ground, i) => values[i] === '').map(([pointer, what]) =>
    missing(pointer, what),
  )
  if (errors.length === 0) return ground
  throw checkFailure('query-refused', `查询要素不全，缺 ${errors.length} 项，详见 errors；未予查询，已留痕`, {
    errors,
  })
}
