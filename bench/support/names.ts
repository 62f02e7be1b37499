/** Characters that company names are made of, common ones first. */
const TRADE = [
  ...'海天华德信盛泰和恒源通达金龙鑫瑞祥安康宏远新世纪东方南北青山云峰润泽利民嘉禾美佳',
  ...'福田富强兴隆永昌顺发丰年宝石玉林森木江河湖星辰日月光明智慧博雅文景程锦绣春秋',
]
const PLACES = ['虚构市', '示范区', '青云', '海石', '临川', '长岭']
const TRADES = [
  '食品',
  '建材',
  '商贸',
  '物流',
  '电子科技',
  '机械制造',
  '餐饮管理',
  '生物医药',
  '建筑工程',
  '信息咨询',
  '汽车服务',
  '纺织',
  '化工',
  '农业发展',
]
const FORMS = ['有限公司', '有限责任公司', '股份有限公司', '经营部', '合伙企业（有限合伙）', '商行']

const pick = (list: readonly string[], number: number): string => list[number % list.length] ?? ''

/** Scatters numbers, so that neighbours share nothing. */
const scattered = (number: number): number => Math.imul(number + 1, 2654435761) >>> 0

/** The `number`-th invented name; none comes twice below about a million. */
export const inventedName = (number: number): string => {
  const seed = scattered(number)
  const size = TRADE.length
  const trade = [number % size, Math.floor(number / size) % size, Math.floor(number / size ** 2) % size]
  return (
    pick(PLACES, seed) +
    trade.map((place) => pick(TRADE, place)).join('') +
    pick(TRADES, seed >>> 5) +
    pick(FORMS, seed >>> 11)
  )
}

/** Pairs of characters from rare to those of every tenth name. */
export const twoCharacterQueries = (): string[] => [
  ...Array.from({ length: 60 }, (_, i) => pick(TRADE, i * 7) + pick(TRADE, i * 11 + 3)),
  ...['食品', '科技', '建筑', '示范', '商贸', '青云', '医药', '管理'],
]

/** Initials of trade names, three letters each. */
export const initialsQueries = (): string[] => [
  ...['hth', 'dxs', 'thh', 'ytd', 'jlx', 'rxa', 'khy', 'xsj', 'dfn', 'bqs', 'yfr', 'zlm', 'jhm', 'ftf'],
  ...['qxl', 'ycs', 'ffn', 'bsy', 'lsm', 'jhh', 'xcr', 'ygm', 'zhb', 'ywj', 'cjx', 'chq', 'hxt', 'sda'],
]
