import type { PublishedDecision } from '../../publication/read-published'
import { headlineOf, type Headline } from '../headline'
import { kindLabels } from '../labels'
import type { FieldGroup, FieldValue, ShownField } from '../present-fields'
import type { Site } from '../site'
import { renderPage } from './layout'
import { DateText, Fact, KindTag } from './parts'

export interface DecisionData {
  readonly decision: PublishedDecision
  readonly groups: readonly FieldGroup[]
}

const Value = ({ value }: { readonly value: FieldValue }) => {
  if (value.form === 'date')
    return value.on === null ? <>{value.text}</> : <time dateTime={value.on}>{value.text}</time>
  if (value.form === 'amount')
    return (
      <>
        {value.wan} 万元{value.yuan === null ? null : <span class="aside-value">（{value.yuan} 元）</span>}
      </>
    )
  return <span class="long">{value.text}</span>
}

const Field = ({ field }: { readonly field: ShownField }) => (
  <div class="fact" data-code={field.code}>
    <dt>
      {field.name}
      {field.remark === null ? null : <small>{field.remark}</small>}
    </dt>
    <dd>
      <Value value={field.value} />
    </dd>
  </div>
)

const Group = ({ group }: { readonly group: FieldGroup }) => (
  <section class="sheet-part">
    <h2>{group.title}</h2>
    <dl class="facts">
      {group.fields.map((field) => (
        <Field key={field.code} field={field} />
      ))}
    </dl>
  </section>
)

const Until = ({ until }: { readonly until: string | null }) =>
  until === null ? (
    <>不设截止日</>
  ) : (
    <>
      <DateText on={until} />
      <small>（含当日）</small>
    </>
  )

const Repairable = ({ on }: { readonly on: string | null }) =>
  on === null ? null : (
    <Fact name="最早可申请修复">
      <DateText on={on} />
      <small>须已纠正违法行为、履行法定义务</small>
    </Fact>
  )

const Remedy = ({ headline }: { readonly headline: Headline }) => (
  <p class="remedy">
    认为信息有误，可向{headline.authority || '作出决定的机关'}提出异议
    {headline.kind === 'penalty'
      ? '；已纠正违法行为、履行义务并满最短公示期的，可通过“信用中国”网站申请信用修复，修复后停止公示。'
      : '，核实后立即更正或撤下。'}
  </p>
)

const Publication = ({ site, data }: { readonly site: Site; readonly data: DecisionData }) => {
  const { id, publication, deadline } = data.decision
  return (
    <aside class="publication" aria-labelledby="publication">
      <h2 id="publication">公示信息</h2>
      <dl class="facts">
        <Fact name="公示开始">
          <DateText on={publication.from} />
        </Fact>
        <Fact name="公示截止">
          <Until until={publication.until} />
        </Fact>
        <Repairable on={publication.repairableFrom} />
        <Fact name="决定作出日">
          <DateText on={deadline.decidedOn} />
        </Fact>
        <Fact name="法定最迟公示日">
          <DateText on={deadline.dueOn} />
          {deadline.provisional ? (
            <small class="pending">暂定，当年放假安排公布后确定</small>
          ) : (
            <small>自决定作出之日起第七个工作日</small>
          )}
        </Fact>
        <Fact name="公示依据">
          {publication.basis}
          <small>
            规则编号 {publication.rule}
            {publication.mark === 'verified' ? null : <span class="pending"> 依据待核</span>}
          </small>
        </Fact>
        <Fact name="本页网址">
          <span class="address">{`${site.publicUrl}/decisions/${id}`}</span>
        </Fact>
      </dl>
      <Remedy headline={headlineOf(data.decision)} />
    </aside>
  )
}

const Heading = ({ headline }: { readonly headline: Headline }) => (
  <header class="page-head">
    <p class="page-kind">
      <KindTag kind={headline.kind} />
      <DateText on={headline.decidedOn} />
    </p>
    <h1>{headline.documentNo}</h1>
    <p class="page-subject">
      {headline.subject.uscc === null ? (
        headline.subject.name
      ) : (
        <a href={`/subjects/${headline.subject.uscc}`}>{headline.subject.name}</a>
      )}
    </p>
    {headline.matter === '' ? null : <p class="page-matter">{headline.matter}</p>}
  </header>
)

const Remarks = ({ remarks }: { readonly remarks: readonly string[] }) =>
  remarks.length === 0 ? null : (
    <ul class="note">
      {remarks.map((remark) => (
        <li key={remark}>{remark}。</li>
      ))}
    </ul>
  )

/** 决定页: every public column under its Chinese name, and why, since when and until when it is shown. */
export const renderDecision = (site: Site, data: DecisionData): string => {
  const headline = headlineOf(data.decision)
  return renderPage(
    site,
    {
      title: `${headline.documentNo} ${kindLabels[headline.kind]}`,
      description: `${headline.subject.name}：${headline.authority}${headline.documentNo}${kindLabels[headline.kind]}决定公示。`,
      path: `/decisions/${data.decision.id}`,
    },
    <article class={`decision kind-${headline.kind}`}>
      <Heading headline={headline} />
      <div class="decision-body">
        <div class="sheet">
          <Remarks remarks={data.decision.remarks} />
          {data.groups.map((group) => (
            <Group key={group.title} group={group} />
          ))}
        </div>
        <Publication site={site} data={data} />
      </div>
    </article>,
  )
}
