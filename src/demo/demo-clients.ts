import { makeKey } from '../access/client-key'
import type { ClientRegistration } from '../generated/access/client-registration'
import type { Caller } from '../platform/http/caller'
import { authorityOf, demoAuthorities, type DemoAuthority } from './authorities'
import { demoDepartments } from './build-city'
import { DISTRICT } from './words'

/** What makes the keys of the demo city: the platform's own secret, so that no two installations share a key. */
export interface DemoSecrets {
  keyedHash(purpose: string, text: string): string
}

export const demoSecret = (secrets: DemoSecrets, id: string): string =>
  Buffer.from(secrets.keyedHash('demo-client', id), 'hex').toString('base64url')

export const demoKey = (secrets: DemoSecrets, id: string): string => makeKey(id, demoSecret(secrets, id))

interface DemoClient {
  readonly id: string
  readonly registration: ClientRegistration
}

type Unit = Pick<DemoAuthority, 'name' | 'uscc'>

type Role = ClientRegistration['roles'][number]

const client = (
  id: string,
  name: string,
  { name: unit, uscc }: Unit,
  roles: readonly [Role, ...Role[]],
  more: Partial<ClientRegistration> = {},
): DemoClient => ({
  id,
  registration: { name, unit: { name: unit, uscc, district: DISTRICT }, roles: [...roles], ...more },
})

const rolesOf = ({ lists, scenarios }: DemoAuthority): Role[] => [
  ...(lists.length > 0 ? (['lister'] as const) : []),
  ...(scenarios.length > 0 ? (['checker'] as const) : []),
]

const ofAuthority = (authority: DemoAuthority, isDepartment: boolean): DemoClient => {
  const { key, name, lists, scenarios } = authority
  const roles = rolesOf(authority)
  const [first = 'submitter', ...others] = roles
  return client(
    `demo-${key}`,
    `${name}对接程序`,
    authority,
    isDepartment ? ['submitter', ...roles] : [first, ...others],
    {
      ...(lists.length > 0 ? { lists: [...lists] } : {}),
      ...(scenarios.length > 0 ? { scenarios: [...scenarios] } : {}),
      ...(isDepartment ? { backfill: true } : {}),
    },
  )
}

/** One client for each department, authority and approval system, and one for each other kind of user. */
export const demoClients = (): DemoClient[] => {
  const market = authorityOf('market')
  const office = { name: '示范市社会信用体系建设办公室', uscc: market.uscc }
  return [
    ...demoAuthorities.map((authority) =>
      ofAuthority(
        authority,
        demoDepartments.some(({ key }) => key === authority.key),
      ),
    ),
    client('demo-registrar', '登记机关数据接口', market, ['registrar']),
    client('demo-steward', '信用办工作台', office, ['steward']),
    client('demo-auditor', '审计接口', office, ['auditor']),
    client('demo-operator', '平台运营', office, ['operator']),
  ]
}

/** A body of the city as it calls the platform, with the rights of its client. */
export const demoCaller = (key: string): Caller => {
  const { name, uscc, lists, scenarios } = authorityOf(key)
  return {
    id: `demo-${key}`,
    name: `${name}对接程序`,
    roles: ['lister', 'checker'],
    unit: { name, uscc },
    lists,
    scenarios,
  }
}
