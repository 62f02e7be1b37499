import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JointItems, JointPolicy } from '../../src/measures/joint-policy'
import { policiesFolder } from '../../src/platform/policy/policy-folder'

export type JointArea = keyof JointItems
export type JointItem<A extends JointArea> = JointItems[A][number]

/** A copy of a set in which one item is another. */
export const withItem = <A extends JointArea>(
  policy: JointPolicy,
  area: A,
  id: string,
  change: Partial<JointItem<A>>,
): JointPolicy => {
  const items: readonly JointItem<A>[] = policy[area]
  if (!items.some((item) => item.id === id)) throw new Error(`there is no ${id} to be changed`)
  return { ...policy, [area]: items.map((item) => (item.id === id ? { ...item, ...change } : item)) }
}

/** A copy of a set with one item more, made of another. */
export const withMore = <A extends JointArea>(
  policy: JointPolicy,
  area: A,
  from: string,
  change: Partial<JointItem<A>>,
): JointPolicy => {
  const items: readonly JointItem<A>[] = policy[area]
  const more = items.filter((item) => item.id === from).map((item) => ({ ...item, ...change }))
  return { ...policy, [area]: [...items, ...more] }
}

const AREAS: readonly JointArea[] = ['lists', 'measures', 'scenarios', 'engine']

/** The files that ship, read once: many tests write them to folders of their own. */
const shippedFiles = AREAS.flatMap((area) =>
  readdirSync(join(policiesFolder, area)).map((name) => ({
    area,
    name,
    text: readFileSync(join(policiesFolder, area, name)),
  })),
)

const writeShipped = (to: string): void => {
  for (const area of AREAS) mkdirSync(join(to, area), { recursive: true })
  for (const { area, name, text } of shippedFiles) writeFileSync(join(to, area, name), text)
}

/** A folder of policies as the platform reads it, to be spoiled. */
export const openPolicyFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'credit-policies-'))
  writeShipped(folder)
  return {
    folder,
    /** One more whole set, the same law as the base. */
    addSet: (name: string): string => {
      const path = join(folder, 'sets', name)
      writeShipped(path)
      return path
    },
    /** Changes one file of a set. */
    change: (set: string, file: string, change: object): void => {
      const path = join(set, file)
      const item = JSON.parse(readFileSync(path, 'utf8')) as object
      writeFileSync(path, JSON.stringify({ ...item, ...change }))
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
