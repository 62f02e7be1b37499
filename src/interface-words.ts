import type { Role } from './access/document'
import type { InterfaceWords } from './platform/http/openapi-parameters'

const roles: Readonly<Record<Role, string>> = {
  submitter: '报送单位',
  registrar: '登记机关',
  lister: '名单认定机关',
  checker: '查询单位',
  steward: '信用办',
  auditor: '审计',
  operator: '运维',
}

/** 接口用语: what the names in roles and addresses mean, for the readers of the interface. */
export const interfaceWords: InterfaceWords = {
  roles,
  pathParameters: {
    'clients/{id}': '客户端编号',
    'decisions/{id}': '决定编号',
    'revisions/{revision}': '内容版本号，从 1 起',
    'decision-batches/{id}': '报送批次编号',
    'list-entries/{id}': '名单记录编号',
    'list-entry-batches/{id}': '名单批次编号',
    'checks/{id}': '核查编号',
    'feedback/{id}': '核查编号',
    'consents/{id}': '授权编号',
    'subjects/{uscc}': '统一社会信用代码',
    'policies/{area}':
      '政策类别：lists 名单、measures 措施、scenarios 场景、engine 规则参数、calendar 工作日历、periods 公示期、codes 代码表',
  },
  tags: {
    '.well-known': '回执公钥',
    'check-batches': '批量核查',
    checks: '信用核查',
    clients: '接入客户端',
    clock: '平台时钟',
    consents: '查询授权',
    'decision-batches': '批量报送',
    decisions: '双公示报送',
    'list-entries': '名单记录',
    'list-entry-batches': '名单批量列入',
    livez: '进程存活',
    metrics: '运行指标',
    'openapi.json': '接口描述',
    operations: '运行与督办',
    policies: '政策',
    public: '公示查询',
    readyz: '受理就绪',
    'subject-batches': '信用主体批量登记',
    subjects: '被查询记录',
    trail: '操作留痕',
  },
}
