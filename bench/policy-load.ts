import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openJointPolicies } from '../src/measures/joint-policies'
import { loadJointPolicies } from '../src/measures/load-joint-policies'
import { measureCollections, openPolicyArchive } from '../src/measures/store'
import { policiesFolder } from '../src/platform/policy/policy-folder'
import { openStore } from '../src/platform/store/open-store'
import { withFolder } from './support/bench-platform'
import { runBench } from './support/options'
import { median } from './support/percentiles'
import { note, printTable, verdict, type TableRow } from './support/table'

const RUNS = 9
const SETS = [1, 5, 20]
const GOAL_MS = 500
const AREAS = ['lists', 'measures', 'scenarios', 'engine']

/** How many lists each set changes: a reform, not an amendment. */
const CHANGED = 16

const changeLists = (place: string, set: number): void => {
  const names = readdirSync(join(place, 'lists')).slice(0, CHANGED)
  for (const name of names) {
    const path = join(place, 'lists', name)
    const list = JSON.parse(readFileSync(path, 'utf8')) as object
    writeFileSync(path, JSON.stringify({ ...list, note: `第 ${set} 次修改` }))
  }
}

/** A folder with the law of the platform as this many whole sets, each different from the one before. */
const writeSets = (folder: string, count: number): void => {
  const places = [
    folder,
    ...Array.from({ length: count - 1 }, (_, i) => join(folder, 'sets', `${2027 + i}-01-01`)),
  ]
  for (const [set, place] of places.entries()) {
    mkdirSync(place, { recursive: true })
    for (const area of AREAS) cpSync(join(policiesFolder, area), join(place, area), { recursive: true })
    changeLists(place, set)
  }
}

/** What a start does for its policy sets: read, check, hash, keep; nothing is compiled until it is asked for. */
const startOnce = async (folder: string): Promise<{ readonly ms: number; readonly kept: number }> => {
  const store = await openStore({ sqlitePath: join(folder, 'credit.db') }, measureCollections)
  try {
    const since = performance.now()
    const { sets } = await openJointPolicies(loadJointPolicies(folder), openPolicyArchive(store))
    return { ms: performance.now() - since, kept: sets.length }
  } finally {
    await store.close()
  }
}

/** The part of a start that grows with the number of policy sets. */
runBench(async () => {
  const rows: TableRow[] = []
  let floor = 0
  for (const count of SETS)
    await withFolder(async (folder) => {
      writeSets(folder, count)
      const first = await startOnce(folder)
      const samples: number[] = []
      for (let run = 0; run < RUNS; run += 1) samples.push((await startOnce(folder)).ms)
      const ms = median(samples)
      floor = floor === 0 ? ms : floor
      rows.push({
        sets: first.kept,
        'first start ms': first.ms.toFixed(0),
        'median ms': ms.toFixed(0),
        'all runs ms': samples.map((one) => one.toFixed(0)).join(' '),
        'more than one set ms': (ms - floor).toFixed(0),
        'ratio to one set': (ms / floor).toFixed(1),
        [`goal ≤ ${GOAL_MS} ms more`]: verdict(ms - floor <= GOAL_MS),
      })
    })
  printTable(rows)
  note(
    `Read, checked by schema and across, hashed, looked up in the store (the first start keeps them); each set changes ${CHANGED} of 160 items.`,
  )
})
