import type { Line } from '../platform/http/ndjson'
import type { SubjectBatchResult } from '../generated/subject/batch-result'
import { readRegistration, type ReadRegistration } from './read-registration'
import { registerSubjects, type SubjectDeps } from './register-subjects'

const CHUNK = 1000

type Row = SubjectBatchResult['rows'][number]

interface Candidate {
  readonly row: number
  readonly read: ReadRegistration
}

const candidateOf = (line: Line): Candidate => ({
  row: line.row,
  read: line.error === undefined ? readRegistration(line.text) : { errors: [line.error] },
})

const CONFLICT = {
  pointer: '#/uscc',
  code: 'concurrent-change',
  detail: '该主体正被其他请求反复修改，此行未写入，请重发',
}

const settle = async (deps: SubjectDeps, chunk: readonly Candidate[]): Promise<Row[]> => {
  const registrations = chunk.flatMap(({ read }) => (read.errors === undefined ? [read.registration] : []))
  const lost = await registerSubjects(deps, registrations)
  return chunk.map(({ row, read }) => {
    if (read.errors !== undefined) return { row, outcome: 'refused', errors: [...read.errors] }
    if (lost.has(read.registration.uscc)) return { row, outcome: 'refused', errors: [CONFLICT] }
    return {
      row,
      outcome: 'accepted',
      ...(read.warnings.length === 0 ? {} : { warnings: [...read.warnings] }),
    }
  })
}

/** 信用主体批量登记: every line stands for itself; they are written in chunks, and a repeat changes nothing. */
export const loadBatch = async (
  deps: SubjectDeps,
  lines: AsyncIterable<Line>,
): Promise<SubjectBatchResult> => {
  const rows: Row[] = []
  let chunk: Candidate[] = []
  const flush = async (): Promise<void> => {
    for (const row of await settle(deps, chunk)) rows.push(row)
    chunk = []
  }
  for await (const line of lines) {
    chunk.push(candidateOf(line))
    if (chunk.length === CHUNK) await flush()
  }
  await flush()
  const refused = rows.filter(({ outcome }) => outcome === 'refused').length
  return { accepted: rows.length - refused, refused, rows }
}
