import type { AccessStore } from './access/store'
import { openTrail, type RecordTrail } from './access/trail'
import type { CalendarHolder } from './calendar/calendar-holder'
import { workingDayAfter } from './calendar/deadline'
import type { RecordRefusal } from './checks/ask-checks'
import { openAskOne } from './checks/ask-one'
import { BUDGET_NAME, BUDGET_SECONDS } from './checks/check-budget'
import { createDossierCache, type DossierCache } from './checks/dossier-cache'
import { openConsentDesk } from './checks/keep-consents'
import { NAMESAKES_LISTED } from './checks/gather-facts'
import { loadDossiers } from './checks/load-dossiers'
import { pastVersions } from './checks/past-versions'
import type { CheckRouteDeps } from './checks/routes'
import { openCheckStore } from './checks/store'
import { touchedKeys } from './checks/touched-keys'
import { decisionCollection, type DecisionStore } from './decisions/store'
import { listEntryCollection, type ListStore } from './lists/store'
import { organisationKey } from './lists/subject-key'
import { withoutPersonalNumbers } from './subjects/redact-personal-data'
import { subjectCollection, type SubjectStore } from './subjects/store'
import { compilePolicy, type CompiledPolicy } from './measures/compile-policy'
import type { JointPolicies } from './measures/joint-policies'
import type { JointPolicy } from './measures/joint-policy'
import type { Foundations } from './platform/foundations'
import { hasValidReceipt, withReceiptAsync } from './platform/crypto/receipt'
import { follow, type Follower } from './platform/events/follow'
import { createCallBudget } from './platform/call-budget'
import { Failure } from './platform/http/failure'
import { newId } from './platform/id'

/** What of the rooms the checks stand on. */
export interface CheckGround {
  readonly base: Foundations
  readonly now: () => string
  readonly today: () => string
  readonly calendar: Pick<CalendarHolder, 'current'>
  readonly access: AccessStore
  readonly policies: Pick<JointPolicies, 'policyOn' | 'policyOfVersion'>
  readonly submit: { readonly store: DecisionStore }
  readonly lists: { readonly store: ListStore }
  readonly subjects: { readonly store: SubjectStore }
}

/** 信用核查 of one process: what its routes need, and the follower that keeps its dossiers fresh. */
export interface Checks {
  readonly deps: CheckRouteDeps
  readonly dossiers: DossierCache
  readonly follower: Follower
}

/** Half of the second within which an answer must know what another process has written. */
const DOSSIER_MS = 500
const DOSSIERS_MOST = 5_000
const TICKS = (): number => performance.now()

/** Each set once, when an answer first asks for it. */
const compileOnce = (): ((policy: JointPolicy) => CompiledPolicy) => {
  const compiled = new WeakMap<JointPolicy, CompiledPolicy>()
  return (policy) => {
    const ready = compiled.get(policy) ?? compilePolicy(policy)
    compiled.set(policy, ready)
    return ready
  }
}

const recordRefusals =
  (trail: RecordTrail): RecordRefusal =>
  ({ caller, requestId, at }, { code }, scenario) =>
    trail(at, [
      {
        who: caller.id,
        action: 'ask-check',
        outcome: 'refused',
        requestId,
        // As it was sent, whatever stood there.
        detail: `${code} ${withoutPersonalNumbers(scenario)}`,
      },
    ])

/** A year without a calendar leaves the feedback without a day, and the check answered. */
const dueOn =
  ({ calendar }: CheckGround): CheckRouteDeps['workingDayAfter'] =>
  (on, days) => {
    try {
      return workingDayAfter(calendar.current(), on, days)
    } catch (error) {
      if (error instanceof Failure) return null
      throw error
    }
  }

interface Dossiers {
  readonly cache: DossierCache
  readonly follower: Follower
  /** Where the follower stands: what earlier events touched is forgotten, so every dossier found from then on knows them. */
  readonly dataVersion: () => number
}

/** Writes of this process are forgotten before they are acknowledged. */
const forgetWrites = ({ store }: Foundations, { forget }: DossierCache): void => {
  store.onStored(listEntryCollection, ({ subjectKey }) => forget(subjectKey))
  store.onStored(subjectCollection, ({ _id }) => forget(organisationKey(_id)))
  store.onStored(decisionCollection, ({ _id: id, content: { party }, outbox = [] }) => {
    if (party.uscc !== undefined) forget(organisationKey(party.uscc))
    // A correction may have moved it to another party; only its event still names the one before.
    for (const { data } of outbox)
      touchedKeys({ source: { collection: 'decisions', id }, data }).forEach(forget)
  })
}

/** Writes of other processes are followed by their events, from the newest at the start on. */
const followEvents = (
  { events, log }: Foundations,
  { forget }: DossierCache,
  reached: (number: number) => void,
): Follower =>
  follow({
    log: events,
    cursor: {
      load: async () => {
        const latest = await events.latest()
        reached(latest)
        return latest
      },
      save: (number) => {
        reached(number)
        return Promise.resolve()
      },
    },
    handle: (batch) => {
      for (const event of batch) touchedKeys(event).forEach(forget)
      return Promise.resolve()
    },
    report: (error) => log.warn({ error }, 'dossiers do not follow the events; their age bounds them'),
  })

const openDossiers = ({ base, submit, lists, subjects }: CheckGround): Dossiers => {
  let position = 0
  const sources = {
    decisions: submit.store.decisions,
    lists: lists.store,
    subjects: subjects.store.subjects,
  }
  const cache = createDossierCache({
    load: (keys, since) => loadDossiers(sources, keys, since),
    ticks: TICKS,
    maxAgeMs: DOSSIER_MS,
    most: DOSSIERS_MOST,
  })
  forgetWrites(base, cache)
  const follower = followEvents(base, cache, (number) => {
    position = number
  })
  return { cache, follower, dataVersion: () => position }
}

/** Wires the credit checks to the rooms of one process. */
export const composeChecks = (rooms: CheckGround): Checks => {
  const { base, access, submit, lists, subjects, policies } = rooms
  const { vault } = base
  const { cache, follower, dataVersion } = openDossiers(rooms)
  const trail = openTrail(access)
  const store = openCheckStore(base.store)
  const compiled = compileOnce()
  const deps: Omit<CheckRouteDeps, 'askOne' | 'budget'> = {
    store,
    keys: vault,
    policyOn: (asOf) => {
      const policy = policies.policyOn(asOf)
      return policy === undefined ? undefined : compiled(policy)
    },
    policyOfVersion: async (version) => {
      const policy = await policies.policyOfVersion(version)
      return policy === undefined ? undefined : compiled(policy)
    },
    dossiers: cache.find,
    dataVersion,
    namesakesOf: async (normalisedName) =>
      (await subjects.store.subjects.find({ where: { normalisedName }, limit: NAMESAKES_LISTED + 1 })).map(
        ({ _id }) => _id,
      ),
    consents: openConsentDesk(store),
    newId,
    now: rooms.now,
    today: rooms.today,
    workingDayAfter: dueOn(rooms),
    sign: (answer) => withReceiptAsync(vault, answer),
    isGenuine: (answer) => hasValidReceipt(vault, answer),
    trail,
    recordRefusal: recordRefusals(trail),
    ...pastVersions(lists.store, submit.store),
  }
  const budget = createCallBudget({ name: BUDGET_NAME, windowSeconds: BUDGET_SECONDS, ticks: TICKS })
  return { deps: { ...deps, askOne: openAskOne(deps), budget }, dossiers: cache, follower }
}
