import type { Answer, Route } from '../platform/http/route'

/** A page as an answer. */
export const page = (text: string, status = 200): Answer => ({
  status,
  text,
  type: 'text/html; charset=utf-8',
})

/** 公众页面的地址: open to all, and not part of the OpenAPI document. */
export const pageGet = (
  path: string,
  operation: string,
  summary: string,
  rest: Pick<Route, 'handle'> & Partial<Route>,
): Route => ({
  method: 'get',
  path,
  operation,
  summary,
  roles: 'public',
  answers: { 200: null },
  page: true,
  ...rest,
})
