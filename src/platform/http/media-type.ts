import { platformFailure } from './failure'

const charsetOf = (parameters: readonly string[]): string | undefined =>
  parameters
    .map((parameter) => parameter.trim().toLowerCase())
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '')

const isAccepted = (header: string, accepted: readonly string[]): boolean => {
  const [type = '', ...parameters] = header.split(';')
  const charset = charsetOf(parameters)
  return accepted.includes(type.trim().toLowerCase()) && (charset === undefined || charset === 'utf-8')
}

/** @throws Failure `unsupported-media-type` */
export const demandMediaType = (header: string | undefined, accepted: readonly string[]): void => {
  if (header !== undefined && (accepted[0] === header || isAccepted(header, accepted))) return
  const sent = header === undefined ? '没有 Content-Type' : `Content-Type 是 ${header.slice(0, 60)}`
  throw platformFailure(
    'unsupported-media-type',
    `请求的 ${sent}，此地址接受 ${accepted.join('、')}（UTF-8）`,
  )
}

/** @throws Failure `unsupported-media-type` for a compressed body */
export const demandPlainEncoding = (header: string | undefined): void => {
  if (header === undefined || header === 'identity') return
  throw platformFailure(
    'unsupported-media-type',
    `不支持 Content-Encoding: ${header.slice(0, 30)}，请不压缩发送`,
  )
}
