import type { ListDefinition } from '../generated/policy/lists'
import type { MeasureDefinition } from '../generated/policy/measures'
import type { ScenarioDefinition } from '../generated/policy/scenarios'
import type { PolicyMark } from '../platform/policy/policy-folder'

type Labels<T extends string> = Readonly<Record<T, string>>

/** 名单类别, in the words of the law in force (国办发〔2020〕49号), not in the popular ones. */
export const colorLabels: Labels<ListDefinition['color']> = {
  black: '严重失信主体名单',
  watch: '重点关注',
  red: '守信激励',
}

export const measureKindLabels: Labels<MeasureDefinition['kind']> = {
  punish: '失信惩戒',
  reward: '守信激励',
}

/** 依据层级, the highest first. */
export const tierLabels: Labels<MeasureDefinition['tier']> = {
  law: '法律',
  admin_regulation: '行政法规',
  judicial_interpretation: '司法解释',
  central_policy: '党中央、国务院政策文件',
  provincial_regulation: '省地方性法规',
  municipal_regulation: '市地方性法规',
  dept_rule: '部门规章',
  normative_document: '规范性文件',
  mou_legacy: '合作备忘录（旧）',
  standard: '标准',
}

export const actTypeLabels: Labels<ScenarioDefinition['actType']> = {
  permit: '行政许可',
  filing: '备案',
  permit_or_filing: '许可或者备案',
  approval: '审批',
  selection: '竞争性选择',
  benefit: '给予利益',
  shortcut: '便利办理',
  registration: '登记',
  post: '录用、任职',
  registration_or_post: '登记或者任职',
  qualification: '资质、等级认定',
  supervision: '日常监管',
  market: '市场主体自主决定',
  market_access_service: '平台入驻与选取',
  display_only: '只展示',
  service: '公共服务',
}

export const markLabels: Labels<PolicyMark> = {
  verified: '已核对原文',
  'part-verified': '依据待核：只核对了一部分',
  'from-memory': '依据待核：凭记忆录入',
  derived: '依据待核：平台推定',
}

export const listStatusLabels: Labels<ListDefinition['status']> = {
  current: '现行',
  'revision-pending': '所依据的文件正在修订',
  'to-be-checked': '是否现行待核',
  'legacy-to-be-checked': '旧制度，是否仍然适用待核',
}

export const jurisdictionLabels: Labels<ListDefinition['jurisdiction']> = {
  national: '全国',
  provincial: '全省',
  municipal: '本市',
}

/** Kinds of subjects of lists, and of targets of measures. */
export const partyLabels: Labels<
  ListDefinition['subjectKinds'][number] | MeasureDefinition['targets'][number]
> = {
  legal: '法人',
  unincorporated: '非法人组织',
  'individual-business': '个体工商户',
  natural: '自然人',
  'responsible-person': '责任人员',
  'public-body': '机关、事业单位',
  vehicle: '车辆、船舶',
}

export const triggerLabels: Labels<MeasureDefinition['trigger']> = {
  list: '列入名单',
  'list-or-record': '列入名单，或者有一般失信记录',
  record: '有一般失信记录',
  'list-on-person': '本人列入名单',
  'list-on-entity': '所在单位列入名单',
  market: '市场主体自主决定',
  'penalty-decision': '处罚决定载明',
  behaviour: '有规定的行为',
  'separate-decision': '另行作出的决定载明',
  'permit-fraud': '以不正当手段取得许可',
  'criminal-or-disciplinary-decision': '刑事裁判或者处分决定载明',
  'statutory-ground-on-person': '本人有法定的限制情形',
  'registration-revoked': '营业执照被吊销',
  'court-order': '法院决定',
  'local-government-decision': '政府决定',
  'police-determination': '公安机关认定',
  'fraud-finding': '认定弄虚作假',
  'good-record-and-promise': '信用记录良好并作出承诺',
  'no-bad-record-and-promise': '没有失信记录并作出承诺',
  'report-request': '申请出具信用报告',
}

/** 可否修复; where the documents are silent the authority decides, and the page says that nothing was found. */
export const repairStateLabels: Labels<ListDefinition['repairRule']['state']> = {
  open: '可以申请修复',
  unsettled: '可否修复的依据待核，由认定机关决定',
  closed: '期满以前不适用修复',
  inapplicable: '不涉及信用修复',
}

export const termKindLabels: Labels<ListDefinition['term']['kind']> = {
  fixed: '固定期限',
  event: '至情形消除',
  'event-or-fixed': '固定期限或者至情形消除',
  minimum: '有最短期限',
  decision: '由决定载明',
  statute: '由法律规定',
  rule: '由规则确定',
  annual: '每年认定',
  periodic: '定期认定',
  review: '经复核退出',
  rating: '随评级',
  award: '随表彰',
  realtime: '实时',
  record: '随记录',
}
