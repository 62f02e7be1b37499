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
