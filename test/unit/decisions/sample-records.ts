import type { CheckResult } from '../../../src/decisions/check-record'
import { checkRecord, compileRecordRules } from '../../../src/decisions/check-record'
import type { DecisionContext, RecordType } from '../../../src/decisions/document'
import type { CodeTable } from '../../../src/generated/policy/codes'
import type { FieldsPolicy } from '../../../src/generated/policy/fields'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../../src/platform/root'

const readPolicy = (path: string): unknown =>
  JSON.parse(readFileSync(join(projectRoot, 'policies', path), 'utf8'))

export const fieldsPolicy = readPolicy('fields/2018.json') as FieldsPolicy
export const penaltyKindTable = readPolicy('codes/penalty-kinds.json') as CodeTable
export const licenceKindTable = readPolicy('codes/licence-kinds.json') as CodeTable
const licenceStatusTable = readPolicy('codes/licence-status.json') as CodeTable
const regulatoryFieldTable = readPolicy('codes/regulatory-fields.json') as CodeTable
export const rules = compileRecordRules(
  [fieldsPolicy],
  [penaltyKindTable, licenceKindTable, licenceStatusTable, regulatoryFieldTable],
)

export const TODAY = '2026-11-23'

/** A fictitious city: district 370299 does not exist. */
const authority = '11370299MB00000134'

const act = (prefix: 'XK' | 'CF'): Record<string, string> =>
  prefix === 'CF'
    ? {
        CF_WSH: '测市监罚字〔2026〕16号',
        CF_WFXW: '违反食品安全管理规定',
        CF_SY: '经营超过保质期的食品',
        CF_YJ: '《中华人民共和国食品安全法》第一百二十四条',
        CF_CFLB: '罚款',
        CF_NR: '处以罚款人民币贰仟元整（2000元）',
        CF_NR_FK: '0.2',
        CF_JDRQ: '2026-04-30',
        CF_YXQ: '2027-04-30',
        CF_CFJG: '测试市市场监督管理局',
        CF_CFJGDM: authority,
        CF_SJLY: '测试市市场监督管理局',
        CF_SJLYDM: authority,
      }
    : {
        XK_XKWS: '准予行政许可决定书',
        XK_WSH: '测审批许〔2026〕7号',
        XK_XKLB: '普通',
        XK_XKZS: '食品经营许可证',
        XK_XKBH: 'JY13702990000015',
        XK_NR: '准予从事食品销售',
        XK_JDRQ: '2026-04-30',
        XK_YXQZ: '2026-04-30',
        XK_YXQZI: '2031-04-29',
        XK_XKJG: '测试市行政审批服务局',
        XK_XKJGDM: authority,
        XK_ZT: '1',
        XK_LYDW: '测试市行政审批服务局',
        XK_LYDWDM: authority,
      }

const organisation = (prefix: string): Record<string, string> => ({
  [`${prefix}_XDR_MC`]: '测试市样例食品有限公司',
  [`${prefix}_XDR_LB`]: '法人及非法人组织',
  [`${prefix}_XDR_SHXYM`]: '91370202MA3ABCDE1J',
  [`${prefix}_FRDB`]: '样某',
})

const person = (prefix: string): Record<string, string> => ({
  [`${prefix}_XDR_MC`]: '样某某',
  [`${prefix}_XDR_LB`]: '自然人',
  [`${prefix}_XDR_ZJLX`]: '身份证',
  [`${prefix}_XDR_ZJHM`]: '370202199001010007',
})

/** Complete records without any fault, one of each type. */
export const sound: Readonly<Record<RecordType, Readonly<Record<string, string>>>> = {
  XK_FR: { ...organisation('XK'), ...act('XK') },
  XK_ZRR: { ...person('XK'), ...act('XK') },
  CF_FR: { ...organisation('CF'), ...act('CF') },
  CF_ZRR: { ...person('CF'), ...act('CF') },
}

/** A sound record with some values replaced; undefined takes a field out. */
export const altered = (
  type: RecordType,
  changes: Readonly<Record<string, string | undefined>>,
): Record<string, string> => {
  const record: Record<string, string> = {}
  for (const [code, value] of Object.entries({ ...sound[type], ...changes }))
    if (value !== undefined) record[code] = value
  return record
}

export const check = (
  type: RecordType,
  changes: Readonly<Record<string, string | undefined>> = {},
  context: DecisionContext = {},
): CheckResult => checkRecord({ type, record: altered(type, changes), context, today: TODAY }, rules)

/** `code pointer-tail` of every error, sorted: what a table row can state in few words. */
export const errorsOf = (result: CheckResult): string[] =>
  result.errors.map(({ code, pointer }) => `${code} ${pointer.replace('#/record/', '')}`).sort()

export const warningsOf = (result: CheckResult): string[] =>
  result.warnings.map(({ code, pointer }) => `${code} ${pointer.replace('#/record/', '')}`).sort()
