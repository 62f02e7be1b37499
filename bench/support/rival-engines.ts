import { ZenEngine } from '@gorules/zen-engine'
import { Engine } from 'json-rules-engine'
import type { JointPolicy } from '../../src/measures/joint-policy'

/** Which measures fire for a subject on these lists, in this scenario, by an engine made for rules of any kind. */
export type Rival = (scenario: string, lists: readonly string[]) => Promise<string[]>

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

/** One decision table, a row a measure, all hits collected. */
export const zenRival = ({ measures }: JointPolicy): Rival => {
  const table = {
    hitPolicy: 'collect',
    inputs: [
      { id: 'scenario', name: 'scenario', type: 'expression', field: 'scenario' },
      { id: 'lists', name: 'lists', type: 'expression', field: 'lists' },
    ],
    outputs: [{ id: 'code', name: 'code', type: 'expression', field: 'code' }],
    rules: measures.map(({ id, scenarios, lists }) => ({
      _id: id,
      scenario: quoted(scenarios),
      lists: `some($, # in [${quoted(lists)}])`,
      code: `"${id}"`,
    })),
  }
  const node = { x: 0, y: 0 }
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: node },
      { id: 'table', name: 'table', type: 'decisionTableNode', content: table, position: node },
      { id: 'out', name: 'out', type: 'outputNode', position: node },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  })
  return async (scenario, lists) => {
    const { result } = (await decision.evaluate({ scenario, lists })) as { result: { code: string }[] }
    return result.map(({ code }) => code).sort()
  }
}

/** A rule a measure; an event for each that fires. */
export const jsonRulesRival = ({ measures }: JointPolicy): Rival => {
  const engine = new Engine(
    measures.map(({ id, scenarios, lists }) => ({
      conditions: {
        all: [
          { fact: 'scenario', operator: 'in', value: scenarios },
          { any: lists.map((list) => ({ fact: 'lists', operator: 'contains', value: list })) },
        ],
      },
      event: { type: id },
    })),
  )
  return async (scenario, lists) => {
    const { events } = await engine.run({ scenario, lists: [...lists] })
    return events.map(({ type }) => type).sort()
  }
}
