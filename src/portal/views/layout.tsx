import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Site } from '../site'
import { SearchForm } from './parts'

export interface PageFrame {
  readonly title: string
  readonly description?: string
  /** Path of the page that this one is, for search engines and for the printed sheet. */
  readonly path?: string
  /** What the visitor searched for; null leaves the small search box out. */
  readonly query?: string | null
  /** Kept out of search engines: results, errors. */
  readonly unlisted?: true
  /** On the dark ground under the header, before the main part. */
  readonly hero?: VNode
}

/** Seven days, the last one marked: the time within which a decision must be public. */
const Mark = () => (
  <svg class="mark" viewBox="0 0 34 24" width="34" height="24" aria-hidden="true" focusable="false">
    {[0, 1, 2, 3, 4, 5].map((day) => (
      <rect
        key={day}
        x={day * 5}
        y={14 - day * 2}
        width="3"
        height={10 + day * 2}
        rx="1"
        fill="currentColor"
      />
    ))}
    <rect x="30" y="0" width="4" height="24" rx="1" fill="#e8b04a" />
  </svg>
)

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 34 34'%3E%3Crect width='34' height='34' rx='6' fill='%230f3557'/%3E%3Cpath d='M7 27V17M12 27V14M17 27V11M22 27V8' stroke='%23fff' stroke-width='3'/%3E%3Cpath d='M27 27V6' stroke='%23e8b04a' stroke-width='3'/%3E%3C/svg%3E"

const Head = ({ site, frame }: { readonly site: Site; readonly frame: PageFrame }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{`${frame.title} - ${site.cityName}信用信息公示`}</title>
    {frame.description === undefined ? null : <meta name="description" content={frame.description} />}
    <meta name="robots" content={frame.unlisted === true ? 'noindex, noarchive' : 'noarchive'} />
    <meta name="format-detection" content="telephone=no" />
    {frame.path === undefined ? null : <link rel="canonical" href={site.publicUrl + frame.path} />}
    <link rel="icon" href={ICON} />
    <link rel="stylesheet" href={site.stylesheet.href} />
  </head>
)

const SECTIONS = [
  { href: '/lists', name: '名单目录' },
  { href: '/measures', name: '措施目录' },
  { href: '/scenarios', name: '审批场景' },
]

const Header = ({ site, frame }: { readonly site: Site; readonly frame: PageFrame }) => (
  <header class="top">
    <div class="wide top-row">
      <a class="wordmark" href="/">
        <Mark />
        <span class="wordmark-city">{site.cityName}</span>
        <span class="wordmark-name">信用信息公示</span>
      </a>
      {frame.query === null ? null : <SearchForm id="q-top" query={frame.query ?? ''} />}
    </div>
    {frame.hero}
    <nav class="site-nav" aria-label="栏目">
      <ul class="wide">
        {SECTIONS.map(({ href, name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  </header>
)

const Footer = ({ site }: { readonly site: Site }) => (
  <footer class="foot">
    <div class="wide foot-columns">
      <section>
        <h2>公示什么</h2>
        <p>
          {site.cityName}
          各行政机关对企业、个体工商户和其他组织作出的行政许可、行政处罚决定，自作出决定之日起七个工作日内在此公示；有关机关列入名单的，依法公开的在有效期内公示。到期自动下线。自然人的信息不在此公示。
        </p>
      </section>
      <section>
        <h2>如何使用</h2>
        <p>
          查询不用登录，不用验证码，也不收费。列入名单会怎样，见<a href="/lists">名单目录</a>。程序调用见
          <a href="/api/docs">开放接口说明</a>。
        </p>
      </section>
      <section>
        <h2>信息有误</h2>
        <p>公示内容由作出决定的机关负责。发现错误，请向决定机关提出异议；核实后立即更正或撤下。</p>
      </section>
    </div>
  </footer>
)

/** Frames the main part of a page: the whole document, ready to be sent. */
export const renderPage = (site: Site, frame: PageFrame, main: ComponentChildren): string =>
  `<!DOCTYPE html>${renderToString(
    <html lang="zh-CN">
      <Head site={site} frame={frame} />
      <body>
        <a class="skip" href="#main">
          跳到正文
        </a>
        <Header site={site} frame={frame} />
        <main id="main" class="wide" tabIndex={-1}>
          {main}
        </main>
        <Footer site={site} />
      </body>
    </html>,
  )}`
