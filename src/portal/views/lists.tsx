import type { ListDefinition } from '../../generated/policy/lists'
import { colorLabels } from '../../measures/labels'
import { inForceOn, type LawOnDay } from '../present-policy'
import type { Site } from '../site'
import { renderPage } from './layout'
import { Fact, ListTag } from './parts'
import { BasisList, ItemLink } from './policy-parts'
import { PolicyFoot } from './policy-foot'

const COLORS: readonly { readonly color: ListDefinition['color']; readonly lead: string }[] = [
  {
    color: 'black',
    lead: '俗称黑名单。依照法律、法规或者党中央、国务院政策文件设立，尚无上述依据的暂以部门规章为据。列入本身不等于禁止，能否限制由每项措施自己的依据决定。',
  },
  { color: 'watch', lead: '不是严重失信主体名单。提示主管机关重点关注，后果以每项措施自己的依据为限。' },
  { color: 'red', lead: '俗称红名单。守信的主体依规定得到便利和优先；有有效的严重失信主体名单记录时暂停。' },
]

const Entry = ({ list }: { readonly list: ListDefinition }) => (
  <li class="entry entry-list">
    <h3 class="entry-title">
      <ItemLink to="lists" item={list} />
    </h3>
    <dl class="facts facts-grid">
      <Fact name="认定机关">{list.authorities.join('、')}</Fact>
      <Fact name="列入期限">
        <span class="clip">{list.term.text}</span>
      </Fact>
      <Fact name="列入条件">
        <span class="clip">{list.criterion}</span>
      </Fact>
      <Fact name="依据">
        <BasisList basis={list.basis} />
      </Fact>
    </dl>
  </li>
)

const Section = ({
  color,
  lead,
  lists,
}: {
  readonly color: ListDefinition['color']
  readonly lead: string
  readonly lists: readonly ListDefinition[]
}) => (
  <section id={color} class={`kind list-${color}`} aria-labelledby={`${color}-title`}>
    <h2 id={`${color}-title`}>
      <ListTag colour={color} />
      <span class="kind-count">{lists.length}</span>
    </h2>
    <p class="section-lead">{lead}</p>
    <ul class="entries">
      {lists.map((list) => (
        <Entry key={list.id} list={list} />
      ))}
    </ul>
  </section>
)

/** 名单目录: every list in force, by colour. */
export const renderLists = (site: Site, law: LawOnDay): string => {
  const lists = inForceOn(law.policy.lists, law)
  const sections = COLORS.map((each) => ({
    ...each,
    lists: lists.filter(({ color }) => color === each.color),
  }))
  return renderPage(
    site,
    {
      title: '名单目录',
      description: '严重失信主体名单、重点关注名单和守信激励对象名单：认定机关、依据、列入条件和期限。',
      path: '/lists',
    },
    <>
      <header class="page-head">
        <h1>名单目录</h1>
        <p class="page-matter">每个名单由谁认定、依据什么、谁会被列入、列多久、列入后会怎样。</p>
      </header>
      <nav class="tabs" aria-label="名单类别">
        <ul>
          {sections.map(({ color, lists: some }) => (
            <li key={color}>
              <a href={`#${color}`}>
                {colorLabels[color]} <strong>{some.length}</strong>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map((section) => (
        <Section key={section.color} {...section} />
      ))}
      <PolicyFoot law={law} area="lists" />
    </>,
  )
}
