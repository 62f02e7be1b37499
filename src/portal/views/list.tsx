import type { ListDefinition } from '../../generated/policy/lists'
import { codeOf } from '../../measures/joint-policy'
import {
  jurisdictionLabels,
  listStatusLabels,
  partyLabels,
  repairStateLabels,
  termKindLabels,
  tierLabels,
} from '../../measures/labels'
import { consequencesOfList, type Consequence, type LawOnDay, type Relation } from '../present-policy'
import type { Site } from '../site'
import { renderPage } from './layout'
import { ListEntries } from './list-entries'
import { Fact, ListTag } from './parts'
import { NotInForce, PolicyFoot, Provenance } from './policy-foot'
import { BasisList, Conditions, Effects, ItemLink, MarkNote, Table, type Column } from './policy-parts'
import type { ListSection } from './subject-lists'

type Row = Consequence & { readonly relation: Relation }

const COLUMNS: readonly Column<Row>[] = [
  {
    name: '措施',
    width: 'what',
    cell: ({ measure }) => (
      <>
        <ItemLink to="measures" item={measure} />
        <Conditions measure={measure} />
      </>
    ),
  },
  { name: '效果', cell: (row) => <Effects consequence={row} /> },
  { name: '措施的依据', width: 'what', cell: ({ measure }) => <BasisList basis={measure.basis} /> },
  {
    name: '与本名单的关系',
    cell: ({ relation }) =>
      relation === 'own-law' ? (
        <strong>本名单的法律直接规定</strong>
      ) : (
        <>
          依据一般条款
          <small>须与所办事项有关联，经办人可说明理由不予适用</small>
        </>
      ),
  },
]

const months = (count: number): string => (count % 12 === 0 ? `${count / 12} 年` : `${count} 个月`)

/** The figures by which the platform computes; the words above are those of the document. */
const Term = ({ term }: { readonly term: ListDefinition['term'] }) => (
  <>
    <span class="long">{term.text}</span> <MarkNote mark={term.mark} />
    <small>
      {termKindLabels[term.kind]}
      {term.months === null ? '' : `：${months(term.months)}`}
      {term.earlyExitAfterMonths === null ? '' : `；满 ${months(term.earlyExitAfterMonths)}可以申请提前移出`}
      {term.maxMonths === null ? '' : `；最长 ${months(term.maxMonths)}`}
    </small>
  </>
)

/** What the platform holds a removal to; a figure that is not verified is shown as such and holds nobody back. */
const Repair = ({ list: { repair, repairRule: rule } }: { readonly list: ListDefinition }) => (
  <>
    <span class="long">{repair}</span>
    <small>
      {repairStateLabels[rule.state]}
      {rule.afterMonths === null ? '' : `：不早于列入满 ${months(rule.afterMonths)}`}
      {rule.state === 'unsettled' || rule.state === 'inapplicable' ? null : (
        <>
          {' '}
          <MarkNote mark={rule.mark} />
        </>
      )}
    </small>
    <small>{rule.source}</small>
  </>
)

const Entering = ({ list }: { readonly list: ListDefinition }) => (
  <section class="sheet-part">
    <h2>谁来认定，谁会被列入</h2>
    <dl class="facts">
      <Fact name="认定机关">{list.authorities.join('、')}</Fact>
      <Fact name="领域">
        {list.field}
        <small>适用范围：{jurisdictionLabels[list.jurisdiction]}</small>
      </Fact>
      <Fact name="依据">
        <BasisList basis={list.basis} />
        <small>层级：{tierLabels[list.tier]}</small>
      </Fact>
      <Fact name="列入条件">
        <span class="long">{list.criterion}</span>
      </Fact>
      <Fact name="主体类别">{list.subjectKinds.map((kind) => partyLabels[kind]).join('、')}</Fact>
      {list.responsiblePersons === null ? null : (
        <Fact name="责任人员">
          <span class="long">{list.responsiblePersons}</span>
        </Fact>
      )}
    </dl>
  </section>
)

const Leaving = ({ list }: { readonly list: ListDefinition }) => (
  <section class="sheet-part">
    <h2>列多久，怎样退出</h2>
    <dl class="facts">
      <Fact name="列入期限">
        <Term term={list.term} />
      </Fact>
      <Fact name="退出">
        <span class="long">{list.exit}</span>
      </Fact>
      <Fact name="信用修复">
        <Repair list={list} />
      </Fact>
      <Fact name="公示">
        {list.publicity.isPublic ? '依法公示单位的列入信息，自然人一律不公示' : '不向社会公示'}
        <small>{list.publicity.where}</small>
      </Fact>
    </dl>
  </section>
)

const Following = ({ law, list }: { readonly law: LawOnDay; readonly list: ListDefinition }) => {
  const rows = consequencesOfList(law, list)
  return (
    <section class="kind" aria-labelledby="following">
      <h2 id="following">
        列入后会怎样
        <span class="kind-count">{rows.length}</span>
      </h2>
      <p class="section-lead">
        列入本身不产生下列后果以外的任何限制；每项措施只在其适用场景中、在其依据所及的范围内适用。
        {list.measureSet === 'closed' ? (
          <strong>本名单的措施是封闭的：除下列各项外，不适用任何其他措施。</strong>
        ) : null}
        {list.listingIsDecision ? '列入决定本身即视为载明有关措施的决定。' : null}
      </p>
      {rows.length === 0 ? (
        <p class="empty">目前没有措施与本名单挂接。</p>
      ) : (
        <Table caption={`${list.name}的措施`} columns={COLUMNS} items={rows} />
      )}
    </section>
  )
}

export interface ListData {
  readonly law: LawOnDay
  readonly list: ListDefinition
  readonly entries: ListSection
}

/** 名单页: everything that hangs on a list, and who is on it. */
export const renderList = (site: Site, { law, list, entries }: ListData): string =>
  renderPage(
    site,
    {
      title: list.name,
      description: `${list.name}：认定机关、依据、列入条件、期限、退出和列入后的措施。`,
      path: `/lists/${codeOf(list.id)}`,
    },
    <>
      <header class="page-head">
        <p class="page-kind">
          <ListTag colour={list.color} />
          <span class="code">{codeOf(list.id)}</span>
        </p>
        <h1>{list.name}</h1>
        {list.aliases.length === 0 ? null : <p class="page-matter">又称{list.aliases.join('、')}</p>}
        <NotInForce item={list} on={law.on} />
        {list.status === 'current' ? null : <p class="note">{listStatusLabels[list.status]}。</p>}
      </header>
      <article class={`sheet sheet-law list-${list.color}`}>
        <Entering list={list} />
        <Leaving list={list} />
      </article>
      <Following law={law} list={list} />
      <ListEntries name={list.name} isPublic={list.publicity.isPublic} section={entries} />
      <article class="sheet sheet-law">
        <Provenance item={list} />
      </article>
      <PolicyFoot law={law} area="lists" />
    </>,
  )
