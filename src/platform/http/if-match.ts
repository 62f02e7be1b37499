import { platformFailure } from './failure'

/**
 * The revision that the caller has seen, from `If-Match: "<revision>"`.
 * @throws Failure `revision-required`, `stale-revision` when it is no quoted number
 */
export const expectedRevision = (request: { header(name: string): string | undefined }): number => {
  const header = request.header('if-match')
  if (header === undefined)
    throw platformFailure('revision-required', '更正须带请求头 If-Match: "<revision>"，值为所依据的版本号')
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())
  if (match === null)
    throw platformFailure(
      'stale-revision',
      `If-Match 的值 ${header.slice(0, 40)} 不是带引号的版本号，例如 "1"`,
    )
  return Number(match[1])
}
