import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { request } from 'node:http'

const LINES_AT_ONCE = 1_000

/** Writes so many lines to a file, before anything is timed; answers its bytes. */
export const writeLines = async (
  path: string,
  count: number,
  lineOf: (number: number) => object,
): Promise<number> => {
  const file = await open(path, 'w')
  let bytes = 0
  for (let from = 0; from < count; from += LINES_AT_ONCE) {
    const lines = Array.from({ length: Math.min(LINES_AT_ONCE, count - from) }, (_, i) =>
      JSON.stringify(lineOf(from + i)),
    )
    bytes += (await file.write(`${lines.join('\n')}\n`)).bytesWritten
  }
  await file.close()
  return bytes
}

/** Streams the file to the platform over one connection; answers what came back. */
export const sendLines = (url: string, key: string, path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/x-ndjson' }
    const call = request(url, { method: 'POST', headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => resolve(Buffer.concat(chunks).toString()))
    })
    call.on('error', reject)
    createReadStream(path, { highWaterMark: 256 * 1024 })
      .on('error', reject)
      .pipe(call)
  })
