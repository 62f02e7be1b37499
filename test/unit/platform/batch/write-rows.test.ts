import { Readable } from 'node:stream'
import { writeRows } from '../../../../src/platform/batch/write-rows'

it.each([[0], [1], [500], [501], [1200]])('writes %s rows as one JSON array, in pieces', async (count) => {
  const rows = Array.from({ length: count }, (_, row) => ({ row }))
  const pieces: string[] = []
  await writeRows(async (piece) => void pieces.push(piece), Readable.from(rows))
  expect(JSON.parse(pieces.join(''))).toEqual(rows)
  expect(pieces.length).toBe(Math.max(1, Math.ceil(count / 500)) + 1)
})
