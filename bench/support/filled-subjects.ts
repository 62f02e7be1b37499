import type { Rooms } from '../../src/compose'
import type { SubjectDocument } from '../../src/subjects/document'
import { normaliseName } from '../../src/subjects/names'
import { company } from './decisions'

const CHUNK = 2_000

const subject = (number: number, at: string): SubjectDocument => {
  const { name, uscc } = company(number)
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

/** Puts the first so many invented companies into the entity master. */
export const fillSubjects = async (rooms: Rooms, count: number): Promise<void> => {
  for (let from = 0; from < count; from += CHUNK)
    await rooms.subjects.store.subjects.insertMany(
      Array.from({ length: Math.min(CHUNK, count - from) }, (_, i) => subject(from + i, rooms.now())),
    )
}
