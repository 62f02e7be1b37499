import type { Json } from '../port'

/*
 * Keys that MongoDB or its driver reads as more than a name (a leading `$`, dots, `_bsontype`) are stored with an
 * escape from the private use area, so that every JSON document comes back as it was. Declared paths hold none.
 */
const ESCAPE = '\uE000'
const troublesome = /^\$|\.|^_bsontype$|\uE000/
const escapes: { readonly [character: string]: string } = { $: 's', '.': 'd', _: 'u', [ESCAPE]: 'e' }
const characters = new Map(Object.entries(escapes).map(([character, letter]) => [letter, character]))

const escaped = (key: string): string =>
  key.replace(/^\$|\.|^_(?=bsontype$)|\uE000/g, (character) => ESCAPE + (escapes[character] ?? ''))

const plain = (key: string): string =>
  key.replace(/\uE000([sdue])/g, (_all, letter: string) => characters.get(letter) ?? '')

type Members = Readonly<Record<string, Json | undefined>>

/** A copy of a value with its keys changed. */
const withKeys = (value: Json, change: (key: string) => string): Json => {
  // JSON text has no negative zero, BSON has.
  if (value === 0) return 0
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => withKeys(item, change))
  const members = Object.entries(value as Members).flatMap(([key, member]) =>
    member === undefined ? [] : [[change(key), withKeys(member, change)] as const],
  )
  return Object.fromEntries(members)
}

/** For a document on its way in; a plain copy in any case, without members that are undefined. */
export const escapeKeys = (value: Json): Json =>
  withKeys(value, (key) => (troublesome.test(key) ? escaped(key) : key))

/** For a document on its way out. */
export const restoreKeys = (value: Json): Json =>
  withKeys(value, (key) => (key.includes(ESCAPE) ? plain(key) : key))
