// A process of its own that writes: `endless` until it is killed, printing what was acknowledged; `counted` N writes.
// Usage: node writer.mjs CONFIG NAME endless|counted N
import { writeSync } from 'node:fs'
import { openStore } from '../../../dist/src/platform/store/open-store.js'

const [configText, name, mode, countText] = process.argv.slice(2)
const declaration = { name: 'written', indexes: [{ name: 'by-writer', paths: ['writer'] }] }
const store = await openStore(JSON.parse(configText), [declaration])
const written = store.collection(declaration)
const count = Number(countText)
const content = 'x'.repeat(500)

let next = 0
const document = () => ({ _id: `${name}-${(next += 1)}`, revision: 1, writer: name, content })
const acknowledge = (ids) => writeSync(1, `${ids.join('\n')}\n`)

const endless = async (lane) => {
  for (;;) {
    const documents = lane % 2 === 0 ? [document()] : [document(), document(), document()]
    if (documents.length === 1) await written.insert(documents[0])
    else await written.insertMany(documents)
    acknowledge(documents.map((each) => each._id))
  }
}

const increment = async () => {
  const counter = await written.get('counter')
  const next = { ...counter, revision: counter.revision + 1, value: counter.value + 1 }
  if (!(await written.replace(next, counter.revision))) await increment()
}

const counted = async () => {
  for (let at = 0; at < count; at += 1) await Promise.all([written.insert(document()), increment()])
}

if (mode === 'endless') await Promise.all(Array.from({ length: count }, (_each, lane) => endless(lane)))
else await counted()
await store.close()
