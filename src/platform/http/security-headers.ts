import type { ServerResponse } from 'node:http'

/** Pages carry no script at all; one stylesheet and images of their own. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

const HEADERS: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', CONTENT_SECURITY_POLICY],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Cache-Control', 'no-store'],
]

const YEAR = 'max-age=31536000; includeSubDomains'

/** Headers of every answer; a route may set another `Cache-Control`. */
export const setSecurityHeaders = (response: ServerResponse, requestId: string, overHttps: boolean): void => {
  for (const [name, value] of HEADERS) response.setHeader(name, value)
  response.setHeader('X-Request-Id', requestId)
  if (overHttps) response.setHeader('Strict-Transport-Security', YEAR)
}
