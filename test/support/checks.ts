import type { CheckFeedbackRequest } from '../../src/generated/check/feedback-request'
import type { ConsentRequest } from '../../src/generated/check/consent-request'
import type { CheckRequest } from '../../src/generated/check/request'
import type { CheckDocument, CheckFacts, RecordedHit, SubjectFacts } from '../../src/checks/document'
import { presentCheck } from '../../src/checks/present-check'
import type { CompiledPolicy } from '../../src/measures/compile-policy'
import type { HitFact } from '../../src/measures/question'
import { validatorFor } from '../../src/platform/schema/validator'
import { CITIZEN_ID, COMPANY } from './decisions'
import { buildHit } from './joint-policies'
import type { as } from './platform'

type Asked = CheckRequest['subjects'][number]

/** 核查请求 for a subject, complete but for what the test is about. */
export const buildCheck = (
  subjects: Asked | readonly Asked[],
  overrides: Partial<CheckRequest> = {},
): CheckRequest => ({
  scenario: 'SC-03',
  purpose: '政府采购资格审查',
  matter: { code: '370299-CG-01', name: '办公设备采购' },
  caseNo: '示采〔2026〕18号',
  operator: { id: 'u-17', name: '某甲' },
  actType: null,
  asOf: null,
  ...overrides,
  subjects: [subjects].flat() as CheckRequest['subjects'],
})

/** Faults of an answer against its schema; text answers are not checked on their way out. */
export const answerFaults = (answer: unknown) => validatorFor('check/answer')(answer)

/** 核查反馈 that refuses on the ground of CJ-06, complete but for what the test is about. */
export const buildFeedback = (overrides: Partial<CheckFeedbackRequest> = {}): CheckFeedbackRequest => ({
  subject: 0,
  measure: 'CJ-06',
  result: '拒绝办理',
  reason: '列入税收违法名单，依法不具备投标资格。',
  decisionNo: '示采决〔2026〕3号',
  decidedOn: '2026-05-06',
  ...overrides,
})

/** Asks a batch; answers its lines. Supertest hands a type that it does not know over unread. */
export const askLines = async (
  client: ReturnType<typeof as>,
  lines: readonly (object | string)[],
  path = '/api/v1/check-batches',
) => {
  const { status, headers, body } = await client
    .lines(path, lines)
    .buffer(true)
    .parse((stream, done) => {
      let text = ''
      stream.on('data', (piece: Buffer) => (text += piece.toString()))
      stream.on('end', () => done(null, text))
    })
  return { status, headers, lines: String(body).split('\n').slice(0, -1) }
}

/** 查询授权 of an invented person for one scenario, over three months. */
export const buildConsent = (overrides: Partial<ConsentRequest> = {}): ConsentRequest => ({
  subject: { idType: '身份证', idNo: CITIZEN_ID, name: '某乙' },
  scenarios: ['SC-07'],
  purpose: '办理执业许可',
  validFrom: '2026-05-06',
  validTo: '2026-08-05',
  evidence: { documentNo: '示授〔2026〕7号' },
  ...overrides,
})

/** A hit as an answer records it, in force on 2026-11-22. */
export const buildRecordedHit = (listId: string, fact: Partial<HitFact> = {}): RecordedHit => ({
  ref: { collection: 'list-entries', id: `entry-${listId}`, version: 1 },
  fact: buildHit(listId, fact),
  decision: null,
})

/** What was found for an invented company: that it is in business, and these hits. */
export const buildSubjectFacts = (
  listIds: readonly string[] = [],
  overrides: Partial<SubjectFacts> = {},
): SubjectFacts => ({
  ...COMPANY,
  role: 'applicant',
  roleSought: null,
  match: 'exact',
  state: 'active',
  remarks: [],
  hits: listIds.map((listId) => buildRecordedHit(listId)),
  ...overrides,
})

/** What a check of 2026-11-22 in the scenario `SC-01` of an invented law is answered from. */
export const buildCheckFacts = (
  subjects: readonly SubjectFacts[],
  overrides: Partial<CheckFacts> = {},
): CheckFacts => ({
  id: 'check-1',
  answeredAt: '2026-11-22T01:00:00.000Z',
  asOf: '2026-11-22',
  scenario: 'SC-01',
  actType: null,
  purpose: '资格审查',
  matter: { code: 'M-1', name: '事项' },
  caseNo: '示审〔2026〕1号',
  operator: { id: 'u-1', name: '某甲' },
  explain: false,
  feedbackDueOn: '2026-12-04',
  versions: { policy: `sha256:${'0'.repeat(64)}`, data: 1 },
  subjects,
  ...overrides,
})

/** That check as it is on record, answered under a policy set, the receipt left empty. */
export const buildRecordedCheck = (policy: CompiledPolicy, facts: CheckFacts): CheckDocument => ({
  _id: facts.id,
  revision: 1,
  client: 'c',
  unit: 'u',
  unitName: '某局',
  requestId: 'r',
  consents: [],
  feedback: [],
  facts,
  text: JSON.stringify({ ...presentCheck(policy, facts), receipt: {} }),
})
