import type { ListDefinition } from '../generated/policy/lists'
import type { MeasureDefinition } from '../generated/policy/measures'
import type { AdvisoryCode, AppliedMeasure, Effect, LeftOutCode } from './evaluation'
import { PENALTY, type HitFact } from './question'

/** 效果的中文名称. */
export const effectLabels: Readonly<Record<Effect, string>> = {
  DENY: '禁止',
  LIMIT: '限制',
  STRICT: '从严审查',
  LOSE_BENEFIT: '不享受便利',
  INFO: '仅记录',
  MARKET: '由市场主体自主决定',
  GREEN: '绿色通道',
  PRIORITY: '同等条件优先',
}

/** 命中来源 in words: the list, or the ordinary record. */
export const sourceName = (listId: string, list: ListDefinition | undefined): string => {
  if (list !== undefined) return `“${list.name}”`
  return listId === PENALTY ? '行政处罚信息' : `名单 ${listId}`
}

const viaWords: Readonly<Record<HitFact['via'], string>> = {
  self: '该主体',
  parent: '该主体的所属法人（分支机构不具有独立法人资格）',
  consortium: '该联合体成员',
  'legal-representative': '法定代表人个人',
  operator: '经营者个人',
}

/** 命中经过 in words: on which list, or of which record. */
export const hitWords = (
  listId: string,
  color: ListDefinition['color'] | undefined,
  source: string,
): string => {
  if (listId === PENALTY) return `有公示中的${source}`
  return color === 'red' ? `列入${source}` : `被列入${source}`
}

type Applied = Pick<AppliedMeasure, 'kind' | 'effect' | 'effectAfterGate' | 'relation'>

const groundOf = (listId: string, { kind, relation }: Applied): string => {
  if (relation === 'own-law')
    return listId === PENALTY ? '处罚决定载明了本措施' : '该名单所依据的规定或者列入决定直接规定了本措施'
  return kind === 'reward'
    ? '依据适用于守信主体的一般规定'
    : '依据适用于失信主体的一般规定，须与本事项有关联；没有关联的，经办人可以说明理由，不予适用'
}

/** 适用理由: why a measure is in the answer, and what the gate made of it. */
export const whyApplied = (list: ListDefinition | undefined, hit: HitFact, applied: Applied): string => {
  const { effect, effectAfterGate } = applied
  const lowered =
    effect === effectAfterGate
      ? ''
      : `因依据的层级所限，效果由“${effectLabels[effect]}”降为“${effectLabels[effectAfterGate]}”。`
  const entered = hitWords(hit.listId, list?.color, sourceName(hit.listId, list))
  return `${viaWords[hit.via]}${entered}，${groundOf(hit.listId, applied)}。${lowered}`
}

const ELSEWHERE = '（外地立法例，在本市无效力）'

/** 依据 in words: rules of elsewhere are an example and no ground, so they are named only where there is nothing else. */
export const basisWords = (basis: readonly string[]): string => {
  const here = basis.filter((text) => !text.endsWith(ELSEWHERE))
  return here.length > 0
    ? `依据${here.join('、')}`
    : `本省没有专门规定，参照${basis.join('、')}，只作内部注意`
}

/** 未适用理由. */
export const whyLeftOut = (reason: LeftOutCode, { subjectRoles }: MeasureDefinition): string => {
  switch (reason) {
    case 'outside-scenario':
      return '该措施不适用于本场景'
    case 'role-bound':
      return `只适用于拟任或所求身份为“${subjectRoles.join('”“')}”的情形`
    case 'decision-missing':
      return '须有载明该措施的决定文书，所载决定未包含该措施'
    case 'disabled':
      return '依据文本尚待核实，启用前不适用'
    case 'not-in-force':
      return '该措施在核查日期未施行或已失效'
    case 'not-this-subject':
      return '该措施不及于此类主体，或须列入的是本人'
    case 'suspended-by-black':
      return '存在有效的严重失信主体名单记录，守信激励暂停，名单记录失效后恢复'
  }
}

/** 提示 in words. */
export const adviceOf = (
  code: AdvisoryCode,
  listId: string,
  list: ListDefinition | undefined,
  detail = '',
): string => {
  const source = sourceName(listId, list)
  switch (code) {
    case 'name-only':
      return `${source}中有同名记录，仅名称相同不构成命中；请以统一社会信用代码或证件号码核实`
    case 'relation':
      return `${source}所列为与本主体有关联的个人或者单位（法定代表人、经营者），不及于本主体，仅供了解`
    case 'stayed':
      return `${source}的记录已被裁定停止执行或者处于重整屏蔽期，在此期间不适用任何措施`
    case 'list-not-in-force':
      return `${source}在核查日期未施行或者已停止使用，不适用任何措施`
    case 'role-bound':
      return `${source}：${detail}，请核对所求身份（roleSought）`
    case 'decision-missing':
      return `${source}：${detail}，不予适用`
    case 'no-measure':
      return `${source}在本场景没有可适用的措施，仅供了解，不得据此拒绝或者限制`
    case 'green-closed':
      return '虽有守信激励，但存在不享受便利的记录，不走绿色通道'
  }
}
