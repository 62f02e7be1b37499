import { presentFields } from '../../../src/portal/present-fields'
import { headlineOf } from '../../../src/portal/headline'
import { fieldTables } from '../../support/portal-house'
import { sampleLicence, samplePenalty } from '../../support/portal-samples'

const penaltyFields = fieldTables.byType.CF_FR.fields
const licenceFields = fieldTables.byType.XK_FR.fields

const flat = (record: Readonly<Record<string, string>>, fields = penaltyFields) =>
  presentFields(fields, record).flatMap((group) => group.fields)

describe('the public columns of a record', () => {
  it('stand in the order of the standard, whatever order the record has', () => {
    const record = Object.fromEntries(Object.entries(samplePenalty().record).reverse())
    const codes = flat(record).map(({ code }) => code)
    const standard = penaltyFields.map(({ code }) => code).filter((code) => code in record)
    expect(codes).toEqual(standard)
  })

  it('stand in three groups: the party, the decision, the organs', () => {
    const groups = presentFields(penaltyFields, samplePenalty().record)
    expect(groups.map(({ title, fields }) => [title, fields[0]?.code, fields.at(-1)?.code])).toEqual([
      ['行政相对人', 'CF_XDR_MC', 'CF_FRDB'],
      ['决定内容', 'CF_WSH', 'CF_YXQ'],
      ['决定机关与数据来源', 'CF_CFJG', 'CF_SJLYDM'],
    ])
  })

  it('never show a code that the standard does not know', () => {
    expect(flat({ CF_WSH: '1号', CF_SECRET: 'x' }).map(({ code }) => code)).toEqual(['CF_WSH'])
  })

  it('leave out what is blank', () => {
    expect(flat({ CF_WSH: '1号', CF_NR: '  ' })).toHaveLength(1)
  })

  it('call a numbered code by what it is', () => {
    expect(flat({ CF_XDR_SHXYM: 'X' })[0]).toMatchObject({
      name: '统一社会信用代码',
      remark: '行政相对人代码_1',
    })
  })

  it.each([
    ['CF_NR_FK', '0.2', { form: 'amount', wan: '0.2', yuan: '2,000' }],
    ['CF_JDRQ', '2026-04-30', { form: 'date', text: '2026年4月30日', on: '2026-04-30' }],
    ['CF_YXQ', '2099/12/31', { form: 'date', text: '长期', on: null }],
    ['CF_SY', '一\n二', { form: 'text', text: '一\n二' }],
  ])('read %s %s', (code, sent, value) => {
    expect(flat({ [code]: sent })[0]?.value).toEqual(value)
  })

  it.each([
    ['1', '有效'],
    ['2', '无效'],
    ['其他', '其他'],
  ])('tell the state %s of a licence as %s', (sent, text) => {
    expect(flat({ XK_ZT: sent }, licenceFields)[0]?.value).toEqual({ form: 'text', text })
  })
})

describe('the headline of a decision', () => {
  it('names what a penalty was for and joins its kinds', () => {
    expect(headlineOf(samplePenalty())).toMatchObject({
      kind: 'penalty',
      documentNo: '示市监罚字〔2026〕18号',
      matter: '生产经营标签不符合规定的预包装食品',
      category: '罚款、没收违法所得',
      authority: '示范市市场监督管理局',
      decidedOn: '2026-04-30',
    })
  })

  it('names the document of a licence', () => {
    expect(headlineOf(sampleLicence())).toMatchObject({ kind: 'licence', matter: '食品生产许可决定书' })
  })

  it('says so when there is no number', () => {
    expect(headlineOf(samplePenalty({ record: {} })).documentNo).toBe('（无文书号）')
  })
})
