import { checkRecord } from '../../../src/decisions/check-record'
import type { RecordType } from '../../../src/decisions/document'
import { recogniseTemplate } from '../../../src/decisions/templates'
import { nearestCode } from '../../../src/decisions/unknown-fields'
import { altered, check, errorsOf, rules, TODAY, warningsOf } from './sample-records'

const { tables } = rules
const send = (type: RecordType, record: Readonly<Record<string, string>>) =>
  checkRecord({ type, record, context: {}, today: TODAY }, rules)

/** July 2018: no category, no document type, the representative's number under its old code. */
const julyRecord = (type: RecordType, number = ''): Record<string, string> => {
  const prefix = type.slice(0, 2)
  const organisation = type.endsWith('_FR') ? { [`${prefix}_FR_SFZH`]: number } : {}
  return altered(type, { [`${prefix}_XDR_LB`]: undefined, ...organisation })
}

const penaltyOf2017 = {
  CF_WSH: '测市监罚字〔2017〕1号', CF_CFMC: '处罚', CF_CFLB1: '罚款', CF_SY: '事由', CF_YJ: '依据', CF_XDR_MC: '测试公司',
  CF_XDR_SHXYM: '91370202MA3ABCDE1J', CF_FR: '样某', CF_JG: '罚款2000元', CF_JDRQ: '2017-05-01', CF_XZJG: '测试市工商局',
  CF_ZT: '0', DFBM: '370299', SJC: '2017-05-02',
} // prettier-ignore
const licenceOf2017 = {
  XK_WSH: '测许〔2017〕1号', XK_XMMC: '项目', XK_SPLB: '普通', XK_NR: '内容', XK_XDR: '测试公司', XK_XDR_ZDM: '594672399',
  XK_FR: '样某', XK_JDRQ: '2017-05-01', XK_JZQ: '2018-05-01', XK_XZJG: '测试市审批局', XK_ZT: '0', DFBM: '370299',
} // prettier-ignore

describe('recogniseTemplate', () => {
  it.each<[string, RecordType, Readonly<Record<string, string>>, string]>([
    ['all columns of today', 'CF_FR', altered('CF_FR', {}), '2018-B'],
    ['July 2018 for organisations', 'CF_FR', julyRecord('CF_FR'), '2018-A'],
    ['July 2018 for licences', 'XK_FR', julyRecord('XK_FR'), '2018-A'],
    ['July 2018 for persons', 'CF_ZRR', julyRecord('CF_ZRR'), '2018-A'],
    ['today without the category', 'CF_FR', altered('CF_FR', { CF_XDR_LB: undefined }), '2018-B'],
    ['today with one stray code of 2017', 'CF_FR', altered('CF_FR', { DFBM: '370299' }), '2018-B'],
    ['penalties of 2017', 'CF_FR', penaltyOf2017, '2017'],
    ['licences of 2017', 'XK_FR', licenceOf2017, '2017'],
  ])('knows %s by its codes', (_case, type, record, template) =>
    expect(recogniseTemplate(tables, tables.byType[type], Object.keys(record))).toBe(template),
  )
})

describe('the columns of July 2018', () => {
  it('are read as an identity card of the representative and a derived category', () => {
    const result = send('CF_FR', julyRecord('CF_FR', '370202199001010007'))
    expect(result.errors).toEqual([])
    expect(warningsOf(result)).toEqual(['july-2018-template CF_XDR_LB'])
    expect(result.checked).toMatchObject({
      party: {
        category: '法人及非法人组织',
        representativeIdentity: { type: '身份证', number: '370202199001010007' },
      },
      record: { CF_FR_ZJLX: '身份证', CF_FR_ZJHM: '370202199001010007', CF_XDR_LB: '法人及非法人组织' },
    })
    expect(result.checked?.record).not.toHaveProperty('CF_FR_SFZH')
  })

  it('make a sole trader of a code that starts with 92, and a person of a natural record', () => {
    const trader = { ...julyRecord('XK_FR'), XK_XDR_SHXYM: '92370203MA3TEXT0XB' }
    expect(send('XK_FR', trader).checked?.party.category).toBe('个体工商户')
    expect(send('CF_ZRR', julyRecord('CF_ZRR')).checked?.party.category).toBe('自然人')
  })

  it('have their faults told under the codes that were sent', () => {
    const result = send('CF_FR', julyRecord('CF_FR', '370202199001010008'))
    expect(errorsOf(result)).toEqual(['bad-identity-number CF_FR_SFZH'])
    expect(result.errors[0]?.detail).toContain('法定代表人身份证号（CF_FR_SFZH）')
  })

  it('cannot stand beside those of today', () => {
    const both = {
      ...julyRecord('CF_FR', '370202199001010007'),
      CF_FR_ZJLX: '身份证',
      CF_FR_ZJHM: '370202199001010007',
    }
    expect(errorsOf(send('CF_FR', both))).toEqual(['mixed-template CF_FR_SFZH'])
  })
})

describe('the template of 2017', () => {
  it.each<[RecordType, Readonly<Record<string, string>>, string]>([
    ['CF_FR', penaltyOf2017, 'CF_JG（处罚结果）→ CF_NR'],
    ['XK_FR', licenceOf2017, 'XK_XDR（行政相对人名称）→ XK_XDR_MC'],
  ])('is refused as a whole in %s, with the codes to use instead', (type, record, replaced) => {
    const { errors, checked } = send(type, record)
    expect(checked).toBeUndefined()
    expect(errors).toEqual([
      { pointer: '#/record', code: 'superseded-template', detail: expect.stringContaining(replaced) },
    ])
    expect(errors[0]?.detail).toContain('不再采集：')
  })

  it('is named where a single code of it strayed in', () =>
    expect(check('CF_FR', { CF_XZJG: 'x' }).errors[0]?.detail).toContain('现为 CF_CFJG'))
})

describe('a record under the wrong type', () => {
  it('gets one error that names the right ones', () => {
    const { errors } = send('XK_FR', altered('CF_FR', {}))
    expect(errors).toEqual([
      { pointer: '#/type', code: 'wrong-type', detail: expect.stringContaining('CF_FR、CF_ZRR') },
    ])
  })

  it('is told where its codes belong', () =>
    expect(check('CF_FR', { XK_NR: 'x' }).errors[0]?.detail).toContain('属于 XK_FR、XK_ZRR'))
})

describe('nearestCode', () => {
  it.each([
    ['cf_wsh', 'CF_WSH'],
    ['CF_WHS', 'CF_WSH'],
    ['CF-WSH', 'CF_WSH'],
    ['CF_XDR_SHXYDM', 'CF_XDR_SHXYM'],
    ['CF_NRFK', 'CF_NR_FK'],
    ['处罚类别', 'CF_CFLB'],
    ['罚款金额', 'CF_NR_FK'],
    ['备注', 'BZ'],
  ])('guesses from %s that %s was meant', (sent, code) =>
    expect(nearestCode(tables.byType.CF_FR, sent)).toBe(code),
  )

  it.each(['', 'X', 'HELLO_WORLD', 'X'.repeat(100_000)])('makes nothing of what is far away', (sent) =>
    expect(nearestCode(tables.byType.CF_FR, sent)).toBeUndefined(),
  )
})
