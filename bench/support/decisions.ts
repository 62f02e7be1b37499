import type { Submission } from '../../src/decisions/prepare-submission'
import { creditCodeFor } from '../../src/subjects/credit-code'

/** Invented bodies with valid codes in a district that does not exist. */
export const AUTHORITY = { name: '示范市市场监督管理局', uscc: creditCodeFor('11370299MF0000005') }

const FACTS =
  '经现场检查，当事人经营场所内待售的预包装食品标签未标明生产者的名称、地址、联系方式，且未能提供供货者的许可证和食品出厂检验合格证明。当事人的上述行为违反了《示范市食品经营管理条例》第十二条第一款、第二十三条的规定。'
const RULING =
  '依据《示范市食品经营管理条例》第五十六条第一款第（二）项的规定，责令当事人改正违法行为，给予警告，处罚款人民币贰万元，上缴国库。'

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

const organisationCode = (number: number): string => {
  const first8 = `MA${number
    .toString(36)
    .toUpperCase()
    .padStart(6, '0')
    .replace(/[IOSVZ]/g, 'A')}`
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * parseInt(first8.charAt(at), 36), 0)
  const rest = (11 - (sum % 11)) % 11
  return first8 + (rest === 10 ? 'X' : String(rest))
}

/** The `number`-th invented company, with a valid code. */
export const company = (number: number): { readonly name: string; readonly uscc: string } => {
  const uscc = creditCodeFor(`91370299${organisationCode(number)}`)
  return { name: `虚构${uscc.slice(10, 16)}食品有限公司`, uscc }
}

/** Five decisions a company. */
const DECISIONS_A_COMPANY = 5

/** The `number`-th fine: all columns that departments fill, texts as long as real ones. */
export const penalty = (number: number): Submission => {
  const party = company(Math.floor(number / DECISIONS_A_COMPANY))
  return {
    type: 'CF_FR',
    record: {
      CF_XDR_MC: party.name,
      CF_XDR_LB: '法人及非法人组织',
      CF_XDR_SHXYM: party.uscc,
      CF_FRDB: '某甲',
      CF_WSH: `示市监罚字〔2026〕${number + 1}号`,
      CF_WFXW: '经营标签不符合规定的预包装食品',
      CF_SY: FACTS,
      CF_YJ: '《示范市食品经营管理条例》第五十六条第一款第（二）项',
      CF_CFLB: '罚款',
      CF_NR: RULING,
      CF_NR_FK: '2',
      CF_JDRQ: '2026/04/30',
      CF_YXQ: '2099/12/31',
      CF_CFJG: AUTHORITY.name,
      CF_CFJGDM: AUTHORITY.uscc,
      CF_SJLY: AUTHORITY.name,
      CF_SJLYDM: AUTHORITY.uscc,
    },
    context: { severity: 'general' },
  }
}
