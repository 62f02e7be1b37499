import { join } from 'node:path'
import { openEventLog } from '../../../src/platform/events/event-log'
import { buildPlatform, runChild } from '../../support/child-script'
import { describeOnBothEngines } from '../store/engines'
import { announce, collections, expectAllNumberedOnce } from './suite'

beforeAll(buildPlatform, 60_000)

describeOnBothEngines('sequencers as processes', (engine) => {
  const size = engine.name === 'sqlite' ? 2_000 : 300
  const sequence = (mode: string) =>
    runChild(join(__dirname, 'sequence.mjs'), [JSON.stringify(engine.config()), mode])

  it('number every event once though some are killed between numbering and clearing', async () => {
    const store = await engine.open(collections)
    await announce(store, size)
    const dying = [sequence('die-before-clearing'), sequence('die-before-clearing')]
    const killed = sequence('endless')
    await killed.printed(3)
    killed.kill()
    await Promise.all([...dying, killed].map((child) => child.ended()))
    const rest = [sequence('until-done'), sequence('until-done')]
    await Promise.all(rest.map((child) => child.ended()))
    await expectAllNumberedOnce(store, openEventLog(store), size)
  }, 120_000)
})
