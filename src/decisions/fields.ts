import type {
  FieldsPolicy,
  RecordField,
  RecordTable,
  RenamedField,
  SupersededCode,
} from '../generated/policy/fields'
import type { RecordType } from './document'

/** Codes that licences and penalties have alike, but for the prefix. */
export interface PartyCodes {
  readonly name: string
  readonly category: string
  readonly creditCode: string
  readonly registration: string
  readonly organisation: string
  readonly tax: string
  readonly society: string
  readonly documentType: string
  readonly documentNo: string
  readonly representativeType: string
  readonly representativeNo: string
  readonly decisionNumber: string
}

const codesFor = (prefix: 'XK' | 'CF'): PartyCodes => ({
  name: `${prefix}_XDR_MC`,
  category: `${prefix}_XDR_LB`,
  creditCode: `${prefix}_XDR_SHXYM`,
  registration: `${prefix}_XDR_GSZC`,
  organisation: `${prefix}_XDR_ZZJG`,
  tax: `${prefix}_XDR_SWDJ`,
  society: `${prefix}_XDR_SHZZ`,
  documentType: `${prefix}_XDR_ZJLX`,
  documentNo: `${prefix}_XDR_ZJHM`,
  representativeType: `${prefix}_FR_ZJLX`,
  representativeNo: `${prefix}_FR_ZJHM`,
  decisionNumber: `${prefix}_WSH`,
})

const CODES = { XK: codesFor('XK'), CF: codesFor('CF') } as const

export interface FieldTable {
  readonly type: RecordType
  readonly title: string
  /** What the codes of this table begin with. */
  readonly prefix: 'XK' | 'CF'
  readonly isNatural: boolean
  readonly codes: PartyCodes
  /** In the order of the standard. */
  readonly fields: readonly RecordField[]
  readonly byCode: ReadonlyMap<string, RecordField>
  readonly renamed: ReadonlyMap<string, RenamedField>
}

/** 数据项表 of the four record types, ready for use. */
export interface FieldTables {
  readonly byType: Readonly<Record<RecordType, FieldTable>>
  /** Record types in which a code stands. */
  readonly typesOf: ReadonlyMap<string, readonly RecordType[]>
  readonly superseded: ReadonlyMap<string, SupersededCode>
  readonly supersededTitle: string
  /** Codes that both the superseded and the present template have. */
  readonly shared: ReadonlySet<string>
}

const compileTable = (policy: FieldsPolicy, type: RecordType): FieldTable => {
  const table: RecordTable | undefined = policy.types.find((one) => one.type === type)
  if (table === undefined) throw new Error(`field policy ${policy.id} has no table for ${type}`)
  const prefix = type.startsWith('XK') ? 'XK' : 'CF'
  return {
    type,
    title: table.title,
    prefix,
    codes: CODES[prefix],
    isNatural: type.endsWith('ZRR'),
    fields: table.fields,
    byCode: new Map(table.fields.map((field) => [field.code, field])),
    renamed: new Map(
      policy.revisionA.filter((one) => one.types.includes(type)).map((one) => [one.code, one]),
    ),
  }
}

/**
 * Makes the field tables of 发改办财金〔2018〕424号 from the policy `fields`.
 * @throws Error when a record type has no table, which is a defect of the policy
 */
export const compileFieldTables = (policy: FieldsPolicy): FieldTables => {
  const typesOf = new Map<string, RecordType[]>()
  for (const { type, fields } of policy.types)
    for (const { code } of fields) typesOf.set(code, [...(typesOf.get(code) ?? []), type])
  return {
    byType: {
      XK_FR: compileTable(policy, 'XK_FR'),
      XK_ZRR: compileTable(policy, 'XK_ZRR'),
      CF_FR: compileTable(policy, 'CF_FR'),
      CF_ZRR: compileTable(policy, 'CF_ZRR'),
    },
    typesOf,
    superseded: new Map(policy.superseded.codes.map((one) => [one.code, one])),
    supersededTitle: policy.superseded.title,
    shared: new Set(policy.superseded.shared),
  }
}
