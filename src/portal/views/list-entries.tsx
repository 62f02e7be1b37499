import type { PublicListEntry } from '../../lists/public-entries'
import { listMarkLabels } from '../labels'
import { DateText, NextPage } from './parts'
import { Table, type Column } from './policy-parts'
import type { ListSection } from './subject-lists'

export const ENTRIES_ANCHOR = 'entries'

const COLUMNS: readonly Column<PublicListEntry>[] = [
  {
    name: '主体',
    width: 'what',
    cell: ({ subject }) => (
      <>
        <a href={`/subjects/${subject.uscc}`}>{subject.name}</a>
        <small class="code">{subject.uscc}</small>
      </>
    ),
  },
  {
    name: '认定机关',
    cell: ({ authority, docNo }) => (
      <>
        {authority}
        <small>{docNo}</small>
      </>
    ),
  },
  { name: '列入事由', width: 'what', cell: ({ reason }) => <span class="clip">{reason}</span> },
  {
    name: '起止',
    cell: ({ from, until, marks }) => (
      <>
        <DateText on={from} /> 至 {until === null ? '移出为止' : <DateText on={until} />}
        {marks.length === 0 ? null : <small>{marks.map((mark) => listMarkLabels[mark]).join('、')}</small>}
      </>
    ),
  },
]

interface EntriesProps {
  readonly name: string
  readonly isPublic: boolean
  readonly section: ListSection
}

/** 现行列入: the bodies on a list today, as far as the law makes them public. */
export const ListEntries = ({ name, isPublic, section }: EntriesProps) => (
  <section id={ENTRIES_ANCHOR} class="kind" aria-labelledby="entries-title">
    <h2 id="entries-title">
      现行列入
      {section.continued ? <span class="kind-more">续页</span> : null}
    </h2>
    <p class="section-lead">
      {isPublic ? '只公示单位，不公示自然人；已移出、已到期的不再显示。' : '本名单的列入信息不向社会公示。'}
    </p>
    {!isPublic ? null : section.items.length === 0 ? (
      <p class="empty">{section.continued ? '没有更多了。' : '目前没有公示中的列入记录。'}</p>
    ) : (
      <Table caption={`现行列入${name}的单位`} columns={COLUMNS} items={section.items} />
    )}
    {section.nextHref === null ? null : <NextPage href={section.nextHref} label="更多列入记录" />}
  </section>
)
