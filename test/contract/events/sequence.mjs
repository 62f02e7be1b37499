// A sequencer as a process of its own, in small batches; prints a line for each round.
// Usage: node sequence.mjs CONFIG until-done | die-before-clearing | endless
import { writeSync } from 'node:fs'
import { createRequire } from 'node:module'

const built = createRequire(new URL('../../../dist/src/platform/', import.meta.url))
const { numberEvents } = built('./events/number-events.js')
const { openRound } = built('./events/sequencer.js')
const { eventCollections } = built('./events/collections.js')
const { OUTBOX_INDEX } = built('./events/outbox.js')
const { openStore } = built('./store/open-store.js')

const [configText, mode] = process.argv.slice(2)
const emitting = ['records', 'notes'].map((name) => ({ name, indexes: [OUTBOX_INDEX] }))
const store = await openStore(JSON.parse(configText), [...emitting, ...eventCollections])
const round = { ...openRound(store, emitting), batchSize: 20 }
const dying = {
  ...round.events,
  insertMany: async (documents, options) => {
    await round.events.insertMany(documents, options)
    process.kill(process.pid, 'SIGKILL')
    await new Promise(() => undefined)
  },
}
const options = mode === 'die-before-clearing' ? { ...round, events: dying } : round

while ((await numberEvents(options)) || mode === 'endless') writeSync(1, 'round\n')
await store.close()
