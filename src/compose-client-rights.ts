import type { ClientRegistration } from './generated/access/client-registration'
import type { JointPolicies } from './measures/joint-policies'
import { codeOf } from './measures/joint-policy'
import type { InputError } from './platform/http/failure'

interface Area {
  readonly member: 'lists' | 'scenarios'
  readonly code: string
  readonly noun: string
}

const AREAS: readonly Area[] = [
  { member: 'lists', code: 'unknown-list', noun: '名单' },
  { member: 'scenarios', code: 'unknown-scenario', noun: '场景' },
]

/**
 * 未知的权限: lists and scenarios of a client that stand in no loaded policy set, those to come included; a misspelt one
 * would be refused only at the client's first call.
 */
export const findUnknownRights =
  ({ sets }: Pick<JointPolicies, 'sets'>) =>
  (registration: Pick<ClientRegistration, 'lists' | 'scenarios'>): InputError[] =>
    AREAS.flatMap(({ member, code, noun }) => {
      const known = new Set(sets.flatMap((set) => set[member].map(({ id }) => codeOf(id))))
      return (registration[member] ?? []).flatMap((id, i) =>
        known.has(id)
          ? []
          : [
              {
                pointer: `#/${member}/${i}`,
                code,
                detail: `没有${noun} ${id}，请核对代码：全部${noun}见 GET /api/v1/policies/${member} 或者页面 /${member}`,
              },
            ],
      )
    })
