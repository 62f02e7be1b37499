import type { ListColour } from '../../lists/document'
import type { PublicListEntry } from '../../lists/public-entries'
import { groupedNumber } from '../figures'
import { listColourLabels, listMarkLabels } from '../labels'
import { DateText, Fact, ListTag, NextPage } from './parts'

export interface ListSection {
  readonly items: readonly PublicListEntry[]
  /** Address of the page with further ones. */
  readonly nextHref: string | null
  /** Not the first ones. */
  readonly continued: boolean
}

export const LISTS_ANCHOR = 'lists'

const COLOURS: readonly ListColour[] = ['black', 'watch', 'red']

/** What each kind of list is, and what it is not. */
const MEANINGS: Readonly<Record<ListColour, string>> = {
  black: '由有关机关依法认定。列入本身不等于禁止办理任何事项，具体措施以各项措施的法律依据为准。',
  watch: '有关机关在监管中记录和提示的信息，不是严重失信主体名单；列入本身不是拒绝办理任何事项的理由。',
  red: '有关机关按公开的标准认定的守信激励对象。',
}

const isStayed = ({ marks }: PublicListEntry): boolean => marks.includes('stay')

const Entry = ({ item }: { readonly item: PublicListEntry }) => (
  <li class={`listed listed-${item.color}${isStayed(item) ? ' listed-stayed' : ''}`}>
    <h4 class="entry-title">
      <ListTag colour={item.color} /> <a href={`/lists/${item.listId}`}>{item.listName}</a>
    </h4>
    {isStayed(item) ? (
      <p class="listed-note">列入决定已被裁定停止执行：停止执行期间，不适用任何措施。</p>
    ) : null}
    <dl class="facts facts-row">
      <Fact name="认定机关">{item.authority}</Fact>
      <Fact name="决定文书号">{item.docNo}</Fact>
      {item.grade === undefined ? null : <Fact name="等级">{item.grade}</Fact>}
      <Fact name="列入日期">
        <DateText on={item.from} />
      </Fact>
      <Fact name="有效期至">
        {item.until === null ? '未定截止日，至移出为止' : <DateText on={item.until} />}
      </Fact>
      {item.marks.length === 0 ? null : (
        <Fact name="标注">{item.marks.map((mark) => listMarkLabels[mark]).join('、')}</Fact>
      )}
    </dl>
    <dl class="facts">
      <Fact name="列入事由">{item.reason}</Fact>
      <Fact name="依据">{item.basis}</Fact>
    </dl>
  </li>
)

const OneColour = ({
  colour,
  items,
}: {
  readonly colour: ListColour
  readonly items: readonly PublicListEntry[]
}) =>
  items.length === 0 ? null : (
    <section class="list-colour" aria-labelledby={`lists-${colour}`}>
      <h3 id={`lists-${colour}`}>{listColourLabels[colour]}</h3>
      <p class="list-meaning">{MEANINGS[colour]}</p>
      <ul>
        {items.map((item) => (
          <Entry key={item.id} item={item} />
        ))}
      </ul>
    </section>
  )

/** 名单: each kind apart, under its own name, with what it means. */
export const Lists = ({ section }: { readonly section: ListSection }) => (
  <section id={LISTS_ANCHOR} class="kind kind-lists" aria-labelledby="lists-title">
    <h2 id="lists-title">
      名单
      {section.continued ? <span class="kind-more">续页</span> : null}
    </h2>
    {section.items.length === 0 ? (
      <p class="empty">{section.continued ? '没有更多了。' : '目前没有公示中的名单记录。'}</p>
    ) : (
      COLOURS.map((colour) => (
        <OneColour
          key={colour}
          colour={colour}
          items={section.items.filter(({ color }) => color === colour)}
        />
      ))
    )}
    {section.nextHref === null ? null : <NextPage href={section.nextHref} label="更多名单记录" />}
  </section>
)

/** The way to the lists among the other kinds; the number is told where all are on this page. */
export const ListsTab = ({ section }: { readonly section: ListSection }) => (
  <li>
    <a href={`#${LISTS_ANCHOR}`}>
      名单{' '}
      {section.nextHref === null && !section.continued ? (
        <strong>{groupedNumber(section.items.length)}</strong>
      ) : null}
    </a>
  </li>
)
