import type { DecisionKind } from '../../decisions/document'
import { groupedNumber } from '../figures'
import type { Headline } from '../headline'
import { kindLabels, subjectKindLabels, subjectStatusLabels } from '../labels'
import type { PublicSubject } from '../read-subject'
import type { Site } from '../site'
import { renderPage } from './layout'
import { DateText, Fact, NextPage } from './parts'
import { Lists, ListsTab, type ListSection } from './subject-lists'

export interface SubjectSection {
  readonly kind: DecisionKind
  readonly count: number
  readonly items: readonly Headline[]
  /** Address of the page with older ones. */
  readonly nextHref: string | null
  /** Not the newest ones. */
  readonly continued: boolean
}

export interface SubjectData {
  readonly subject: PublicSubject
  /** Of the company that a branch belongs to, where it is known. */
  readonly parentName?: string | undefined
  readonly sections: readonly SubjectSection[]
  readonly lists: ListSection
}

const anchorOf = (kind: DecisionKind): string => (kind === 'licence' ? 'licences' : 'penalties')

const Identity = ({ subject, parentName }: Pick<SubjectData, 'subject' | 'parentName'>) => (
  <dl class="facts facts-row">
    <Fact name="统一社会信用代码">
      <span class="code">{subject.uscc}</span>
    </Fact>
    <Fact name="类别">
      {subjectKindLabels[subject.kind]}
      {subject.parentUscc === undefined ? '' : '（分支机构）'}
    </Fact>
    <Fact name="登记状态">
      {subject.provisional ? '待登记机关确认' : subjectStatusLabels[subject.status]}
    </Fact>
    {subject.formerNames === undefined ? null : <Fact name="曾用名">{subject.formerNames.join('、')}</Fact>}
    {subject.parentUscc === undefined ? null : (
      <Fact name="所属法人">
        <a href={`/subjects/${subject.parentUscc}`}>
          {parentName} <span class="code">{subject.parentUscc}</span>
        </a>
      </Fact>
    )}
  </dl>
)

const Row = ({ item }: { readonly item: Headline }) => (
  <tr role="row">
    <th role="rowheader" scope="row" data-label="文书号">
      <a href={`/decisions/${item.id}`}>{item.documentNo}</a>
    </th>
    <td role="cell" data-label={item.kind === 'licence' ? '许可事项' : '违法行为'}>
      <span class="clip">{item.matter}</span>
    </td>
    <td role="cell" data-label={item.kind === 'licence' ? '许可类别' : '处罚类别'}>
      {item.category}
    </td>
    <td role="cell" data-label="决定机关">
      {item.authority}
    </td>
    <td role="cell" data-label="决定日期" class="when">
      <DateText on={item.decidedOn} />
    </td>
  </tr>
)

const Decisions = ({ section }: { readonly section: SubjectSection }) => (
  <table class="decisions" role="table">
    <caption class="unseen">{kindLabels[section.kind]}决定，新的在前</caption>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col" class="number">
          文书号
        </th>
        <th role="columnheader" scope="col" class="what">
          {section.kind === 'licence' ? '许可事项' : '违法行为'}
        </th>
        <th role="columnheader" scope="col">
          {section.kind === 'licence' ? '许可类别' : '处罚类别'}
        </th>
        <th role="columnheader" scope="col">
          决定机关
        </th>
        <th role="columnheader" scope="col" class="when">
          决定日期
        </th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      {section.items.map((item) => (
        <Row key={item.id} item={item} />
      ))}
    </tbody>
  </table>
)

const Section = ({ section }: { readonly section: SubjectSection }) => {
  const anchor = anchorOf(section.kind)
  const label = kindLabels[section.kind]
  return (
    <section id={anchor} class={`kind kind-${section.kind}`} aria-labelledby={`${anchor}-title`}>
      <h2 id={`${anchor}-title`}>
        {label}
        <span class="kind-count">{groupedNumber(section.count)}</span>
        {section.continued ? <span class="kind-more">续页</span> : null}
      </h2>
      {section.items.length === 0 ? (
        <p class="empty">{section.continued ? '没有更多了。' : `目前没有公示中的${label}决定。`}</p>
      ) : (
        <Decisions section={section} />
      )}
      {section.nextHref === null ? null : <NextPage href={section.nextHref} label={`更早的${label}`} />}
    </section>
  )
}

/** 主体页: who it is, and what is public about it, licences and penalties each newest first. */
export const renderSubject = (site: Site, { subject, parentName, sections, lists }: SubjectData): string =>
  renderPage(
    site,
    {
      title: subject.name,
      description: `${subject.name}（${subject.uscc}）的行政许可、行政处罚和名单公示信息。`,
      path: `/subjects/${subject.uscc}`,
    },
    <>
      <header class="page-head">
        <h1>{subject.name}</h1>
        <Identity subject={subject} parentName={parentName} />
        {subject.provisional ? (
          <p class="note">登记机关尚未提供该主体的登记信息，名称和代码来自行政决定。</p>
        ) : null}
      </header>
      <nav class="tabs" aria-label="公示信息分类">
        <ul>
          {sections.map(({ kind, count }) => (
            <li key={kind}>
              <a href={`#${anchorOf(kind)}`}>
                {kindLabels[kind]} <strong>{groupedNumber(count)}</strong>
              </a>
            </li>
          ))}
          <ListsTab section={lists} />
        </ul>
      </nav>
      {sections.map((section) => (
        <Section key={section.kind} section={section} />
      ))}
      <Lists section={lists} />
    </>,
  )
