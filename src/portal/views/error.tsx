import type { Problem } from '../../generated/http/problem'
import type { FailureKind } from '../../platform/http/failure'
import type { Site } from '../site'
import { renderPage } from './layout'

/** What the visitor can do where nothing more is told; every other failure says so in its detail. */
const UNTOLD = '这是我们的问题，已经记录在案。请稍后再试。'

/** A program finds the faults under `errors`; a visitor reads them below. */
const forVisitors = (detail: string): string => detail.replaceAll('详见 errors', '逐项如下')

const Told = ({ detail = UNTOLD, errors = [] }: Pick<Problem, 'detail' | 'errors'>) => {
  const faults = [...new Set(errors.map((error) => error.detail))].filter((fault) => fault !== detail)
  return (
    <>
      <p>{forVisitors(detail)}</p>
      {faults.length === 0 ? null : (
        <ul>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
    </>
  )
}

const WayOut = () => (
  <p class="way-out">
    <a class="button" href="/">
      返回首页
    </a>
  </p>
)

/** 错误页: a problem (RFC 9457) as a visitor with a browser reads it. */
export const renderErrorPage = (site: Site, problem: Problem): string =>
  renderPage(
    site,
    { title: problem.title, unlisted: true },
    <article class="message">
      <p class="message-code">{problem.status}</p>
      <h1>{problem.title}</h1>
      <Told {...problem} />
      <WayOut />
      <p class="message-id">
        咨询时请提供编号 <span class="code">{problem.instance.replace('urn:uuid:', '')}</span>
      </p>
    </article>,
  )

/** 错误类型说明页: what `type` of a problem document points to, made from the failure table. */
export const renderProblemPage = (site: Site, code: string, kind: FailureKind): string =>
  renderPage(
    site,
    { title: kind.title, path: `/problems/${code}` },
    <article class="message">
      <p class="message-code">{kind.status}</p>
      <h1>{kind.title}</h1>
      <p>{kind.cure}</p>
      <dl class="facts">
        <div class="fact">
          <dt>错误代码</dt>
          <dd>
            <code>{code}</code>
          </dd>
        </div>
        <div class="fact">
          <dt>HTTP 状态码</dt>
          <dd>{kind.status}</dd>
        </div>
      </dl>
      <p>
        以上是此类错误的一般说明。接口以 <code>application/problem+json</code>（RFC 9457）报告错误：
        <code>detail</code> 说明这一次错在哪里、怎样改正；输入有误时，<code>errors</code> 逐项列出全部错误。
      </p>
      <p>
        全部错误代码见 <a href="/api/docs#error-codes">开放接口说明</a>。
      </p>
    </article>,
  )
