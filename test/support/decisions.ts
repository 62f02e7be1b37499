import { creditCodeFor } from '../../src/subjects/credit-code'
import type { Submission } from '../../src/decisions/prepare-submission'
import type { Caller } from '../../src/platform/http/caller'

/** Invented bodies with valid codes in a district that does not exist. */
export const AUTHORITY = { name: '示范市市场监督管理局', uscc: creditCodeFor('11370299MF0000005') }
export const OTHER_AUTHORITY = { name: '示范市生态环境局', uscc: creditCodeFor('11370299MF0000013') }
export const COMPANY = { name: '虚构青云食品有限公司', uscc: creditCodeFor('91370299MF0000021') }
export const OTHER_COMPANY = { name: '虚构海石建材有限公司', uscc: creditCodeFor('91370299MF000003X') }

/** Of the test vectors: sequence 000 is given to nobody. */
export const CITIZEN_ID = '370202199001010007'

const clean = (record: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )

/** A fine of 20,000 yuan on an invented company; `undefined` takes a field out. */
export const buildPenalty = (
  overrides: Record<string, string | undefined> = {},
  context: Submission['context'] = {},
): Submission => ({
  type: 'CF_FR',
  record: clean({
    CF_XDR_MC: COMPANY.name,
    CF_XDR_LB: '法人及非法人组织',
    CF_XDR_SHXYM: COMPANY.uscc,
    CF_FRDB: '某甲',
    CF_WSH: '示市监罚字〔2026〕1号',
    CF_WFXW: '违反行业管理规定',
    CF_SY: '经现场检查，当事人未按规定落实管理措施。',
    CF_YJ: '《示范管理条例》第十二条',
    CF_CFLB: '罚款',
    CF_NR: '处罚款人民币贰万元',
    CF_NR_FK: '2',
    CF_JDRQ: '2026-04-30',
    CF_YXQ: '2099/12/31',
    CF_CFJG: AUTHORITY.name,
    CF_CFJGDM: AUTHORITY.uscc,
    CF_SJLY: AUTHORITY.name,
    CF_SJLYDM: AUTHORITY.uscc,
    ...overrides,
  }),
  context,
})

/** A food licence of an invented company. */
export const buildLicence = (
  overrides: Record<string, string | undefined> = {},
  context: Submission['context'] = {},
): Submission => ({
  type: 'XK_FR',
  record: clean({
    XK_XDR_MC: COMPANY.name,
    XK_XDR_LB: '法人及非法人组织',
    XK_XDR_SHXYM: COMPANY.uscc,
    XK_FRDB: '某甲',
    XK_XKWS: '食品经营许可决定书',
    XK_WSH: '示市监许准〔2026〕1号',
    XK_XKLB: '普通',
    XK_XKZS: '食品经营许可证',
    XK_XKBH: 'JY0000001',
    XK_NR: '准予从事预包装食品销售',
    XK_JDRQ: '2026-04-30',
    XK_YXQZ: '2026-04-30',
    XK_YXQZI: '2031-04-29',
    XK_XKJG: AUTHORITY.name,
    XK_XKJGDM: AUTHORITY.uscc,
    XK_ZT: '1',
    XK_LYDW: AUTHORITY.name,
    XK_LYDWDM: AUTHORITY.uscc,
    ...overrides,
  }),
  context,
})

const PERSON = { MC: '虚构人一', LB: '自然人', ZJLX: '身份证', ZJHM: CITIZEN_ID }

/** A fine on an invented person. */
export const buildPersonPenalty = (overrides: Record<string, string | undefined> = {}): Submission => ({
  type: 'CF_ZRR',
  record: clean({
    ...buildPenalty().record,
    CF_XDR_SHXYM: undefined,
    CF_FRDB: undefined,
    CF_XDR_MC: PERSON.MC,
    CF_XDR_LB: PERSON.LB,
    CF_XDR_ZJLX: PERSON.ZJLX,
    CF_XDR_ZJHM: PERSON.ZJHM,
    ...overrides,
  }),
})

/** The client of a department. */
export const buildSubmitter = (overrides: Partial<Caller> = {}): Caller => ({
  id: 'market-client',
  name: '市场监管局对接程序',
  roles: ['submitter'],
  unit: AUTHORITY,
  createdAt: '2026-01-01T00:00:00.000Z',
  ...overrides,
})
