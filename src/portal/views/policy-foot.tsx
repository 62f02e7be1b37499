import { markLabels } from '../../measures/labels'
import type { PolicyItem } from '../../platform/policy/policy-folder'
import type { LawOnDay } from '../present-policy'
import { DateText, Fact } from './parts'

/** 政策版本, with the way to the same as data. */
export const PolicyFoot = ({ law, area }: { readonly law: LawOnDay; readonly area: string }) => (
  <footer class="policy-foot">
    <p>
      以上内容取自 <DateText on={law.policy.inForceFrom} /> 起施行的政策集，按 <DateText on={law.on} />{' '}
      的效力显示，信用核查使用同一版本。也可以<a href={`/api/v1/policies/${area}`}>以数据形式查阅</a>。
    </p>
    <p class="address">版本 {law.policy.version}</p>
  </footer>
)

type Sourced = PolicyItem & { readonly source: readonly string[]; readonly note?: string }

/** 说明和出处: what a reader must know, where the facts were read, and since when the platform applies them. */
export const Provenance = ({ item }: { readonly item: Sourced }) => (
  <section class="sheet-part">
    <h2>说明和出处</h2>
    <dl class="facts">
      {item.note === undefined ? null : (
        <Fact name="说明">
          <span class="long">{item.note}</span>
        </Fact>
      )}
      <Fact name="核对情况">{markLabels[item.mark]}</Fact>
      <Fact name="平台适用起止">
        <DateText on={item.validFrom} /> 起
        {item.validTo === null ? (
          '，现行'
        ) : (
          <>
            ，至 <DateText on={item.validTo} />
            （含当日）
          </>
        )}
      </Fact>
      <Fact name="出处">
        <ul class="sources">
          {item.source.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      </Fact>
    </dl>
  </section>
)

/** 未生效或已失效 on the day of the page; silent for what holds. */
export const NotInForce = ({ item, on }: { readonly item: PolicyItem; readonly on: string }) => {
  if (item.validFrom > on)
    return (
      <p class="note">
        自 <DateText on={item.validFrom} /> 起施行，目前尚未生效。
      </p>
    )
  if (item.validTo !== null && item.validTo < on)
    return (
      <p class="note">
        <DateText on={item.validTo} /> 是最后一日，现已停止使用，不再适用。
      </p>
    )
  return null
}
