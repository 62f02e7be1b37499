import type { GoneEntry } from './batch-document'
import type { ListEntryDocument } from './document'
import type { ListStore } from './store'

const PAGE = 1_000

const goneOf = ({ _id, subject, decision, listedOn, validTo }: ListEntryDocument): GoneEntry => ({
  id: _id,
  name: subject.name,
  docNo: decision.docNo,
  listedOn,
  validTo,
})

/**
 * 文件中已没有的记录: entries of a unit on a list that are live today and of which the file says nothing, in pages. They
 * are told, never removed.
 * @param isNamed whether the file has a line about this entry, one that was refused too
 */
export async function* findGone(
  { entries }: Pick<ListStore, 'entries'>,
  of: { readonly unit: string; readonly listId: string; readonly today: string },
  isNamed: (entryId: string) => boolean,
): AsyncGenerator<GoneEntry[]> {
  const where = { unit: of.unit, listId: of.listId, lastDay: { gte: of.today } }
  for (let after: string | undefined; ;) {
    const page = await entries.find({
      where,
      sort: 'byUnit',
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    })
    const gone = page.filter(({ _id }) => !isNamed(_id)).map(goneOf)
    if (gone.length > 0) yield gone
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return
    after = entries.cursorOf(last, 'byUnit')
  }
}
