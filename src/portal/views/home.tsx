import { groupedNumber } from '../figures'
import type { Headline } from '../headline'
import type { Site } from '../site'
import { renderPage } from './layout'
import { DateText, KindTag, SearchForm } from './parts'

export interface HomeFigures {
  readonly today: number
  readonly decisions: number
  readonly subjects: number
}

export interface HomeData {
  readonly today: string
  readonly figures: HomeFigures
  readonly latest: readonly Headline[]
}

const Hero = ({ site }: { readonly site: Site }) => (
  <div class="wide hero">
    <h1>许可与处罚，一查便知</h1>
    <p class="lead">
      {site.cityName}
      各部门作出的行政许可和行政处罚决定，七个工作日内在这里公示，人人可查。
    </p>
    <SearchForm id="q" large />
  </div>
)

const HowTo = () => (
  <section class="how" aria-labelledby="how">
    <h2 id="how" class="unseen">
      怎样查询
    </h2>
    <dl class="how-list">
      <div>
        <dt>按名称</dt>
        <dd>全称或其中任意两个以上连续的字</dd>
      </div>
      <div>
        <dt>按代码</dt>
        <dd>营业执照上的 18 位统一社会信用代码</dd>
      </div>
      <div>
        <dt>按拼音首字母</dt>
        <dd>名称中各字的拼音首字母，例如“海风”输入 hf</dd>
      </div>
    </dl>
  </section>
)

const Figures = ({ figures, today }: { readonly figures: HomeFigures; readonly today: string }) => (
  <section aria-labelledby="figures">
    <h2 id="figures" class="unseen">
      公示概况
    </h2>
    <dl class="figures">
      <div>
        <dt>
          今日新公示（
          <DateText on={today} />）
        </dt>
        <dd>{groupedNumber(figures.today)}</dd>
      </div>
      <div>
        <dt>正在公示的决定</dt>
        <dd>{groupedNumber(figures.decisions)}</dd>
      </div>
      <div>
        <dt>收录的信用主体</dt>
        <dd>{groupedNumber(figures.subjects)}</dd>
      </div>
    </dl>
  </section>
)

const Law = () => (
  <section class="law" aria-labelledby="law">
    <h2 id="law">奖惩依据，全部公开</h2>
    <dl class="how-list">
      <div>
        <dt>
          <a href="/lists">名单目录</a>
        </dt>
        <dd>谁来认定，谁会被列入，列多久，怎样退出</dd>
      </div>
      <div>
        <dt>
          <a href="/measures">措施目录</a>
        </dt>
        <dd>每项激励和惩戒的效果、依据和实施单位</dd>
      </div>
      <div>
        <dt>
          <a href="/scenarios">审批场景</a>
        </dt>
        <dd>办哪些事会核查信用，可以适用哪些措施</dd>
      </div>
    </dl>
  </section>
)

const LatestItem = ({ item }: { readonly item: Headline }) => (
  <li class="entry entry-latest">
    <p class="entry-meta">
      <KindTag kind={item.kind} />
      <DateText on={item.from} />
    </p>
    <div class="entry-main">
      <h3 class="entry-title">
        <a href={`/decisions/${item.id}`}>{item.subject.name}</a>
      </h3>
      <p class="entry-matter">{item.matter}</p>
    </div>
    <p class="entry-source">
      <span>{item.authority}</span>
      <span>{item.documentNo}</span>
    </p>
  </li>
)

/** 首页: what this is, the search box, how to search, what became public last. */
export const renderHome = (site: Site, data: HomeData): string =>
  renderPage(
    site,
    {
      title: '首页',
      description: `${site.cityName}行政许可和行政处罚决定公示，按名称、统一社会信用代码或拼音首字母查询，不用登录。`,
      path: '/',
      query: null,
      hero: <Hero site={site} />,
    },
    <>
      <HowTo />
      <Figures figures={data.figures} today={data.today} />
      <section aria-labelledby="latest">
        <h2 id="latest">最新公示</h2>
        {data.latest.length === 0 ? (
          <p class="empty">目前还没有公示的决定。</p>
        ) : (
          <ul class="entries">
            {data.latest.map((item) => (
              <LatestItem key={item.id} item={item} />
            ))}
          </ul>
        )}
      </section>
      <Law />
    </>,
  )
