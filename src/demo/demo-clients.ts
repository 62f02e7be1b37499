import { makeKey } from '../access/client-key'
import type { ClientRegistration } from '../generated/access/client-registration'
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

const client = (
  id: string,
  name: string,
  unit: { name: string; uscc: string },
  roles: ClientRegistration['roles'],
  backfill?: boolean,
): DemoClient => ({
  id,
  registration: {
    name,
    unit: { name: unit.name, uscc: unit.uscc, district: DISTRICT },
    roles,
    ...(backfill === undefined ? {} : { backfill }),
  },
})

/** One client for each department, and one for each other kind of user. */
export const demoClients = (): DemoClient[] => {
  const [market] = demoDepartments
  if (market === undefined) throw new Error('a city has departments')
  const office = { name: '示范市社会信用体系建设办公室', uscc: market.uscc }
  return [
    ...demoDepartments.map((department) =>
      client(`demo-${department.key}`, `${department.name}对接程序`, department, ['submitter'], true),
    ),
    client('demo-registrar', '登记机关数据接口', market, ['registrar']),
    client('demo-steward', '信用办工作台', office, ['steward']),
    client('demo-auditor', '审计接口', office, ['auditor']),
    client('demo-operator', '平台运营', office, ['operator']),
  ]
}
