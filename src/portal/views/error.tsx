import type { Problem } from '../../generated/http/problem'
import type { FailureKind } from '../../platform/http/failure'
import type { Site } from '../site'
import { renderPage } from './layout'

const ADVICE: Readonly<Record<number, string>> = {
  404: '可能是网址有误，也可能该信息公示期已满，已按规定下线。',
  410: '该信息曾经公示，现已撤下。',
  422: '请按提示修改后再试。',
  429: '请稍等片刻再试。',
  500: '这是我们的问题，已经记录在案。请稍后再试。',
  503: '服务暂时不可用，请稍后再试。',
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
      {problem.detail === undefined ? null : <p>{problem.detail}</p>}
      {problem.errors === undefined ? null : (
        <ul>
          {problem.errors.map((error) => (
            <li key={error.pointer + error.code}>{error.detail}</li>
          ))}
        </ul>
      )}
      {ADVICE[problem.status] === undefined ? null : <p>{ADVICE[problem.status]}</p>}
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
        接口以 <code>application/problem+json</code>（RFC 9457）报告错误：<code>detail</code>{' '}
        说明这一次错在哪里、怎样改正；输入有误时，<code>errors</code> 逐项列出全部错误。
      </p>
      <p>
        完整的错误说明见 <a href="/api/docs">开放接口说明</a>。
      </p>
    </article>,
  )
