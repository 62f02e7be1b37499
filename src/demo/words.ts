/** Words from which the fictitious city is made; every name says plainly that it is invented. */
export const CITY = '示范市'
/** 370299 is no administrative division of GB/T 2260. */
export const DISTRICT = '370299'

export const DEPARTMENTS = [
  { key: 'market', name: '示范市市场监督管理局', sign: '示市监' },
  { key: 'environment', name: '示范市生态环境局', sign: '示环' },
  { key: 'transport', name: '示范市交通运输局', sign: '示交' },
  { key: 'housing', name: '示范市住房和城乡建设局', sign: '示建' },
  { key: 'emergency', name: '示范市应急管理局', sign: '示应急' },
  { key: 'health', name: '示范市卫生健康委员会', sign: '示卫' },
] as const

type DepartmentKey = (typeof DEPARTMENTS)[number]['key']

/** Title of the decision, certificate, content: what each department grants. */
export const LICENCES: Readonly<Record<DepartmentKey, readonly [string, string, string]>> = {
  market: ['食品经营许可决定书', '食品经营许可证', '准予从事预包装食品销售'],
  environment: ['排污许可决定书', '排污许可证', '准予按许可限值排放污染物'],
  transport: ['道路运输经营许可决定书', '道路运输经营许可证', '准予从事道路普通货物运输'],
  housing: ['施工许可决定书', '建筑工程施工许可证', '准予示范产业园一期厂房工程施工'],
  emergency: ['危险化学品经营许可决定书', '危险化学品经营许可证', '准予经营许可范围内的危险化学品'],
  health: ['公共场所卫生许可决定书', '卫生许可证', '准予从事公共场所经营'],
}

/** 违法行为: what each department punishes. */
export const WRONGS: Readonly<Record<DepartmentKey, string>> = {
  market: '违反食品标签管理规定',
  environment: '违反大气污染防治管理规定',
  transport: '违反道路货物运输管理规定',
  housing: '违反建筑施工管理规定',
  emergency: '违反安全生产管理规定',
  health: '违反公共场所卫生管理规定',
}

export const FIRST = ['虚构', '样例', '示例', '假设', '设例'] as const
export const MIDDLE = [
  '青云',
  '海石',
  '长风',
  '明泉',
  '白杨',
  '金穗',
  '远帆',
  '北辰',
  '晨光',
  '松涛',
  '碧湾',
  '云岭',
] as const
export const TRADES = [
  '食品',
  '建材',
  '物流',
  '机械',
  '餐饮',
  '园林',
  '化工',
  '医疗器械',
  '软件',
  '纺织',
  '水产',
  '包装',
] as const
export const SURNAMES = ['某甲', '某乙', '某丙', '某丁', '某戊', '某己', '某庚', '某辛'] as const
