import { basename, resolve } from 'node:path'
import { isCalendarDate } from '../calendar/calendar-date'
import type { PolicyFault, PolicyMark } from '../platform/policy/policy-folder'
import { areaNouns, fieldLabel, fieldWords } from './change-words'
import { changesAnswers, meaningOf } from './change-meaning'
import { comparePolicies, type ItemChange } from './compare-policies'
import type { JointPolicies } from './joint-policies'
import type { JointPolicy } from './joint-policy'
import { markLabels } from './labels'
import { dateOfFolder, readJointPolicies, readJointPolicy, type ReadPolicy } from './load-joint-policies'

/** What the commands need of the world. */
export interface PolicyCommandDoors {
  readonly print: (line: string) => void
  /** Of the sets kept in the store. */
  readonly policyOfVersion: JointPolicies['policyOfVersion']
}

/** 0 done, 1 the law is doubtful or not there, 2 typed wrongly. */
export type ExitCode = 0 | 1 | 2

const AREAS = ['lists', 'measures', 'scenarios', 'engine'] as const
const MARKS = ['verified', 'part-verified', 'from-memory', 'derived'] as const

const readSets = (folder: string | undefined): ReadPolicy[] => {
  if (folder === undefined) return readJointPolicies()
  const path = resolve(folder)
  if (!isCalendarDate(basename(path))) return readJointPolicies(path)
  return [readJointPolicy(path, { from: basename(path), until: null })]
}

const countMarks = (policy: JointPolicy): Readonly<Record<PolicyMark, number>> => {
  const counts = { verified: 0, 'part-verified': 0, 'from-memory': 0, derived: 0 }
  for (const area of AREAS) for (const { mark } of policy[area]) counts[mark] += 1
  return counts
}

const summaryOf = ({ policy, faults }: ReadPolicy) => ({
  inForceFrom: policy.inForceFrom,
  version: policy.version,
  items: Object.fromEntries(AREAS.map((area) => [area, policy[area].length])),
  marks: countMarks(policy),
  faults,
})

const faultLines = (faults: readonly PolicyFault[]): string[] =>
  faults.map(({ file, detail }) => `  ${file}：${detail}`)

const describeSet = (read: ReadPolicy): string[] => {
  const { inForceFrom, version, items, marks, faults } = summaryOf(read)
  return [
    `${inForceFrom} 起施行的政策集`,
    `  版本 ${version}`,
    `  条目 ${AREAS.map((area) => `${areaNouns[area]} ${items[area]}`).join('，')}`,
    `  核对 ${MARKS.map((mark) => `${markLabels[mark]} ${marks[mark]}`).join('，')}`,
    ...(faults.length === 0 ? ['  检查通过'] : [`  有 ${faults.length} 处错误：`, ...faultLines(faults)]),
  ]
}

/** `check [FOLDER]` 检查政策: shapes and cross-checks of every set in a folder, or of those that the platform loads. */
export const checkCommand = (
  folder: string | undefined,
  isJson: boolean,
  { print }: Pick<PolicyCommandDoors, 'print'>,
): ExitCode => {
  const sets = readSets(folder)
  if (isJson) print(JSON.stringify(sets.map(summaryOf), null, 2))
  else for (const line of sets.flatMap(describeSet)) print(line)
  return sets.every(({ faults }) => faults.length === 0) ? 0 : 1
}

/** Whether a set is named by its version, and so stands in the store. */
export const isVersion = (name: string): boolean => name.startsWith('sha256:')

/** 查找政策集 by folder or by version; else why there is none, in words. */
export const findSet = async (
  name: string,
  { policyOfVersion }: PolicyCommandDoors,
): Promise<JointPolicy | readonly string[]> => {
  if (isVersion(name)) return (await policyOfVersion(name)) ?? [`存储中没有版本为 ${name} 的政策集`]
  const path = resolve(name)
  const { policy, faults } = readJointPolicy(path, { from: dateOfFolder(path), until: null })
  return faults.length === 0
    ? policy
    : [`${name} 有 ${faults.length} 处错误，不能比较：`, ...faultLines(faults)]
}

const describeChange = ({ area, id, kind, name, fields }: ItemChange): string[] => {
  const noun = areaNouns[area]
  if (kind === 'new') return [`新增${noun} ${id} ${name}`]
  if (kind === 'gone') return [`取消${noun} ${id} ${name}`]
  return fields.map((field) => {
    const meaning = meaningOf(area, field)
    return `${noun} ${id} ${fieldWords(area, field)}${meaning === undefined ? '' : `（${meaning}）`}`
  })
}

const describeTotal = (changes: readonly ItemChange[]): string => {
  const count = (kind: ItemChange['kind']): number => changes.filter((change) => change.kind === kind).length
  return changes.length === 0
    ? '没有变化'
    : `共 ${changes.length} 项：新增 ${count('new')}，取消 ${count('gone')}，修改 ${count('changed')}；其中 ${changes.filter(changesAnswers).length} 项会影响核查结论或者对外公示`
}

const asData = (from: JointPolicy, to: JointPolicy, changes: readonly ItemChange[]) => ({
  from: { version: from.version, inForceFrom: from.inForceFrom },
  to: { version: to.version, inForceFrom: to.inForceFrom },
  changes: changes.map((change) => ({
    ...change,
    fields: change.fields.map((field) => ({
      ...field,
      label: fieldLabel(change.area, field.path),
      meaning: meaningOf(change.area, field) ?? null,
    })),
  })),
})

/** `diff OLD NEW` 比较政策: two sets, each a folder or a version kept in the store, in words. */
export const diffCommand = async (
  [oldName, newName]: readonly [string, string],
  isJson: boolean,
  doors: PolicyCommandDoors,
): Promise<ExitCode> => {
  const [from, to] = [await findSet(oldName, doors), await findSet(newName, doors)]
  if (!('version' in from) || !('version' in to)) {
    for (const line of [from, to].flatMap((found) => ('version' in found ? [] : found))) doors.print(line)
    return 1
  }
  const changes = comparePolicies(from, to)
  if (isJson) {
    doors.print(JSON.stringify(asData(from, to, changes), null, 2))
    return 0
  }
  doors.print(`旧：${from.inForceFrom} 起施行的政策集 ${from.version}`)
  doors.print(`新：${to.inForceFrom} 起施行的政策集 ${to.version}`)
  for (const line of changes.flatMap(describeChange)) doors.print(line)
  doors.print(describeTotal(changes))
  return 0
}
