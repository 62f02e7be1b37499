import { codeOf, demoDepartments } from './build-city'

/** A body of the fictitious city that keeps lists, or asks before it grants. */
export interface DemoAuthority {
  readonly key: string
  readonly name: string
  readonly uscc: string
  /** Word in front of the year of its document numbers. */
  readonly sign: string
  readonly lists: readonly string[]
  readonly scenarios: readonly string[]
}

type Row = readonly [key: string, name: string, sign: string, lists: string, scenarios: string]

const OTHERS: readonly Row[] = [
  ['court', '示范市中级人民法院', '示法执信', 'LB-01', ''],
  ['tax', '示范市税务局', '示税信', 'LB-02 LR-01', ''],
  ['labour', '示范市人力资源和社会保障局', '示人社信', 'LB-04', ''],
  ['finance', '示范市财政局', '示财采', 'LB-05', 'SC-06'],
  ['customs', '示范海关', '示关认', 'LR-02', ''],
  ['civic', '示范市精神文明建设办公室', '示文明', 'LR-08', ''],
  ['conscription', '示范市人民政府征兵办公室', '示征', 'LB-15', ''],
  ['approval', '示范市行政审批服务局', '示审信', 'LW-10', 'SC-04 SC-07 SC-08 SC-09 SC-10 SC-11 SC-12 SC-22'],
  ['procurement', '示范市政府采购中心', '示采', '', 'SC-03'],
  ['tender', '示范市建设工程招标投标管理办公室', '示招', '', 'SC-01'],
  ['personnel', '示范市公职人员招考办公室', '示招考', '', 'SC-14'],
]

const LISTS_OF_DEPARTMENTS: Readonly<Record<string, string>> = {
  market: 'LB-03 LW-01',
  emergency: 'LB-06',
  transport: 'LW-06',
  housing: 'LW-04',
}

const FIRST_SERIAL = 200
const words = (text: string): string[] => (text === '' ? [] : text.split(' '))

/** 名单认定机关 and 核查单位 that push no decisions. */
export const otherAuthorities: readonly DemoAuthority[] = OTHERS.map(
  ([key, name, sign, lists, scenarios], i) => ({
    key,
    name,
    uscc: codeOf('11', FIRST_SERIAL + i),
    sign,
    lists: words(lists),
    scenarios: words(scenarios),
  }),
)

/** Every body of the city, the departments with the lists that they keep. */
export const demoAuthorities: readonly DemoAuthority[] = [
  ...demoDepartments.map((department) => ({
    ...department,
    sign: `${department.sign}信`,
    lists: words(LISTS_OF_DEPARTMENTS[department.key] ?? ''),
    scenarios: [],
  })),
  ...otherAuthorities,
]

export const authorityOf = (key: string): DemoAuthority => {
  const found = demoAuthorities.find((one) => one.key === key)
  if (found === undefined) throw new Error(`the city has no authority ${key}`)
  return found
}
