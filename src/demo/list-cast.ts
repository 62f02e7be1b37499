import { isCitizenId } from '../subjects/citizen-id'
import { codeOf, type DemoSubject } from './build-city'
import { DISTRICT } from './words'

const FIRST_SERIAL = 7_000

const body = (
  n: number,
  name: string,
  more: Partial<Pick<DemoSubject, 'kind' | 'parentUscc'>> = {},
): DemoSubject => ({
  uscc: codeOf(more.kind === 'individual-business' ? '92' : '91', FIRST_SERIAL + n),
  name,
  kind: 'enterprise',
  status: 'active',
  district: DISTRICT,
  legalRepresentative: '某甲',
  establishedOn: '2015-03-16',
  ...more,
})

const group = body(1, '设例宏图工程集团有限公司')

/** Who stands on the lists of the fictitious city; no decisions, so that each answer has one reason. */
export const cast = {
  group,
  branch: body(2, '设例宏图工程集团有限公司示范分公司', { parentUscc: group.uscc }),
  taxDebtor: body(3, '虚构金石商贸有限公司'),
  stayed: body(4, '假设远岭贸易有限公司'),
  exemplary: body(5, '样例青禾机械有限公司'),
  debtor: body(6, '虚构长桥建设有限公司'),
  partner: body(7, '样例安居建设有限公司'),
  wageDebtor: body(8, '示例恒丰劳务有限公司'),
  plant: body(9, '示例丰源化工有限公司'),
  shipAgent: body(10, '假设蓝港船舶代理有限公司'),
  lostContact: body(11, '设例晨星咨询有限公司'),
  watched: body(12, '虚构百川市政有限公司'),
  promiseBreaker: body(13, '样例万家餐饮有限公司'),
  allColours: body(14, '示例三江食品有限公司'),
  formerlyListed: body(15, '假设旧岁运输有限公司'),
  wronglyListed: body(16, '设例清白印务有限公司'),
  restructured: body(17, '虚构重生置业有限公司'),
  namesake: body(18, '样例同名科技有限公司'),
  listedNamesake: body(19, '样例同名科技有限公司'),
  shop: body(20, '示例老街小吃店', { kind: 'individual-business' }),
} as const satisfies Readonly<Record<string, DemoSubject>>

const CHECK_CHARACTERS = '0123456789X'

/** A number with a valid check character in a district that does not exist; sequence 000 is given to nobody. */
const inventedNumber = (bornOn: string): string => {
  const first17 = `${DISTRICT}${bornOn}000`
  const found = [...CHECK_CHARACTERS].map((last) => first17 + last).find((number) => isCitizenId(number))
  if (found === undefined) throw new Error(`${bornOn} is no day on which anybody is born`)
  return found
}

/** Natural persons on the lists: neither names nor numbers are anybody's. */
export const castPersons = {
  debtor: { name: '虚构人甲', idType: '身份证', idNo: inventedNumber('19850214') },
  conscript: { name: '虚构人乙', idType: '身份证', idNo: inventedNumber('20040909') },
} as const
