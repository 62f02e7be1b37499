import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { policiesFolder } from './policy-folder'

/** A whole set of later law: its folder is named after its date of force. */
export interface LaterSet {
  readonly name: string
  readonly folder: string
}

/** The folders below `policies/sets`, in the order of their names; none where there is no such folder. */
export const listLaterSets = (folder: string = policiesFolder): LaterSet[] => {
  const path = join(folder, 'sets')
  if (!existsSync(path)) return []
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, folder: join(path, name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
