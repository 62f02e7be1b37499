import { compilePenaltyKinds, readPenaltyKinds, type ReadKinds } from '../../../src/decisions/penalty-kinds'
import {
  compileLicenceKinds,
  readLicenceKinds as readWith,
  type ReadLicenceKinds,
} from '../../../src/decisions/licence-kinds'
import { licenceKindTable, penaltyKindTable } from './sample-records'

const table = compilePenaltyKinds(penaltyKindTable)
const read = (text: string, decision = ''): ReadKinds => readPenaltyKinds(table, text, () => decision)
const OTHER = '法律、行政法规规定的其他行政处罚'

describe('readPenaltyKinds', () => {
  it('knows the fourteen kinds of the law of 2021', () => {
    expect(table.canonical).toHaveLength(14)
    for (const kind of table.canonical)
      expect(read(kind)).toMatchObject({ kinds: [kind], unknown: [], namelessOther: false })
  })

  it.each([
    ['罚款', ['罚款']],
    ['罚款;没收违法所得', ['罚款', '没收违法所得']],
    ['没收违法所得；罚款', ['罚款', '没收违法所得']],
    ['警告、罚款', ['警告', '罚款']],
    ['警告,罚款', ['警告', '罚款']],
    ['警告，罚款', ['警告', '罚款']],
    ['警告|罚款', ['警告', '罚款']],
    ['警告\n罚款', ['警告', '罚款']],
    ['警告\r\n罚款\r\n', ['警告', '罚款']],
    ['1.警告；2.罚款。', ['警告', '罚款']],
    ['警告并处罚款', ['警告', '罚款']],
    ['罚款和没收违法所得', ['罚款', '没收违法所得']],
    ['罚款;罚款', ['罚款']],
    [' 罚 款 ', ['罚款']],
    ['罚款2000元', ['罚款']],
    ['罚款（人民币0.2万元）', ['罚款']],
    ['没收违法所得、没收非法财物', ['没收违法所得', '没收非法财物']],
    ['没收违法所得，没收非法财物', ['没收违法所得', '没收非法财物']],
    ['吊销营业执照', ['吊销许可证件']],
    ['暂扣许可证', ['暂扣许可证件']],
    ['降低资质', ['降低资质等级']],
    ['责令停业整顿', ['责令停产停业']],
    ['限制生产经营', ['限制开展生产经营活动']],
    ['拘留', ['行政拘留']],
    ['法律、行政法规规定的其他行政处罚;罚款', ['罚款', OTHER]],
  ])('reads %j as %j', (text, kinds) =>
    expect(read(text)).toMatchObject({ kinds, unknown: [], numeric: [], open: [] }),
  )

  const fused = '暂扣或者吊销许可证、暂扣或者吊销执照'
  it.each([
    [fused, '吊销食品经营许可证', ['吊销许可证件']],
    [fused, '暂扣安全生产许可证30日', ['暂扣许可证件']],
    ['暂扣或吊销许可证', '吊销许可证', ['吊销许可证件']],
    ['暂扣或者吊销执照;罚款', '吊销营业执照，罚款2万元', ['罚款', '吊销许可证件']],
    ['暂扣许可证件、降低资质等级、吊销许可证件', '降低资质等级为二级', ['降低资质等级']],
  ])('settles %s by the decision %s', (text, decision, kinds) =>
    expect(read(text, decision)).toMatchObject({ kinds, open: [], unknown: [] }),
  )

  it('leaves a fused kind open where the decision is silent, and counts the gravest in', () => {
    const silent = read(fused, '作出行政处罚')
    expect(silent.kinds).toEqual(['暂扣许可证件', '吊销许可证件'])
    expect(silent.open).toHaveLength(2)
    expect(read(fused, '暂扣或者吊销许可证').open).toHaveLength(2)
  })

  it.each([
    ['其他-责令改正', ['责令改正']],
    ['其他：责令改正', ['责令改正']],
    ['其他（责令改正）', ['责令改正']],
    ['其它-责令改正', ['责令改正']],
    ['其他-责令改正（见处罚内容）', ['责令改正(见处罚内容)']],
    ['其他-责令改正、限期拆除', ['责令改正', '限期拆除']],
    ['其他（责令改正、限期拆除）', ['责令改正、限期拆除']],
    ['罚款;其他-责令改正', ['责令改正']],
    ['其他-责令改正;罚款', ['责令改正']],
    ['法律、行政法规规定的其他行政处罚-责令改正', ['责令改正']],
  ])('keeps what %s says of itself', (text, others) => {
    const { kinds, ...rest } = read(text)
    expect(kinds).toContain(OTHER)
    expect(rest).toMatchObject({ others, unknown: [], namelessOther: false, vagueOther: false })
  })

  it.each(['其他', '其他-', '其它', '其他行政处罚', '罚款;其他', '其他（）'])(
    'misses the text in %s',
    (text) => expect(read(text).namelessOther).toBe(true),
  )

  it.each([
    ['罚金', ['罚金']],
    ['罚款;罚金', ['罚金']],
    ['其他-责令改正;乱写', ['乱写']],
    ['没收', ['没收']],
    ['吊销', ['吊销']],
    ['不予处罚', ['不予处罚']],
  ])('does not know %s', (text, unknown) => expect(read(text).unknown).toEqual(unknown))

  it.each(['0', '1', '1;2', '06'])('does not guess what the number %s stands for', (text) =>
    expect(read(text).numeric.length).toBeGreaterThan(0),
  )
})

const readLicenceKinds = (text: string): ReadLicenceKinds =>
  readWith(compileLicenceKinds(licenceKindTable), text)

describe('readLicenceKinds', () => {
  it.each([
    ['普通', ['普通']],
    ['普通许可', ['普通']],
    ['特许;核准', ['特许', '核准']],
    ['其他-备案', ['其他']],
    ['其他（备案）', ['其他']],
    [' 登 记 ', ['登记']],
  ])('reads %s as %j', (text, kinds) =>
    expect(readLicenceKinds(text)).toMatchObject({ kinds, unknown: [], namelessOther: false }),
  )

  it.each(['其他', '其他-'])('misses the text in %s', (text) =>
    expect(readLicenceKinds(text).namelessOther).toBe(true),
  )

  it.each(['0', '01', '审批', '普通x'])('does not know %s', (text) =>
    expect(readLicenceKinds(text).unknown).toEqual([text]),
  )
})
