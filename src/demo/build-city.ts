import { checkOrganisationCode } from '../subjects/organisation-code'
import { creditCodeFor } from '../subjects/credit-code'
import { DEPARTMENTS, DISTRICT, FIRST, MIDDLE, SURNAMES, TRADES } from './words'

export interface DemoSubject {
  readonly uscc: string
  readonly name: string
  readonly kind: 'enterprise' | 'individual-business' | 'institution'
  readonly status: 'active' | 'deregistered'
  readonly district: string
  readonly legalRepresentative: string
  readonly establishedOn: string
  readonly formerNames?: readonly string[]
  readonly parentUscc?: string
}

export interface DemoDepartment {
  readonly key: (typeof DEPARTMENTS)[number]['key']
  readonly name: string
  readonly sign: string
  readonly uscc: string
}

const CHECK_CHARACTERS = '0123456789X'

/** Nine characters that satisfy GB 11714. */
const organisationCode = (serial: number): string => {
  const first8 = `MF${String(serial).padStart(6, '0')}`
  const check = [...CHECK_CHARACTERS].find((last) => checkOrganisationCode(first8 + last).outcome === 'valid')
  return first8 + (check ?? '0')
}

/** A valid credit code in a district that does not exist. */
export const codeOf = (prefix: '11' | '91' | '92', serial: number): string =>
  creditCodeFor(`${prefix}${DISTRICT}${organisationCode(serial)}`)

/** A code that no subject of the demo has: for trying a push of one's own. */
export const newcomerCode = codeOf('91', 9_001)

/** The departments of the fictitious city, with valid codes in a district that does not exist. */
export const demoDepartments: readonly DemoDepartment[] = DEPARTMENTS.map((department, i) => ({
  ...department,
  uscc: codeOf('11', 100 + i),
}))

const pick = <T>(list: readonly [T, ...T[]], n: number): T => list[n % list.length] ?? list[0]

const establishedOn = (n: number): string =>
  `20${String(10 + (n % 14)).padStart(2, '0')}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`

const companyName = (n: number): string =>
  `${pick(FIRST, n)}${pick(MIDDLE, Math.floor(n / 5))}${pick(TRADES, Math.floor(n / 3))}`

const company = (n: number): DemoSubject => ({
  uscc: codeOf('91', 1_000 + n),
  name: `${companyName(n)}有限公司`,
  kind: 'enterprise',
  status: n % 37 === 0 ? 'deregistered' : 'active',
  district: DISTRICT,
  legalRepresentative: pick(SURNAMES, n),
  establishedOn: establishedOn(n),
  ...(n % 23 === 0 ? { formerNames: [`${companyName(n)}厂`] } : {}),
})

const branch = (n: number, parent: DemoSubject): DemoSubject => ({
  uscc: codeOf('91', 3_000 + n),
  name: `${parent.name}第${n + 1}分公司`,
  kind: 'enterprise',
  status: 'active',
  district: DISTRICT,
  legalRepresentative: pick(SURNAMES, n + 3),
  establishedOn: '2021-06-01',
  parentUscc: parent.uscc,
})

const shop = (n: number): DemoSubject => ({
  uscc: codeOf('92', 5_000 + n),
  name: `${companyName(n + 7)}经营部`,
  kind: 'individual-business',
  status: 'active',
  district: DISTRICT,
  legalRepresentative: pick(SURNAMES, n + 1),
  establishedOn: establishedOn(n + 4),
})

const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n))

/** Some two hundred invented market entities; the same at every start. */
export const demoSubjects = (): DemoSubject[] => {
  const companies = times(140, company)
  const branches = companies.slice(0, 8).map((parent, n) => branch(n, parent))
  const named = [...companies, ...branches, ...times(60, shop)]
  const seen = new Map<string, number>()
  return named.map((subject) => {
    const count = (seen.get(subject.name) ?? 0) + 1
    seen.set(subject.name, count)
    return count === 1
      ? subject
      : { ...subject, name: subject.name.replace(/(有限公司|经营部)$/, `${count}号$1`) }
  })
}
