import type { DecisionDocument } from '../decisions/document'
import type { DecisionStore } from '../decisions/store'
import type { ListEntryDocument } from '../lists/document'
import { entriesOf } from '../lists/read-entries'
import type { ListStore } from '../lists/store'
import { organisationKey, usccOf } from '../lists/subject-key'
import type { SubjectDocument } from '../subjects/document'
import type { SubjectStore } from '../subjects/store'
import type { Dossier } from './dossier'

export interface DossierSources {
  readonly decisions: DecisionStore['decisions']
  readonly lists: ListStore
  readonly subjects: SubjectStore['subjects']
}

const PAGE = 1_000

const penaltiesUnder = async (
  decisions: DossierSources['decisions'],
  key: string,
): Promise<DecisionDocument[]> => {
  const found: DecisionDocument[] = []
  for (let after: string | undefined; ;) {
    const page = await decisions.find({
      where: { 'shown.key': key },
      sort: 'byShownKey',
      descending: true,
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    })
    found.push(...page)
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return found
    after = decisions.cursorOf(last, 'byShownKey')
  }
}

/** 公示中的行政处罚 of bodies, by their codes; hardly any of many has one, so they are counted first. */
const penaltiesOf = async (
  decisions: DossierSources['decisions'],
  usccs: readonly string[],
): Promise<DecisionDocument[]> => {
  const keys = usccs.map((uscc) => `${uscc}:penalty`)
  const [only, ...others] = keys
  if (only === undefined) return []
  if (others.length === 0) return penaltiesUnder(decisions, only)
  const counts = await decisions.countBy('shown.key', { 'shown.key': { in: keys } })
  const found = keys.filter((key) => counts.has(key)).map((key) => penaltiesUnder(decisions, key))
  return (await Promise.all(found)).flat()
}

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

const NO_ENTRIES: readonly ListEntryDocument[] = []
const NO_PENALTIES: readonly DecisionDocument[] = []

/** 读取信用档案 from the store, for all keys at once, complete for the day `since` and all later ones. */
export const loadDossiers = async (
  { decisions, lists, subjects }: DossierSources,
  keys: readonly string[],
  since: string,
): Promise<Dossier[]> => {
  const usccs = keys.map(usccOf).filter((uscc) => uscc !== undefined)
  const [entries, penalties, masters] = await Promise.all([
    entriesOf(lists, keys, since),
    penaltiesOf(decisions, usccs),
    usccs.length === 0 ? Promise.resolve<SubjectDocument[]>([]) : subjects.getMany(usccs),
  ])
  const entriesBy = groupBy(entries, (entry) => entry.subjectKey)
  const penaltiesBy = groupBy(penalties, (one) => organisationKey(one.content.party.uscc ?? ''))
  const masterBy = new Map(masters.map((master) => [organisationKey(master._id), master]))
  return keys.map((key) => ({
    key,
    subject: masterBy.get(key) ?? null,
    entries: entriesBy.get(key) ?? NO_ENTRIES,
    penalties: penaltiesBy.get(key) ?? NO_PENALTIES,
    since,
  }))
}
