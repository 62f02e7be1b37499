import type { ComponentChildren } from 'preact'
import type { LegalBasis } from '../../generated/policy/legal-basis'
import type { Effect } from '../../measures/evaluation'
import { codeOf } from '../../measures/joint-policy'
import { markLabels, tierLabels } from '../../measures/labels'
import { effectLabels } from '../../measures/words'
import type { PolicyMark } from '../../platform/policy/policy-folder'
import type { Consequence } from '../present-policy'

export const EffectTag = ({ effect }: { readonly effect: Effect }) => (
  <span class={`tag tag-effect tag-${effect.toLowerCase().replace('_', '-')}`}>{effectLabels[effect]}</span>
)

/** 依据待核: silent where the wording was read. */
export const MarkNote = ({ mark }: { readonly mark: PolicyMark }) =>
  mark === 'verified' ? null : <span class="mark-note">{markLabels[mark]}</span>

export const BasisList = ({ basis }: { readonly basis: readonly LegalBasis[] }) => (
  <ul class="basis">
    {basis.map(({ text, mark }) => (
      <li key={text}>
        {text} <MarkNote mark={mark} />
      </li>
    ))}
  </ul>
)

interface Linked {
  readonly id: string
  readonly name: string
}

/** Code and name of an item, leading to its page. */
export const ItemLink = ({
  to,
  item,
}: {
  readonly to: 'lists' | 'measures' | 'scenarios'
  readonly item: Linked
}) => (
  <a class="item-link" href={`/${to}/${codeOf(item.id)}`}>
    <span class="code">{codeOf(item.id)}</span> {item.name}
  </a>
)

export const ItemLinks = ({
  to,
  items,
}: {
  readonly to: 'lists' | 'measures' | 'scenarios'
  readonly items: readonly Linked[]
}) => (
  <ul class="item-links">
    {items.map((item) => (
      <li key={item.id}>
        <ItemLink to={to} item={item} />
      </li>
    ))}
  </ul>
)

/** 闸门后的效果; where it depends on the scenario, each with its scenarios. */
export const Effects = ({ consequence }: { readonly consequence: Consequence }) => {
  const { effects, isLowered, measure } = consequence
  return (
    <>
      {effects.map(({ effect, scenarios }) => (
        <p key={effect} class="gated">
          <EffectTag effect={effect} />
          {effects.length === 1 ? null : <small>{scenarios.map(({ name }) => name).join('、')}</small>}
        </p>
      ))}
      {isLowered ? (
        <small>
          文件规定为“{effectLabels[measure.effect]}”，依据为{tierLabels[measure.tier]}，按合法性闸门降低
        </small>
      ) : null}
    </>
  )
}

/** 适用条件 that keep a measure from following by itself. */
export const Conditions = ({ measure }: { readonly measure: Consequence['measure'] }) => (
  <>
    {measure.isEnabled ? null : <small class="pending">依据文本录入前停用，不适用</small>}
    {measure.needsDecision ? <small>须有载明该措施的决定</small> : null}
    {measure.subjectRoles.length === 0 ? null : <small>只适用于：{measure.subjectRoles.join('、')}</small>}
  </>
)

export interface Column<T> {
  readonly name: string
  readonly cell: (item: T) => ComponentChildren
  readonly width?: string
}

interface TableProps<T> {
  readonly caption: string
  readonly columns: readonly Column<T>[]
  readonly items: readonly T[]
}

const Cell = <T,>({
  column,
  item,
  isFirst,
}: {
  readonly column: Column<T>
  readonly item: T
  readonly isFirst: boolean
}) =>
  isFirst ? (
    <th role="rowheader" scope="row">
      {column.cell(item)}
    </th>
  ) : (
    <td role="cell" data-label={column.name}>
      <div>{column.cell(item)}</div>
    </td>
  )

/** A table whose rows become lists on narrow screens; the first column heads the row. */
export const Table = <T,>({ caption, columns, items }: TableProps<T>) => (
  <table class="decisions catalogue" role="table">
    <caption class="unseen">{caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ name, width }) => (
          <th key={name} role="columnheader" scope="col" {...(width === undefined ? {} : { class: width })}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {items.map((item, row) => (
        <tr key={row} role="row">
          {columns.map((column, place) => (
            <Cell key={column.name} column={column} item={item} isFirst={place === 0} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
