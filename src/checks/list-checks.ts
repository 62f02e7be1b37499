import { readPage } from '../access/store'
import type { RecordTrail } from '../access/trail'
import { addDays, isCalendarDate } from '../calendar/calendar-date'
import type { CheckAnswer } from '../generated/check/answer'
import type { CheckTrail } from '../generated/check/trail'
import type { SubjectChecks } from '../generated/subject/checks'
import { startOfChinaDate } from '../platform/clock/clock'
import { platformFailure, type InputError } from '../platform/http/failure'
import { firstIdOf } from '../platform/id'
import type { CheckCall } from './ask-checks'
import type { CheckDocument, CheckMention } from './document'
import type { CheckStore } from './store'

export interface Page {
  readonly limit: number
  readonly cursor: string | undefined
}

/** 查询期间, calendar dates inclusive; absent: without a bound. */
export interface AskedPeriod {
  readonly from: string | undefined
  readonly to: string | undefined
}

/**
 * 查询期间.
 * @throws Failure `schema-violation`
 */
export const readAskedPeriod = ({ from, to }: Readonly<Record<string, string>>): AskedPeriod => {
  const errors = Object.entries({ from, to })
    .filter(([, date]) => date !== undefined && !isCalendarDate(date))
    .map(([name]): InputError => ({
      pointer: `#/${name}`,
      code: 'wrong-form',
      detail: `${name} 应为存在的日期，形如 2026-04-30`,
    }))
  if (errors.length === 0 && from !== undefined && to !== undefined && from > to)
    errors.push({ pointer: '#/from', code: 'out-of-range', detail: `from ${from} 晚于 to ${to}，请核对` })
  if (errors.length === 0) return { from, to }
  throw platformFailure('schema-violation', '查询期间有误，详见 errors', { errors })
}

/** Ids grow with time, so a period is a range of ids. */
const idsIn = ({ from, to }: AskedPeriod): object => {
  const range = {
    ...(from === undefined ? {} : { gte: firstIdOf(startOfChinaDate(from)) }),
    ...(to === undefined ? {} : { lt: firstIdOf(startOfChinaDate(addDays(to, 1))) }),
  }
  return Object.keys(range).length === 0 ? {} : { _id: range }
}

const answerOf = ({ text }: CheckDocument): CheckAnswer => JSON.parse(text) as CheckAnswer

/** 核查台账: the answers given, newest first; of one unit, or of all. */
export const listChecks = async (
  { checks }: Pick<CheckStore, 'checks'>,
  { unit, ...period }: AskedPeriod & { readonly unit: string | undefined },
  page: Page,
): Promise<CheckTrail> => {
  const ofUnit = unit === undefined ? {} : { unit }
  const order = unit === undefined ? {} : { sort: 'byUnit' }
  const find = { where: { ...ofUnit, ...idsIn(period) }, descending: true, ...order }
  const { documents, next } = await readPage(checks, find, page)
  return {
    items: documents.map((check) => ({
      id: check._id,
      unit: check.unit,
      unitName: check.unitName,
      askedAt: check.facts.answeredAt,
      scenario: check.facts.scenario,
      outcome: answerOf(check).outcome,
      consentIds: check.consents.map(({ id }) => id),
    })),
    next,
  }
}

type SubjectCheck = SubjectChecks['items'][number]

const presentMention = (
  { place, concealedUntil }: CheckMention,
  check: CheckDocument,
  today: string,
): SubjectCheck => {
  const answer = answerOf(check)
  const { scenario, purpose, matter, caseNo, answeredAt } = check.facts
  return {
    checkId: check._id,
    unit: check.unit,
    unitName: check.unitName,
    askedAt: answeredAt,
    scenario,
    scenarioName: answer.scenarioName,
    purpose,
    matter: { ...matter },
    caseNo,
    outcome: answer.subjects[place]?.outcome ?? answer.outcome,
    consentId: check.consents.find(({ subject }) => subject === place)?.id ?? null,
    concealedUntil: concealedUntil < today ? null : concealedUntil,
  }
}

export interface AskedAboutDeps {
  readonly store: Pick<CheckStore, 'checks' | 'mentions'>
  readonly trail: RecordTrail
}

/**
 * 被查询记录 of one subject, newest first. What an open investigation hides is left out but for the auditor. The reading
 * is itself in the trail: it tells of a person's affairs.
 * @param subject `uscc:<code>` or `person:<keyed hash>`
 */
export const listChecksOf = async (
  { store, trail }: AskedAboutDeps,
  { caller, requestId, at, today }: CheckCall,
  subject: string,
  page: Page,
): Promise<SubjectChecks> => {
  const visible = caller.roles.includes('auditor') ? {} : { concealedUntil: { lt: today } }
  const find = { where: { subject, ...visible }, sort: 'bySubject', descending: true }
  const { documents, next } = await readPage(store.mentions, find, page)
  const asked = await store.checks.getMany(documents.map(({ checkId }) => checkId))
  const checks = new Map(asked.map((check) => [check._id, check]))
  const target = { collection: 'check-mentions', id: subject }
  await trail(at, [{ who: caller.id, action: 'read-asked-about', target, outcome: 'done', requestId }])
  return {
    items: documents.flatMap((mention) => {
      const check = checks.get(mention.checkId)
      return check === undefined ? [] : [presentMention(mention, check, today)]
    }),
    next,
  }
}
