import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  DoubtfulPolicyError,
  isInForce,
  loadPolicyFolder,
  placeOf,
  policiesFolder,
  policyVersion,
  readPolicyFolder,
  type PolicyItem,
} from '../../../../src/platform/policy/policy-folder'

const ceiling = {
  id: 'ceiling-one',
  kind: 'ceiling',
  title: '公示期上限',
  validFrom: '2020-10-01',
  validTo: null,
  basis: [],
  mark: 'derived',
  source: [],
  max: 'P5Y',
} as const

describe('a folder of policies', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policies-'))
    mkdirSync(join(folder, 'periods'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const write = (name: string, item: unknown) =>
    writeFileSync(join(folder, 'periods', name), JSON.stringify(item))
  const load = () => loadPolicyFolder<PolicyItem>({ area: 'periods' }, folder)

  it('gives its items in the order of the file names, with a version', () => {
    write('b.json', { ...ceiling, id: 'second' })
    write('a.json', ceiling)
    writeFileSync(join(folder, 'periods', 'README.md'), 'not an item')
    const { area, items, version } = load()
    expect([area, items.map(({ id }) => id)]).toEqual(['periods', ['ceiling-one', 'second']])
    expect(version).toMatch(/^sha256:[0-9a-f]{64}$/)
  })

  it('has another version when an item says something else, not when it is written otherwise', () => {
    write('a.json', ceiling)
    const { version } = load()
    write('a.json', Object.fromEntries(Object.entries(ceiling).reverse()))
    expect(load().version).toBe(version)
    write('a.json', { ...ceiling, max: 'P4Y' })
    expect(load().version).not.toBe(version)
  })

  const faults = () => readPolicyFolder<PolicyItem>({ area: 'periods' }, folder).faults

  it('is refused with every fault of every file at once', () => {
    write('a.json', { ...ceiling, max: 'five years', mark: 'rumour' })
    writeFileSync(join(folder, 'periods', 'b.json'), '{ not json')
    write('c.json', { ...ceiling, title: undefined })
    expect(faults().map(({ file, detail }) => `${file.slice(-6)} ${detail.split(' ', 1)[0]}`)).toEqual([
      'a.json #/mark',
      'a.json #/max',
      'b.json 不是有效的',
      'c.json #/title',
    ])
    expect(load).toThrow(DoubtfulPolicyError)
    expect(load).toThrow(/有 4 处错误.*\n.*a\.json：#\/mark/)
  })

  it('is refused when two items have one id, or the folder is not there', () => {
    write('a.json', ceiling)
    write('b.json', ceiling)
    expect(faults()).toEqual([{ file: join(folder, 'periods'), detail: '有两个条目使用标识 ceiling-one' }])
    rmSync(join(folder, 'periods'), { recursive: true })
    expect(faults()).toEqual([{ file: join(folder, 'periods'), detail: '没有这个文件夹' }])
  })

  it('names the files of the platform from its root', () => {
    expect(placeOf(join(policiesFolder, 'lists', 'LB-01.json'))).toBe('policies/lists/LB-01.json')
  })

  it('has the version of its canonical JSON', () => {
    // sha256 of `[{"a":1,"b":2}]`
    expect(policyVersion([{ b: 2, a: 1 }])).toBe(
      'sha256:44c7deead2ed8313d29655e45c0d1469419213c93d9f44d66da7c7afe46e74e3',
    )
  })
})

it.each([
  ['2020-09-30', false],
  ['2020-10-01', true],
  ['2021-06-30', true],
  ['2021-07-01', false],
])('an item valid from 2020-10-01 to 2021-06-30, both inclusive, is in force on %s: %s', (on, inForce) => {
  expect(isInForce({ validFrom: '2020-10-01', validTo: '2021-06-30' }, on)).toBe(inForce)
  expect(isInForce({ validFrom: '2020-10-01', validTo: null }, on)).toBe(on >= '2020-10-01')
})
