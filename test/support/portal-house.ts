import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Express } from 'express'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { kindOf, type DecisionDocument } from '../../src/decisions/document'
import { compileFieldTables } from '../../src/decisions/fields'
import { decisionFailures } from '../../src/decisions/failures'
import { decisionCollections, openDecisionStore } from '../../src/decisions/store'
import type { FieldsPolicy } from '../../src/generated/policy/fields'
import { fixedClock } from '../../src/platform/clock/clock'
import { createHttpApp } from '../../src/platform/http/create-http-app'
import { openListStore, listCollections } from '../../src/lists/store'
import { isInForce } from '../../src/platform/policy/policy-folder'
import { platformFailures } from '../../src/platform/http/failure'
import { silentLog } from '../../src/platform/log/log'
import { projectRoot } from '../../src/platform/root'
import { loadPublicationRules } from '../../src/publication/policy'
import { loadCodeTables } from '../../src/decisions/record-rules'
import { loadCalendarPolicy } from '../../src/calendar/policy-area'
import type { JointPolicy } from '../../src/measures/joint-policy'
import { loadJointPolicies } from '../../src/measures/load-joint-policies'
import { portalFailures } from '../../src/portal/failures'
import { portalRoutes } from '../../src/portal/pages.routes'
import { createSite } from '../../src/portal/site'
import { renderErrorPage } from '../../src/portal/views/error'
import type { PublishedDecision } from '../../src/publication/read-published'
import { subjectFailures } from '../../src/subjects/failures'
import { openNameIndex } from '../../src/subjects/name-index/name-index'
import { normaliseName } from '../../src/subjects/names'
import { loadSubjects } from '../../src/subjects/extend-master'
import type { ListReadDeps } from '../../src/lists/list-deps'
import { openSubjectStore, subjectCollections } from '../../src/subjects/store'
import type { SubjectDocument } from '../../src/subjects/document'
import { openTemporaryStore } from './temporary-store'

export const PUBLIC_URL = 'https://credit.example.invalid'

export const fieldTables = compileFieldTables(
  JSON.parse(readFileSync(join(projectRoot, 'policies/fields/2018.json'), 'utf8')) as FieldsPolicy,
)

/** The record behind a published decision; `secret` columns stand in it and never in its public view. */
export const publishedDocument = (decision: PublishedDecision, publishedAt?: string): DecisionDocument => {
  const { id, type, subject, record, publication, deadline, remarks } = decision
  const at = publishedAt ?? `${publication.from}T01:00:00.000Z`
  const uscc = subject.uscc ?? 'none'
  const { until, repairableFrom, basis, rule, mark } = publication
  return {
    _id: id,
    revision: 1,
    version: 1,
    unit: 'unit',
    authorityCode: 'authority',
    sourceCode: 'source',
    key: `key-${id}`,
    nameKey: `name-${id}`,
    content: {
      type,
      record: { ...record, CF_FR_ZJHM: '3702**********0007', BZ: '内部备注' },
      sealed: { CF_FR_ZJHM: 'sealed-number' },
      context: {},
      party: { name: subject.name, category: '法人及非法人组织', uscc },
      authority: { name: '示范市市场监督管理局', code: null },
      source: { name: '示范市市场监督管理局', code: null },
      documentNumber: id,
      decidedOn: deadline.decidedOn,
      kinds: [],
      requestedUntil: null,
      digest: id,
    },
    receivedAt: at,
    changedAt: at,
    outcome: 'accepted',
    deadline: { ...deadline, received: 'on-time' },
    publication: {
      state: 'published',
      reason: null,
      severity: 'general',
      until,
      repairableFrom,
      rule: { id: rule, version: 'sha256:0', basis, mark },
      publishedAt: at,
    },
    warnings: [],
    view: { type, subject, record, publication: { until, repairableFrom, basis, rule, mark }, remarks },
    shown: { subject: uscc, key: `${uscc}:${kindOf(type)}`, decidedOn: deadline.decidedOn, at },
    resembles: [],
    history: [],
  }
}

export const subjectDocument = (
  uscc: string,
  name: string,
  changes: Partial<SubjectDocument> = {},
): SubjectDocument => ({
  _id: uscc,
  revision: 1,
  name,
  normalisedName: normaliseName(name),
  formerNames: [],
  kind: 'enterprise',
  status: 'active',
  provisional: false,
  legalRepresentative: '不应公示之人',
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...changes,
})

/** The portal on an embedded store and a name index of its own, as the composed application mounts it. */
export const openPortalHouse = async (
  now = '2026-05-06T10:00:00+08:00',
  laws: readonly JointPolicy[] = loadJointPolicies(),
) => {
  const temporary = await openTemporaryStore([
    ...decisionCollections,
    ...listCollections,
    ...subjectCollections,
  ])
  const directory = mkdtempSync(join(tmpdir(), 'credit-portal-'))
  const nameIndex = await openNameIndex({ directory, workers: 0 })
  const { decisions } = openDecisionStore(temporary.store)
  const { subjects } = openSubjectStore(temporary.store)
  const policyOn = (asOf: string) => laws.findLast(({ inForceFrom }) => inForceFrom <= asOf)
  const lists: ListReadDeps = {
    store: openListStore(temporary.store),
    definitionOf: (listId, on) => {
      const { lists: definitions = [], version: policyVersion = '' } = policyOn(on) ?? {}
      const definition = definitions.find((item) => item.id === listId && isInForce(item, on))
      return definition === undefined ? undefined : { definition, policyVersion }
    },
    mastersOf: (usccs) => loadSubjects({ store: { subjects } }, usccs),
  }
  const site = createSite({ publicUrl: PUBLIC_URL })
  const failures = { ...platformFailures, ...subjectFailures, ...decisionFailures, ...portalFailures }
  const clock = fixedClock(now)
  const app: Express = createHttpApp({
    routes: portalRoutes({
      clock,
      decisions,
      subjects,
      lists,
      nameIndex,
      site,
      fields: fieldTables,
      failures,
      policies: { policyOn },
      plain: { calendar: loadCalendarPolicy, periods: loadPublicationRules, codes: loadCodeTables },
    }),
    failures,
    publicUrl: PUBLIC_URL,
    authenticate: () => Promise.resolve(null),
    log: silentLog,
    renderProblem: (problem) => renderErrorPage(site, problem),
    checkAnswers: true,
  })
  let position = 0
  return {
    app,
    decisions,
    lists,
    site,
    addSubject: async (document: SubjectDocument) => {
      await subjects.insert(document)
      const { _id, name, formerNames, kind } = document
      await nameIndex.apply([{ uscc: _id, name, formerNames, kind }], (position += 1))
    },
    addDecision: (decision: PublishedDecision, publishedAt?: string) =>
      decisions.insert(publishedDocument(decision, publishedAt)),
    close: async () => {
      await nameIndex.close()
      await temporary.remove()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

export type PortalHouse = Awaited<ReturnType<typeof openPortalHouse>>
