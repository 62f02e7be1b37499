import { resealDocument, type Resealed } from '../crypto/reseal'
import type { Vault } from '../crypto/vault'
import { LOST, untilWon } from '../until-won'
import { pagesOf } from './pages-of'
import type { Collection, CollectionDeclaration, Store, StoredDocument } from './port'

/** 重新加密的结果: how many documents, by what became of them. */
export interface ResealReport {
  readonly read: number
  /** With a text under an older secret. */
  readonly stale: number
  /** With a text that no configured secret opens. */
  readonly foreign: number
}

export interface ResealDeps {
  readonly store: Store
  readonly vault: Pick<Vault, 'isSealed' | 'reseal'>
  readonly collections: readonly CollectionDeclaration<StoredDocument>[]
}

const PAGE = 200

type Documents = Collection<StoredDocument>

const next = ({ document }: Resealed<StoredDocument>): StoredDocument => ({
  ...document,
  revision: document.revision + 1,
})

/** Somebody changed it meanwhile: what stands there now is sealed anew. */
const resealOne = ({ vault }: ResealDeps, documents: Documents, id: string): Promise<boolean> =>
  untilWon(`${documents.declaration.name} ${id}`, async () => {
    const before = await documents.get(id)
    if (before === null) return false
    const resealed = resealDocument(vault, before)
    if (resealed.renewed === 0) return false
    return (await documents.replace(next(resealed), before.revision)) || LOST
  })

type Act = (documents: Documents, stale: readonly Resealed<StoredDocument>[]) => Promise<void>

const walk = async (deps: ResealDeps, act: Act): Promise<ResealReport> => {
  const report = { read: 0, stale: 0, foreign: 0 }
  for (const declaration of deps.collections) {
    const documents = deps.store.collection(declaration)
    for await (const page of pagesOf(documents, PAGE)) {
      const found = page.map((document) => resealDocument(deps.vault, document))
      const stale = found.filter(({ renewed }) => renewed > 0)
      if (stale.length > 0) await act(documents, stale)
      report.read += page.length
      report.stale += stale.length
      report.foreign += found.filter(({ foreign }) => foreign > 0).length
    }
  }
  return report
}

/** Counts, and changes nothing. */
export const countStaleSeals = (deps: ResealDeps): Promise<ResealReport> =>
  walk(deps, () => Promise.resolve())

/** Seals anew what an older secret sealed, page by page, each by compare-and-set; an interrupted run goes on when it is repeated. */
export const resealStore = (deps: ResealDeps): Promise<ResealReport> =>
  walk(deps, async (documents, stale) => {
    const answers = await documents.replaceMany(stale.map(next))
    for (const [at, { document }] of stale.entries())
      if (answers[at] !== true) await resealOne(deps, documents, document._id)
  })
