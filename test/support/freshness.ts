interface Answer {
  readonly subjects: readonly { readonly hits: readonly unknown[] }[]
  readonly versions: { readonly data: number }
}

/** One answer of a race between readers and a writer. */
export interface Seen {
  readonly reader: number
  readonly askedAt: number
  /** Whether it used what the writer takes away. */
  readonly uses: boolean
  readonly data: number
}

export interface Race {
  readonly answers: readonly Seen[]
  readonly acknowledgedAt: number
}

/** Answers of each reader before the write, and after the time that it may lag behind. */
const ROUNDS = 5

const isUsed = ({ subjects }: Answer): boolean => subjects.some(({ hits }) => hits.length > 0)

/** Readers ask without a pause while the writer writes, and on until `lagMs` after its acknowledgement. */
export const race = async (
  readers: readonly (() => Promise<Answer>)[],
  write: () => Promise<void>,
  lagMs = 0,
): Promise<Race> => {
  const answers: Seen[] = []
  let acknowledgedAt = Infinity
  const isOver = (reader: number): boolean =>
    answers.filter((one) => one.reader === reader && one.askedAt > acknowledgedAt + lagMs).length >= ROUNDS
  const warm = (): boolean =>
    readers.every((_ask, reader) => answers.filter((one) => one.reader === reader).length >= ROUNDS)
  const read = async (ask: () => Promise<Answer>, reader: number): Promise<void> => {
    while (!isOver(reader)) {
      const askedAt = performance.now()
      const answer = await ask()
      answers.push({ reader, askedAt, uses: isUsed(answer), data: answer.versions.data })
    }
  }
  const writing = async (): Promise<void> => {
    while (!warm()) await new Promise((resolve) => setImmediate(resolve))
    await write()
    acknowledgedAt = performance.now()
  }
  await Promise.all([...readers.map(read), writing()])
  return { answers, acknowledgedAt }
}

/** Answers that were asked for after the acknowledgement, and so long after it, and still use what is gone. */
export const staleOf = ({ answers, acknowledgedAt }: Race, lagMs: number): Seen[] =>
  answers.filter(({ uses, askedAt }) => uses && askedAt > acknowledgedAt + lagMs)

/** Answers of a reader whose data version is lower than that of the one before. */
export const fallsOf = ({ answers }: Race): Seen[] => {
  const latest = new Map<number, number>()
  return answers.filter(({ reader, data }) => {
    const before = latest.get(reader) ?? 0
    latest.set(reader, data)
    return data < before
  })
}
