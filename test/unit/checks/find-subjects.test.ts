import type { Dossier } from '../../../src/checks/dossier'
import { findSubjects, type SoughtCheck } from '../../../src/checks/find-subjects'
import { identifySubject, isIdentity, type AskedSubject } from '../../../src/checks/identify-subject'
import { buildDossier, buildMaster, plainKeys } from '../../support/dossiers'
import { company } from '../../support/list-entries'

const keyOf = (number: number) => `uscc:${company(number).uscc}`
const identityOf = (asked: AskedSubject) => {
  const identity = identifySubject(asked, '', plainKeys, '2026-05-06')
  if (!isIdentity(identity)) throw new Error(identity.detail)
  return identity
}
const check = (asked: readonly AskedSubject[], asOf = '2026-05-06'): SoughtCheck => ({
  asOf,
  subjects: asked.map((one) => ({ asked: one, identity: identityOf(one) })),
})

/** Bodies of the numbers given; those with a parent are branches of it. */
const openHouse = (bodies: readonly { readonly number: number; readonly parent?: number }[]) => {
  const readings: { readonly keys: readonly string[]; readonly since: string }[] = []
  const names: string[] = []
  const held = new Map(
    bodies.map(({ number, parent }): [string, Dossier] => {
      const { uscc: _id, name } = company(number)
      const branch = parent === undefined ? {} : { parentUscc: company(parent).uscc }
      return [keyOf(number), buildDossier({ subject: buildMaster({ _id, name, ...branch }) })]
    }),
  )
  let version = 7
  return {
    readings,
    names,
    deps: {
      dossiers: async (keys: readonly string[], since: string) => {
        readings.push({ keys, since })
        version += 1
        return new Map(keys.flatMap((key) => [...held].filter(([known]) => known === key)))
      },
      dataVersion: () => version,
      namesakesOf: async (name: string) => {
        names.push(name)
        return name === '虚构同名公司' ? [company(1).uscc, company(2).uscc, company(99).uscc] : []
      },
    },
  }
}

it('reads nothing for no checks', async () => {
  const { deps, readings } = openHouse([])
  expect([await findSubjects(deps, []), readings]).toEqual([[], []])
})

it('reads all subjects of all checks at once, as of the earliest day, and gives each its own', async () => {
  const { deps, readings } = openHouse([{ number: 1 }, { number: 2 }])
  const found = await findSubjects(deps, [
    check([company(1), company(2)], '2026-05-06'),
    check([company(1)], '2026-05-04'),
    check([company(3)], '2026-05-05'),
  ])
  expect(readings).toEqual([{ keys: [1, 2, 1, 3].map(keyOf), since: '2026-05-04' }])
  expect(found.map(({ findings }) => findings.map(({ own }) => own?.subject?.name))).toEqual([
    [company(1).name, company(2).name],
    [company(1).name],
    [undefined],
  ])
})

it('states the data version of before the reading: what came in meanwhile may be missing', async () => {
  const { deps } = openHouse([{ number: 1 }])
  expect((await findSubjects(deps, [check([company(1)])]))[0]?.data).toBe(7)
})

it('reads the company behind a branch in a second question, once for all its branches', async () => {
  const { deps, readings } = openHouse([{ number: 1, parent: 9 }, { number: 2, parent: 9 }, { number: 9 }])
  const [found] = await findSubjects(deps, [check([company(1), company(2), company(9)], '2026-05-04')])
  expect(readings.map(({ keys, since }) => [new Set(keys), since])).toEqual([
    [new Set([1, 2, 9].map(keyOf)), '2026-05-04'],
    [new Set([keyOf(9)]), '2026-05-04'],
  ])
  expect(found?.findings.map(({ own, parent }) => [own?.key, parent?.key])).toEqual([
    [keyOf(1), keyOf(9)],
    [keyOf(2), keyOf(9)],
    [keyOf(9), undefined],
  ])
})

it('goes no further up than one company, and finds a branch without it', async () => {
  const { deps, readings } = openHouse([{ number: 1, parent: 2 }, { number: 2, parent: 3 }, { number: 3 }])
  const [found] = await findSubjects(deps, [check([company(1)])])
  expect(readings).toHaveLength(2)
  expect(found?.findings[0]?.parent?.key).toBe(keyOf(2))
  const [alone] = await findSubjects(openHouse([{ number: 1, parent: 2 }]).deps, [check([company(1)])])
  expect(alone?.findings[0]).not.toHaveProperty('parent')
})

it('looks a name up once, however it is written, and never finds a body of its own by it', async () => {
  const { deps, names, readings } = openHouse([{ number: 1 }, { number: 2 }])
  const [one, other] = await findSubjects(deps, [
    check([{ name: '虚构同名公司' }]),
    check([{ name: ' 虚构同名公司 ' }, { name: '无人知晓的公司' }]),
  ])
  expect(names).toEqual(['虚构同名公司', '无人知晓的公司'])
  expect(readings).toHaveLength(1)
  expect(one?.findings.map(({ own, namesakes }) => [own, namesakes?.map(({ key }) => key)])).toEqual([
    [undefined, [keyOf(1), keyOf(2)]],
  ])
  expect(other?.findings.map(({ namesakes }) => namesakes?.length)).toEqual([2, 0])
})
