// A worker as a process of its own that takes jobs and never finishes one; prints each payload it gets.
// Usage: node work.mjs CONFIG   with the store's configuration, redisUrl, prefix, leaseMs and the catalogue
import { writeSync } from 'node:fs'
import { createRequire } from 'node:module'

const built = createRequire(new URL('../../../dist/src/platform/', import.meta.url))
const { systemClock } = built('./clock/clock.js')
const { queueCollections } = built('./queue/collections.js')
const { openQueue } = built('./queue/open-queue.js')
const { openStore } = built('./store/open-store.js')

const { store: storeConfig, catalogue, ...config } = JSON.parse(process.argv[2])
const store = await openStore(storeConfig, queueCollections)
const queue = await openQueue({
  ...config,
  store,
  catalogue,
  clock: systemClock,
  validatorFor: () => () => [],
  report: (error) => console.error(error),
})
const handle = async (payload) => {
  writeSync(1, `${JSON.stringify(payload)}\n`)
  await new Promise((resolve) => setTimeout(resolve, 3_600_000))
}
const names = catalogue.filter((job) => job.queue === 'publication').map((job) => job.name)
await queue.work('publication', new Map(names.map((name) => [name, handle])), { concurrency: 2 })
