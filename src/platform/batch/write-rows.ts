const ROWS_A_WRITE = 500

/** Writes a JSON array piece by piece, so that a long one is never held as a whole. */
export const writeRows = async (
  out: (text: string) => Promise<unknown>,
  rows: AsyncIterable<unknown>,
): Promise<void> => {
  let pending: string[] = []
  let separator = '['
  const flush = async (): Promise<void> => {
    await out(separator + pending.join(','))
    separator = ','
    pending = []
  }
  for await (const row of rows) {
    pending.push(JSON.stringify(row))
    if (pending.length >= ROWS_A_WRITE) await flush()
  }
  if (pending.length > 0 || separator === '[') await flush()
  await out(']')
}
