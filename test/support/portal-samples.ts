import { creditCodeFor } from '../../src/subjects/credit-code'
import type { PublicListEntry } from '../../src/lists/public-entries'
import type { PublishedDecision } from '../../src/publication/read-published'
import type { PublicSubject } from '../../src/portal/read-subject'

/** Plainly made-up bodies of a city whose district code does not exist. */
export const SEAFOOD = creditCodeFor('91370299MA0000001')
export const PORT = creditCodeFor('91370299MA0000002')
export const STALL = creditCodeFor('92370299MA0000003')
export const MARKET_BUREAU = creditCodeFor('11370299000000001')

export const samplePenalty = (changes: Partial<PublishedDecision> = {}): PublishedDecision => ({
  id: '01a3c5e7-0000-7000-8000-000000000001',
  type: 'CF_FR',
  subject: { name: '示范市海风食品有限公司', uscc: SEAFOOD },
  record: {
    CF_XDR_MC: '示范市海风食品有限公司',
    CF_XDR_LB: '法人及非法人组织',
    CF_XDR_SHXYM: SEAFOOD,
    CF_XDR_GSZC: '370299000000013',
    CF_FRDB: '海小风',
    CF_WSH: '示市监罚字〔2026〕18号',
    CF_WFXW: '生产经营标签不符合规定的预包装食品',
    CF_SY:
      '2026年3月12日，执法人员检查发现，当事人生产的“海风牌”虾酱（生产日期2026年2月1日，共1,200瓶）标签未标明贮存条件。\n当事人对上述事实不持异议，并已召回在售产品。',
    CF_YJ: '《中华人民共和国食品安全法》第六十七条第一款、第一百二十五条第一款第二项',
    CF_CFLB: '罚款;没收违法所得',
    CF_NR: '一、没收违法所得人民币3,600元；\n二、罚款人民币20,000元。',
    CF_NR_FK: '2',
    CF_NR_WFFF: '0.36',
    CF_JDRQ: '2026-04-30',
    CF_YXQ: '2099/12/31',
    CF_CFJG: '示范市市场监督管理局',
    CF_CFJGDM: MARKET_BUREAU,
    CF_SJLY: '示范市市场监督管理局',
    CF_SJLYDM: MARKET_BUREAU,
  },
  publication: {
    from: '2026-05-06',
    until: '2027-04-30',
    repairableFrom: '2026-07-30',
    basis: '《信用修复管理办法》（国家发展改革委令第36号）',
    rule: 'order-36-general',
    mark: 'verified',
  },
  deadline: { decidedOn: '2026-04-30', dueOn: '2026-05-13', provisional: false },
  remarks: [],
  ...changes,
})

export const sampleLicence = (changes: Partial<PublishedDecision> = {}): PublishedDecision => ({
  id: '01a3c5e7-0000-7000-8000-000000000002',
  type: 'XK_FR',
  subject: { name: '示范市海风食品有限公司', uscc: SEAFOOD },
  record: {
    XK_XDR_MC: '示范市海风食品有限公司',
    XK_XDR_LB: '法人及非法人组织',
    XK_XDR_SHXYM: SEAFOOD,
    XK_FRDB: '海小风',
    XK_XKWS: '食品生产许可决定书',
    XK_WSH: '示市监许准字〔2026〕105号',
    XK_XKLB: '普通',
    XK_XKZS: '食品生产许可证',
    XK_XKBH: 'SC10237029900013',
    XK_NR: '准予在示范市滨海路1号从事水产制品生产。',
    XK_JDRQ: '2026-03-02',
    XK_YXQZ: '2026-03-02',
    XK_YXQZI: '2031-03-01',
    XK_XKJG: '示范市市场监督管理局',
    XK_XKJGDM: MARKET_BUREAU,
    XK_ZT: '1',
    XK_LYDW: '示范市市场监督管理局',
    XK_LYDWDM: MARKET_BUREAU,
  },
  publication: {
    from: '2026-03-03',
    until: null,
    repairableFrom: null,
    basis: '《中华人民共和国行政许可法》第四十条',
    rule: 'licence-open',
    mark: 'derived',
  },
  deadline: { decidedOn: '2026-03-02', dueOn: '2026-03-11', provisional: false },
  remarks: [],
  ...changes,
})

export const sampleSubject = (changes: Partial<PublicSubject> = {}): PublicSubject => ({
  uscc: SEAFOOD,
  name: '示范市海风食品有限公司',
  formerNames: ['示范市海风水产行'],
  kind: 'enterprise',
  status: 'active',
  provisional: false,
  district: '370299',
  counts: { licences: 1, penalties: 1, redLists: 0, blackLists: 0 },
  ...changes,
})

export const sampleEntry = (changes: Partial<PublicListEntry> = {}): PublicListEntry => ({
  id: '6f1d0a52c3b44e0f9a7785d2c1b0e9f8-1',
  listId: 'LB-02',
  listName: '重大税收违法失信主体',
  color: 'black',
  subject: { name: '示范市海风食品有限公司', uscc: SEAFOOD },
  authority: '示范市税务局稽查局',
  docNo: '示税稽失信〔2026〕1号',
  basis: '《示范失信主体公布办法》第六条',
  reason: '采取偷税手段，不缴应纳税款一百万元以上。',
  from: '2026-04-30',
  until: '2029-04-30',
  marks: [],
  ...changes,
})
