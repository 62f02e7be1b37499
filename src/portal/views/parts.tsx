import type { ComponentChildren } from 'preact'
import type { DecisionKind } from '../../decisions/document'
import { chineseDate } from '../figures'
import type { ListColour } from '../../lists/document'
import { kindLabels, listColourLabels } from '../labels'
import { LONGEST_QUERY } from '../read-query'

export const DateText = ({ on }: { readonly on: string }) => <time dateTime={on}>{chineseDate(on)}</time>

export const KindTag = ({ kind }: { readonly kind: DecisionKind }) => (
  <span class={`tag tag-${kind}`}>{kindLabels[kind]}</span>
)

const LIST_SIGNS: Readonly<Record<ListColour, string>> = { black: '■', watch: '◇', red: '★' }

/** 名单类别; the sign is for those who do not see the colour, and silent for those who listen. */
export const ListTag = ({ colour }: { readonly colour: ListColour }) => (
  <span class={`tag tag-list tag-${colour}`}>
    <span aria-hidden="true">{LIST_SIGNS[colour]} </span>
    {listColourLabels[colour]}
  </span>
)

/** One line of a list of facts. */
export const Fact = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div class="fact">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

interface SearchFormProps {
  readonly id: string
  readonly query?: string
  readonly large?: boolean
}

/** 搜索框; works without a script, the label is always there for those who cannot see the box. */
export const SearchForm = ({ id, query, large = false }: SearchFormProps) => (
  <form class={large ? 'search search-large' : 'search'} action="/search" method="get" role="search">
    <label class={large ? 'search-label' : 'unseen'} for={id}>
      名称、统一社会信用代码或拼音首字母
    </label>
    <div class="search-row">
      <input
        id={id}
        name="q"
        type="search"
        value={query ?? ''}
        maxLength={LONGEST_QUERY}
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        required
        {...(large ? {} : { placeholder: '名称、代码或拼音首字母' })}
      />
      <button type="submit">查询</button>
    </div>
  </form>
)

export const NextPage = ({ href, label }: { readonly href: string; readonly label: string }) => (
  <p class="next-page">
    <a class="button" href={href} rel="next">
      {label}
    </a>
  </p>
)
