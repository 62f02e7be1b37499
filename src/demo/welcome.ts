import { demoDepartments, newcomerCode } from './build-city'
import { authorityOf } from './authorities'
import { demoKey, type DemoSecrets } from './demo-clients'
import { cast } from './list-cast'

const samplePenalty = (today: string): string => {
  const [market] = demoDepartments
  if (market === undefined) throw new Error('a city has departments')
  const record = {
    CF_XDR_MC: '虚构新来食品有限公司',
    CF_XDR_LB: '法人及非法人组织',
    CF_XDR_SHXYM: newcomerCode,
    CF_FRDB: '某甲',
    CF_WSH: `示市监罚字〔${today.slice(0, 4)}〕9001号`,
    CF_WFXW: '违反食品标签管理规定',
    CF_SY: '经现场检查，当事人销售的预包装食品标签未标注生产日期。',
    CF_YJ: '《示范管理条例》第十二条',
    CF_CFLB: '罚款',
    CF_NR: '处罚款人民币贰万元',
    CF_NR_FK: '2',
    CF_JDRQ: today,
    CF_YXQ: '2099/12/31',
    CF_CFJG: market.name,
    CF_CFJGDM: market.uscc,
    CF_SJLY: market.name,
    CF_SJLYDM: market.uscc,
  }
  return JSON.stringify({ type: 'CF_FR', record })
}

const newcomer = { uscc: newcomerCode, name: '虚构新来食品有限公司' }

const sampleEntry = (today: string): string => {
  const { name, uscc } = authorityOf('tax')
  const decision = {
    docNo: `示税信〔${today.slice(0, 4)}〕9001号`,
    authority: { name, uscc },
    decidedOn: today,
    basis: '《示范名单管理规定》第六条',
    facts: '虚开发票，查实后未缴清税款和滞纳金。',
  }
  return JSON.stringify({ listId: 'LB-02', subject: newcomer, listedOn: today, decision })
}

const sampleCheck = (): string => {
  const { uscc, name } = cast.taxDebtor
  return JSON.stringify({
    scenario: 'SC-03',
    purpose: '政府采购资格审查',
    matter: { code: '370299-CG-01', name: '办公设备采购' },
    caseNo: '示采办〔示例〕18号',
    operator: { id: 'jb-18', name: '某丙' },
    subjects: [{ uscc, name }],
  })
}

/** Whose keys the README speaks of, and two more approval systems for trying. */
const KEY_HOLDERS = [
  'market',
  'tax',
  'approval',
  'procurement',
  'tender',
  'personnel',
  'steward',
  'registrar',
  'auditor',
  'operator',
] as const

/** One line that makes every command of the README ready to paste. */
const variables = (url: string, secrets: DemoSecrets): string =>
  [
    `URL=${url}`,
    ...KEY_HOLDERS.map((name) => `KEY_${name.toUpperCase()}=${demoKey(secrets, `demo-${name}`)}`),
  ].join(' ')

type Call = readonly [who: string, command: string]

const ready = (url: string, secrets: DemoSecrets) => ({
  get: (path: string, by: string): string =>
    `    curl -s '${url}${path}' -H 'Authorization: Bearer ${demoKey(secrets, by)}'`,
  post: (path: string, by: string, body: string, type = 'application/json'): string =>
    `    curl -s -X POST '${url}${path}' -H 'Authorization: Bearer ${demoKey(secrets, by)}' -H 'Content-Type: ${type}' -d '${body}'`,
})

const callsOf = (url: string, secrets: DemoSecrets, today: string): readonly Call[] => {
  const { get, post } = ready(url, secrets)
  const registration = JSON.stringify({ ...newcomer, kind: 'enterprise', status: 'active' })
  return [
    [
      '公众：打开网页，或查询名称含“食品”的主体',
      `    curl -s '${url}/api/v1/public/search?q=%E9%A3%9F%E5%93%81'`,
    ],
    [
      '部门：报送一条行政处罚决定，随后在网页上即可查到',
      post('/api/v1/decisions', 'demo-market', samplePenalty(today)),
    ],
    [
      '名单认定机关：将一家虚构企业列入重大税收违法失信主体名单',
      post('/api/v1/list-entries', 'demo-tax', sampleEntry(today)),
    ],
    [
      '审批系统：政府采购之前核查一家在名单上的企业',
      post('/api/v1/checks', 'demo-procurement', sampleCheck()),
    ],
    ['信用办：待审核的决定', get('/api/v1/decisions?state=held', 'demo-steward')],
    ['审计：操作留痕', get('/api/v1/trail?limit=5', 'demo-auditor')],
    [
      '登记机关：更新信用主体库',
      post('/api/v1/subject-batches', 'demo-registrar', registration, 'application/x-ndjson'),
    ],
    ['平台运营：待办情况', get('/api/v1/operations/backlog', 'demo-operator')],
    ['在另一终端粘贴下面一行，即可逐条运行 README 中的命令', `    export ${variables(url, secrets)}`],
  ]
}

/** What `npm start` prints with demo data: where to look, and one ready-made call for each kind of user. */
export const welcome = (url: string, secrets: DemoSecrets, today: string): string =>
  [
    '',
    `  示范市公共信用信息平台已启动（演示数据，纯属虚构）：${url}`,
    '',
    ...callsOf(url, secrets, today).flatMap(([who, command]) => [`  ${who}`, command, '']),
    `  接口文档：${url}/api/docs    停止：Ctrl-C`,
    '',
  ].join('\n')
