import type { Answer, Request } from './route'

const tagsOf = (header: string): string[] => header.split(',').map((tag) => tag.trim().replace(/^W\//, ''))

/**
 * An answer that the caller may keep but asks for again each time: 304 when it holds the same version (RFC 9110, 13.1.2).
 * `answer` is asked only when the caller does not hold it.
 */
export const answerUnlessKnown = (
  request: Pick<Request, 'header'>,
  version: string,
  answer: () => Extract<Answer, { json: unknown }>,
): Answer => {
  const etag = `"${version}"`
  const headers = { ETag: etag, 'Cache-Control': 'no-cache' }
  const known = tagsOf(request.header('if-none-match') ?? '')
  if (known.includes(etag) || known.includes('*'))
    return { status: 304, text: '', type: 'text/plain', headers }
  return { ...answer(), headers }
}
