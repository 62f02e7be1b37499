import { platformFailure, type Failure } from './failure'

const HOW = 'Authorization: Bearer <密钥>'

/** A key may stand where a scheme belongs, so nothing of the header is told back. */
const whatIsWrong = (header: string | undefined): string => {
  if (header === undefined) return `请求没有 Authorization 请求头，此地址须有密钥，请以 ${HOW} 提供`
  if (!/^Bearer(?: |$)/i.test(header))
    return `Authorization 请求头的方式不是 Bearer，请写成 ${HOW}（Bearer 与密钥之间有一个空格）`
  return 'Bearer 之后的密钥无效：不存在、抄写不全或已失效，请核对；遗失或失效的，请向平台运营方申请新的密钥'
}

/**
 * 未通过身份验证: says what is missing of the header. Whether a key never was or is no more is not told.
 * @param isPublic whether the address needs no key
 */
export const unauthenticated = (header: string | undefined, isPublic = false): Failure =>
  platformFailure(
    'unauthenticated',
    `${whatIsWrong(header)}${isPublic ? '；此地址无需密钥，也可以不带此请求头' : ''}`,
    { headers: { 'WWW-Authenticate': 'Bearer' } },
  )
