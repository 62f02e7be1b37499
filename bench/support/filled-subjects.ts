import type { Rooms } from '../../src/compose'
import type { SubjectDocument } from '../../src/subjects/document'
import { normaliseName } from '../../src/subjects/names'
import { company } from './decisions'

const CHUNK = 2_000

type NameOf = (number: number) => string

const subject = (number: number, at: string, nameOf: NameOf): SubjectDocument => {
  const { uscc } = company(number)
  const name = nameOf(number)
  return {
    _id: uscc,
    revision: 1,
    name,
    normalisedName: normaliseName(name),
    formerNames: [],
    kind: 'enterprise',
    status: 'active',
    provisional: false,
    district: '370299',
    updatedAt: at,
  }
}

/** Puts the first so many invented companies into the entity master, under their own names unless others are given. */
export const fillSubjects = async (
  rooms: Rooms,
  count: number,
  {
    from: first = 0,
    nameOf = (number: number) => company(number).name,
  }: { readonly from?: number; readonly nameOf?: NameOf } = {},
): Promise<void> => {
  for (let from = first; from < count; from += CHUNK)
    await rooms.subjects.store.subjects.insertMany(
      Array.from({ length: Math.min(CHUNK, count - from) }, (_, i) => subject(from + i, rooms.now(), nameOf)),
    )
}
