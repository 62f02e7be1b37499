import { organisationKey } from '../lists/subject-key'

/** An event, as far as dossiers are concerned. */
export interface DossierEvent {
  readonly source: { readonly collection: string; readonly id: string }
  readonly data: Readonly<Record<string, unknown>>
}

/** 受影响的档案: the dossiers that an event makes stale. */
export const touchedKeys = ({ source, data }: DossierEvent): string[] => {
  if (source.collection === 'subjects') return [organisationKey(source.id)]
  if (typeof data['subjectKey'] === 'string') return [data['subjectKey']]
  return [data['subject'], data['formerSubject']]
    .filter((uscc) => typeof uscc === 'string')
    .map(organisationKey)
}
