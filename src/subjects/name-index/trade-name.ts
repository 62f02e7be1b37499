/** 行政区划 with which names of the region begin; what follows is the trade name (字号). Only a hint for searching. */
const REGIONS = new Set(
  `中国 北京 天津 上海 重庆 河北 山西 内蒙古 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南
  四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾 青岛 济南 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂
  德州 聊城 滨州 菏泽 市南 市北 黄岛 崂山 李沧 城阳 即墨 胶州 平度 莱西 胶南 四方 西海岸 红岛 石家庄 太原 沈阳 大连 长春
  哈尔滨 南京 苏州 杭州 宁波 合肥 福州 厦门 南昌 郑州 武汉 长沙 广州 深圳 南宁 海口 成都 贵阳 昆明 西安 兰州`.split(
    /\s+/,
  ),
)
const LONGEST = 3
const SUFFIXES = ['自治区', '高新区', '开发区', '新区', '省', '市', '区', '县']
const SHORTEST_REST = 2

const regionAt = (characters: readonly string[], from: number): number => {
  for (let length = LONGEST; length >= 2; length -= 1)
    if (REGIONS.has(characters.slice(from, from + length).join(''))) return length
  return 0
}

const suffixAt = (characters: readonly string[], from: number): number =>
  SUFFIXES.find((suffix) => characters.slice(from, from + suffix.length).join('') === suffix)?.length ?? 0

/** 字号 start: the place in a name behind the divisions with which it begins; 0 when it begins with none. */
export const tradeNameStart = (characters: readonly string[]): number => {
  let start = 0
  for (;;) {
    const region = regionAt(characters, start)
    const next = start + region + (region === 0 ? 0 : suffixAt(characters, start + region))
    if (region === 0 || characters.length - next < SHORTEST_REST) return start
    start = next
  }
}
