import { OUTBOX_INDEX } from '../platform/events/outbox'
import type { Collection, CollectionDeclaration, Store } from '../platform/store/port'
import type { SubjectDocument } from './document'

/** 信用主体库. */
export const subjectCollection: CollectionDeclaration<SubjectDocument> = {
  name: 'subjects',
  indexes: [{ name: 'byNormalisedName', paths: ['normalisedName'] }, OUTBOX_INDEX],
}

export const subjectCollections = [subjectCollection] as const

export interface SubjectStore {
  readonly subjects: Collection<SubjectDocument>
}

export const openSubjectStore = (store: Store): SubjectStore => ({
  subjects: store.collection(subjectCollection),
})

const PAGE = 2000

/** Every subject once, in pages by credit code; what is added meanwhile may or may not be among them. */
export async function* scanSubjects({ subjects }: SubjectStore): AsyncGenerator<SubjectDocument[], void> {
  let after: string | undefined
  for (;;) {
    const page = await subjects.find({ limit: PAGE, ...(after === undefined ? {} : { after }) })
    const last = page.at(-1)
    if (last === undefined) return
    yield page
    after = subjects.cursorOf(last)
  }
}
