import { checkCreditCode } from '../../subjects/credit-code'
import { groupedNumber } from '../figures'
import { subjectKindLabels } from '../labels'
import type { FoundSubject, SearchPage } from '../search-subjects'
import type { Site } from '../site'
import { renderPage } from './layout'
import { NextPage } from './parts'

export interface SearchData {
  readonly query: string
  /** Null: nothing was asked yet. */
  readonly page: SearchPage | null
  /** Not the first page of the results. */
  readonly continued: boolean
}

const Count = ({ name, count }: { readonly name: string; readonly count: number }) =>
  count === 0 ? null : (
    <li>
      {name} <strong>{groupedNumber(count)}</strong>
    </li>
  )

const Counts = ({ counts }: { readonly counts: FoundSubject['counts'] }) =>
  counts.licences + counts.penalties + counts.redLists + counts.blackLists === 0 ? (
    <p class="counts-none">目前没有公示中的信息</p>
  ) : (
    <ul class="counts">
      <Count name="行政许可" count={counts.licences} />
      <Count name="行政处罚" count={counts.penalties} />
      <Count name="守信激励" count={counts.redLists} />
      <Count name="严重失信主体名单" count={counts.blackLists} />
    </ul>
  )

const Result = ({ item }: { readonly item: FoundSubject }) => (
  <li class="entry entry-result">
    <div>
      <h2 class="entry-title">
        <a href={`/subjects/${item.uscc}`}>{item.name}</a>
      </h2>
      <p class="entry-source">
        <span>{subjectKindLabels[item.kind]}</span>
        <span class="code">{item.uscc}</span>
      </p>
    </div>
    <Counts counts={item.counts} />
  </li>
)

/** One character of a name is looked for at its beginning only. */
const isOneCharacter = (query: string): boolean => Array.from(query.trim()).length === 1

const OnlyStart = ({ query }: { readonly query: string }) => (
  <p class="note">单个字只查找以“{query.trim()}”开头的名称；要查找名称中间的字，请至少输入两个连续的字。</p>
)

/** A code that its own check character contradicts was most likely copied wrongly. */
const MiswrittenCode = () => <p class="note">这个代码的校验码不符，很可能抄错了一位，请对照营业执照核对。</p>

const NothingFound = ({ query }: { readonly query: string }) => (
  <section class="empty">
    <h1>{isOneCharacter(query) ? `没有以“${query.trim()}”开头的名称` : `没有找到“${query}”`}</h1>
    {isOneCharacter(query) ? <OnlyStart query={query} /> : null}
    {checkCreditCode(query).outcome === 'check-character' ? <MiswrittenCode /> : null}
    <p>可以试试：</p>
    <ul>
      <li>只输入字号，例如把“示范市海风食品有限公司”缩短为“海风”，至少两个字；</li>
      <li>输入营业执照上的 18 位统一社会信用代码；</li>
      <li>输入字号的拼音首字母，例如 hf；</li>
      <li>检查是否有同音字，或者企业已经更名。</li>
    </ul>
    <p>
      没有结果，只说明本市的公示中没有查到这样的名称或者代码，不等于信用证明。自然人的信息依法不公示，在这里查不到。
    </p>
  </section>
)

const Found = ({ data, page }: { readonly data: SearchData; readonly page: SearchPage }) => {
  const total = groupedNumber(page.total)
  return (
    <>
      <p class="result-count" role="status">
        {page.totalIsExact ? `共 ${total} 个主体` : `超过 ${total} 个主体，可以多输入几个字缩小范围`}
        {data.continued ? '（续页）' : ''}
      </p>
      <ol class="entries">
        {page.items.map((item) => (
          <Result key={item.uscc} item={item} />
        ))}
      </ol>
      {page.next === null ? null : (
        <NextPage
          href={`/search?q=${encodeURIComponent(data.query)}&cursor=${encodeURIComponent(page.next)}`}
          label="下一页"
        />
      )}
    </>
  )
}

const Main = ({ data }: { readonly data: SearchData }) => {
  if (data.page === null)
    return (
      <section class="empty">
        <h1>查询</h1>
        <p>请在上方输入名称、统一社会信用代码或拼音首字母。</p>
      </section>
    )
  if (data.page.items.length === 0) return <NothingFound query={data.query} />
  return (
    <>
      <h1>查询“{data.query}”的结果</h1>
      {isOneCharacter(data.query) ? <OnlyStart query={data.query} /> : null}
      <Found data={data} page={data.page} />
    </>
  )
}

/** 查询结果; an honest page also when there is none. */
export const renderSearch = (site: Site, data: SearchData): string =>
  renderPage(
    site,
    { title: data.query === '' ? '查询' : `查询“${data.query}”`, query: data.query, unlisted: true },
    <Main data={data} />,
  )
