import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ListDefinition } from '../../../src/generated/policy/lists'
import { listsArea } from '../../../src/lists/policy-area'
import { loadPolicyFolder } from '../../../src/platform/policy/policy-folder'
import { projectRoot } from '../../../src/platform/root'

const lists = loadPolicyFolder(listsArea).items
const black = lists.filter(({ color }) => color === 'black')
const watch = lists.filter(({ color }) => color === 'watch')
const red = lists.filter(({ color }) => color === 'red')

/** Words of Latin letters that Chinese readers know as they are; single letters name grades. */
const knownWords = new Set(['AEO', 'AA', 'GB', 'LawRefBook', 'Laws'])
const addresses = /https?:\/\/[^ ]+/g
const doubt = /凭记忆|待核|推定/
const personal: readonly string[] = ['natural', 'responsible-person']

/** Everything of a list that a reader sees, addresses left out. */
const textsOf = (list: ListDefinition): string[] =>
  [
    ...[list.name, list.field, list.criterion, list.term.text, list.publicity.where, list.exit, list.repair],
    ...[list.responsiblePersons ?? '', list.note ?? '', list.repairRule.source],
    ...[list.aliases, list.authorities, list.source, list.basis.map(({ text }) => text)].flat(),
  ].map((text) => text.replace(addresses, ''))

const marksOf = ({ mark, term, basis }: ListDefinition): string[] => [mark, term.mark, ...basis.map((one) => one.mark)]
const idsOf = (some: readonly ListDefinition[]): string[] => some.map(({ id }) => id)

describe('the fifty lists', () => {
  it('stand in files of their names, 23 black, 12 watch and 15 red ones', () => {
    const files = readdirSync(join(projectRoot, 'policies', 'lists'))
    expect(files.sort()).toEqual(idsOf(lists).map((id) => `${id}.json`).sort())
    expect([black, watch, red].map(({ length }) => length)).toEqual([23, 12, 15])
  })

  it.each(lists.map((list) => ({ id: list.id, list })))('$id is told in Chinese, without gaps', ({ list }) => {
    const texts = textsOf(list)
    expect(texts.filter((text) => text.includes('待录入'))).toEqual([])
    const words = texts.flatMap((text) => text.match(/[A-Za-z]{2,}/g) ?? [])
    expect(words.filter((word) => !knownWords.has(word))).toEqual([])
    expect(texts.filter((text) => /[(),;:?!"']|第\d+[条款项]/.test(text))).toEqual([])
  })

  it('end every sentence that explains', () => {
    const sentences = lists.flatMap((list) => [
      ...[list.criterion, list.term.text, list.publicity.where, list.exit, list.repair],
      ...[list.responsiblePersons, list.note].filter((text) => typeof text === 'string'),
    ])
    expect(sentences.filter((text) => !text.endsWith('。') || /。。|；。/.test(text))).toEqual([])
  })
})

describe('how well a list is known', () => {
  it('is said in its note, wherever the list, its term or a basis is not verified', () => {
    const silent = lists.filter((list) => marksOf(list).some((mark) => mark !== 'verified') && !doubt.test(list.note ?? ''))
    expect(idsOf(silent)).toEqual([])
  })

  it('is said in the text of its term too, wherever the term is not verified', () => {
    expect(idsOf(lists.filter(({ term }) => term.mark !== 'verified' && !doubt.test(term.text)))).toEqual([])
  })

  it('is told in the note too where another text says that something is to be checked', () => {
    const silent = lists.filter((list) => textsOf(list).some((text) => doubt.test(text)) && !doubt.test(list.note ?? ''))
    expect(idsOf(silent)).toEqual([])
  })

  it('never exceeds what its bases are known to say', () => {
    const bold = lists.filter(({ mark, basis }) => mark === 'verified' && !basis.some((one) => one.mark === 'verified'))
    expect(idsOf(bold)).toEqual([])
  })

  it('is the same for the same basis on every list', () => {
    const marks = new Map<string, Set<string>>()
    for (const { text, mark } of lists.flatMap(({ basis }) => basis))
      marks.set(text, (marks.get(text) ?? new Set()).add(mark))
    expect([...marks].filter(([, some]) => some.size > 1)).toEqual([])
  })
})

describe('what the public sees of a list', () => {
  it('is nothing exactly where its text says 不公开, 依申请, 经同意 or 内部', () => {
    const closed = lists.filter(({ publicity }) => /不公开|依申请|经[^，。]*同意|内部/.test(publicity.where))
    expect(idsOf(closed)).toEqual(idsOf(lists.filter(({ publicity }) => !publicity.isPublic)))
  })

  it('is never a person, and the note of a public list that may hold one says so', () => {
    const silent = lists.filter(
      ({ publicity, subjectKinds, note = '' }) =>
        publicity.isPublic && subjectKinds.some((kind) => personal.includes(kind)) && !note.includes('不向社会展示'),
    )
    expect(idsOf(silent)).toEqual([])
  })

  it('is not ruled by a memorandum or by memory alone, for a black list', () => {
    const bold = black.filter(
      ({ publicity, tier, basis }) =>
        publicity.isPublic && (tier === 'mou_legacy' || basis.every(({ mark }) => mark === 'from-memory')),
    )
    expect(idsOf(bold)).toEqual([])
  })
})

describe('what a list is called', () => {
  it('a watch list is no ground of its own for a refusal, and says so', () => {
    expect(idsOf(watch.filter(({ note = '' }) => !note.includes('列入本身不是不予许可或者拒绝办理的理由')))).toEqual([])
    expect(watch.filter(({ name }) => /黑名单|严重失信/.test(name))).toEqual([])
  })

  it('a red list rests while its subject is on a black one, knows no repair, and says both', () => {
    expect(idsOf(red.filter(({ note = '' }) => !note.includes('激励措施暂停')))).toEqual([])
    expect(idsOf(lists.filter(({ repair }) => repair.startsWith('不适用')))).toEqual(idsOf(red))
  })

  it('a closed list says that it carries no other measure', () => {
    const closed = lists.filter(({ measureSet }) => measureSet === 'closed')
    expect(idsOf(closed)).toEqual(idsOf(lists.filter(({ note = '' }) => note.includes('措施封闭'))))
  })
})

describe('what a removal by repair is held to', () => {
  const held = (state: ListDefinition['repairRule']['state']): string[] =>
    idsOf(lists.filter(({ repairRule }) => repairRule.state === state))

  it('is that there is none before the ban ends, exactly where the list says so', () => {
    expect(held('closed')).toEqual(['LB-05', 'LB-12'])
    expect(held('closed')).toEqual(idsOf(lists.filter(({ repair }) => /期限?内不适用信用修复/.test(repair))))
  })

  it('is nothing to repair, exactly on a red list', () => {
    expect(held('inapplicable')).toEqual(idsOf(red))
  })

  it('is a least time only where the list knows one for leaving early, or the list that it follows', () => {
    const timed = lists.filter(({ repairRule }) => repairRule.afterMonths !== null)
    const other = timed.filter(({ term, repairRule }) => term.earlyExitAfterMonths !== repairRule.afterMonths)
    expect(idsOf(other)).toEqual(['LB-13'])
    expect(idsOf(timed.filter(({ repairRule }) => repairRule.mark === 'verified'))).toEqual(['LB-04', 'LB-06'])
  })

  it('is known no better than the term or the bases of the list, and says what is to be checked', () => {
    const verified = lists.filter(({ repairRule }) => repairRule.mark === 'verified')
    const bold = verified.filter(
      ({ term, basis, repairRule }) =>
        !basis.some(({ mark }) => mark === 'verified') || (repairRule.afterMonths !== null && term.mark !== 'verified'),
    )
    expect(idsOf(bold)).toEqual([])
    expect(idsOf(verified.filter(({ repairRule }) => doubt.test(repairRule.source)))).toEqual([])
  })

  it('is the platform\'s own conclusion where the documents are silent', () => {
    const silent = lists.filter(({ repairRule }) => repairRule.state === 'unsettled')
    expect(silent.filter(({ repairRule }) => repairRule.mark !== 'derived')).toEqual([])
    expect(silent.length).toBe(11)
  })
})
