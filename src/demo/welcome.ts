import { demoDepartments, newcomerCode } from './build-city'
import { demoKey, type DemoSecrets } from './demo-clients'

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

/** What `npm start` prints with demo data: where to look, and one ready-made call for each kind of user. */
export const welcome = (url: string, secrets: DemoSecrets, today: string): string =>
  [
    '',
    `  示范市公共信用信息平台已启动（演示数据，纯属虚构）：${url}`,
    '',
    '  公众：打开网页，或查询名称含“食品”的主体',
    `    curl -s '${url}/api/v1/public/search?q=%E9%A3%9F%E5%93%81'`,
    '',
    '  部门：报送一条行政处罚决定，随后在网页上即可查到',
    `    curl -s -X POST '${url}/api/v1/decisions' -H 'Authorization: Bearer ${demoKey(secrets, 'demo-market')}' -H 'Content-Type: application/json' -d '${samplePenalty(today)}'`,
    '',
    '  信用办：待审核的决定',
    `    curl -s '${url}/api/v1/decisions?state=held' -H 'Authorization: Bearer ${demoKey(secrets, 'demo-steward')}'`,
    '',
    '  审计：操作留痕',
    `    curl -s '${url}/api/v1/trail?limit=5' -H 'Authorization: Bearer ${demoKey(secrets, 'demo-auditor')}'`,
    '',
    '  登记机关：更新信用主体库',
    `    curl -s -X POST '${url}/api/v1/subject-batches' -H 'Authorization: Bearer ${demoKey(secrets, 'demo-registrar')}' -H 'Content-Type: application/x-ndjson' -d '{"uscc":"${newcomerCode}","name":"虚构新来食品有限公司","kind":"enterprise","status":"active"}'`,
    '',
    '  平台运营：待办情况',
    `    curl -s '${url}/api/v1/operations/backlog' -H 'Authorization: Bearer ${demoKey(secrets, 'demo-operator')}'`,
    '',
    `  接口文档：${url}/api/docs    停止：Ctrl-C`,
    '',
  ].join('\n')
