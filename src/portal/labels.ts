import type { DecisionKind, Withdrawal } from '../decisions/document'
import type { EntryMarkKind } from '../lists/document'
import type { SubjectDocument } from '../subjects/document'

export const kindLabels: Readonly<Record<DecisionKind, string>> = {
  licence: '行政许可',
  penalty: '行政处罚',
}

export const subjectKindLabels: Readonly<Record<SubjectDocument['kind'], string>> = {
  enterprise: '企业',
  'individual-business': '个体工商户',
  institution: '机关和事业单位',
  'social-organisation': '社会组织',
  other: '其他组织',
}

export const subjectStatusLabels: Readonly<Record<SubjectDocument['status'], string>> = {
  active: '存续',
  deregistered: '已注销',
  revoked: '已吊销',
}

export { colorLabels as listColourLabels } from '../measures/labels'

/** 名单记录标注 that the public reads. */
export const listMarkLabels: Readonly<Record<Exclude<EntryMarkKind, 'restructuring'>, string>> = {
  objection: '异议处理中',
  review: '行政复议中',
  litigation: '诉讼中',
  stay: '已停止执行',
}

/** 撤下原因 (行政处罚法 art. 48: changed, revoked, unlawful or void; the last one is the platform's own). */
export const withdrawalCauseLabels: Readonly<Record<Withdrawal['cause'], string>> = {
  revoked: '决定已被依法撤销',
  changed: '决定已被依法变更',
  unlawful: '决定已被确认违法',
  void: '决定已被确认无效',
  'entered-in-error': '信息录入有误，本不应公示',
}
