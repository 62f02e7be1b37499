import { basename, join } from 'node:path'
import { addDays, isCalendarDate } from '../calendar/calendar-date'
import { listsArea } from '../lists/policy-area'
import {
  DoubtfulPolicyError,
  placeOf,
  policiesFolder,
  readPolicyFolder,
  type KnownItems,
  type PolicyFault,
} from '../platform/policy/policy-folder'
import { listLaterSets } from '../platform/policy/policy-sets'
import { jointPolicyOf, type JointPolicy } from './joint-policy'
import { engineArea, measuresArea, scenariosArea } from './policy-area'
import { findPolicyFaults, type Reign } from './policy-faults'

/** 基础政策集的施行日期: of `policies/` itself; the system begins with the national outline of 2014, no item is older. */
export const BASE_IN_FORCE_FROM = '2014-01-01'

/** One set as read, and everything that is wrong with it. */
export interface ReadPolicy {
  readonly policy: JointPolicy
  readonly faults: readonly PolicyFault[]
}

/** 施行日期 of a set by its folder: the name where that is a date, else the date of the base set. */
export const dateOfFolder = (folder: string): string =>
  isCalendarDate(basename(folder)) ? basename(folder) : BASE_IN_FORCE_FROM

/** 读取一个政策集: the set in a folder that holds `lists`, `measures`, `scenarios` and `engine`. */
export const readJointPolicy = (folder: string, reign: Reign, known?: KnownItems): ReadPolicy => {
  const read = {
    lists: readPolicyFolder(listsArea, folder, known),
    measures: readPolicyFolder(measuresArea, folder, known),
    scenarios: readPolicyFolder(scenariosArea, folder, known),
    engine: readPolicyFolder(engineArea, folder, known),
  }
  const policy = jointPolicyOf(reign.from, {
    lists: read.lists.items,
    measures: read.measures.items,
    scenarios: read.scenarios.items,
    engine: read.engine.items,
  })
  const broken = Object.values<{ readonly faults: readonly PolicyFault[] }>(read).flatMap(
    ({ faults }) => faults,
  )
  // References into a file that could not be read would only repeat its fault.
  if (broken.length > 0) return { policy, faults: broken }
  const faults = findPolicyFaults(policy, reign).map(({ area, id, detail }) => ({
    file: read[area].files.get(id) ?? placeOf(join(folder, area)),
    detail,
  }))
  return { policy, faults }
}

const misdated = (name: string, folder: string): PolicyFault[] => {
  const file = placeOf(folder)
  if (!isCalendarDate(name)) return [{ file, detail: '文件夹名应为施行日期，如 2027-01-01' }]
  return name > BASE_IN_FORCE_FROM
    ? []
    : [{ file, detail: `施行日期应晚于基础政策集的 ${BASE_IN_FORCE_FROM}` }]
}

/** 读取全部政策集: the base set and those below `sets`, in the order of their dates of force. */
export const readJointPolicies = (folder: string = policiesFolder): ReadPolicy[] => {
  const later = listLaterSets(folder).map((set) => ({ ...set, faults: misdated(set.name, set.folder) }))
  const dated = later.filter(({ faults }) => faults.length === 0)
  const all = [{ name: BASE_IN_FORCE_FROM, folder }, ...dated]
  const known: KnownItems = new Map()
  const read = all.map((set, index) => {
    const next = all[index + 1]?.name
    const until = next === undefined ? null : addDays(next, -1)
    return readJointPolicy(set.folder, { from: set.name, until }, known)
  })
  const [base, ...rest] = read
  if (base === undefined) return read
  return [{ ...base, faults: [...base.faults, ...later.flatMap(({ faults }) => faults)] }, ...rest]
}

/**
 * 载入全部政策集, ready for use.
 * @throws DoubtfulPolicyError with every fault of every set
 */
export const loadJointPolicies = (folder?: string): JointPolicy[] => {
  const read = readJointPolicies(folder)
  const faults = read.flatMap((one) => one.faults)
  if (faults.length > 0) throw new DoubtfulPolicyError(faults)
  return read.map(({ policy }) => policy)
}
