import { failureOf, type FailureTable } from '../platform/http/failure'

/** What can go wrong with list entries; joined with the other rooms' tables in `compose-http.ts`. */
export const listFailures = {
  'list-entry-not-found': {
    status: 404,
    title: '未找到该名单记录',
    cure: '记录编号有误，或者该记录所在的名单不在本客户端获准的范围内时出现，不告知是哪一种。请以 GET /api/v1/list-entries 核对编号；原样重试无效。',
  },
  'list-not-named': {
    status: 403,
    title: '未获准维护该名单',
    cure: '本客户端登记时没有获准维护该名单（lists）时出现，detail 列出获准的名单。请核对 listId，或者向平台运营方申请；原样重试无效。',
  },
  'list-entry-exists': {
    status: 409,
    title: '已有同一决定的列入记录',
    cure: '同一名单、主体、认定机关和文书号已有记录而内容不同，或者批量文件要恢复已移出的记录时出现。更正内容请用 PUT /api/v1/list-entries/{id}；重新作出列入决定的，请填新的文书号，原样重发仍会被拒。',
  },
  'red-with-black': {
    status: 409,
    title: '主体有有效的严重失信主体名单记录',
    cure: '要列入红名单的主体还有有效的严重失信主体名单记录时出现，没有列入；detail 写明是哪一条、由谁认定。请待其移出或到期后再报；对该记录有异议的，请向认定机关提出。',
  },
  'early-exit-refused': {
    status: 409,
    title: '不符合提前移出的条件',
    cure: '名单没有规定提前移出，或者所填生效日早于规定的最短期限届满之日（earliestOn）时出现，没有移出。请核对移出原因（cause），或者把生效日改为不早于 earliestOn；原样重试无效。',
  },
} satisfies FailureTable

export const listFailure = failureOf(listFailures)
