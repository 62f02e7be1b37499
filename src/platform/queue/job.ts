/** What both engines share: the catalogue with its payload checks, and what becomes of a job that threw. */
import { Failure, type InputError } from '../http/failure'
import type { Json } from '../store/port'
import { PermanentJobError, type JobDefinition, type JobHandler } from './port'

export type PayloadCheck = (value: unknown) => readonly InputError[]

/** The payload breaks the schema of its job; a mistake of the producer. */
export class InvalidPayloadError extends Error {
  override readonly name = 'InvalidPayloadError'
}

export interface JobCatalogue {
  readonly queues: readonly string[]
  jobsOf(queue: string): readonly JobDefinition[]
  /** @throws InvalidPayloadError */
  checkPayload(job: JobDefinition, payload: Json): void
  /** @throws Error when a job of the queue has no handler, or a handler no job */
  checkHandlers(queue: string, handlers: ReadonlyMap<string, JobHandler>): void
}

const describe = (errors: readonly InputError[]): string =>
  errors.map(({ pointer, code, detail }) => `${pointer} ${code}: ${detail}`).join('; ')

const refuseTwins = (jobs: readonly JobDefinition[]): void => {
  const names = jobs.map((job) => job.name)
  const twin = names.find((name, at) => names.indexOf(name) !== at)
  if (twin !== undefined) throw new Error(`job ${twin} stands twice in the catalogue`)
}

/** Reads the catalogue; every payload schema must exist now, not when the first job arrives. */
export const openCatalogue = (
  jobs: readonly JobDefinition[],
  validatorFor: (schemaId: string) => PayloadCheck,
): JobCatalogue => {
  refuseTwins(jobs)
  const checks = new Map(jobs.map((job) => [job.name, validatorFor(job.payloadSchema)]))
  const jobsOf = (queue: string): readonly JobDefinition[] => jobs.filter((job) => job.queue === queue)
  return {
    queues: [...new Set(jobs.map((job) => job.queue))],
    jobsOf,
    checkPayload: (job, payload) => {
      const check = checks.get(job.name)
      if (!check) throw new InvalidPayloadError(`job ${job.name} does not stand in the catalogue`)
      const errors = check(payload)
      if (errors.length > 0) throw new InvalidPayloadError(`payload of ${job.name}: ${describe(errors)}`)
    },
    checkHandlers: (queue, handlers) => {
      const names = jobsOf(queue).map((job) => job.name)
      const orphan = names.find((name) => !handlers.has(name))
      if (orphan !== undefined) throw new Error(`job ${orphan} of queue ${queue} has no handler`)
      const stranger = [...handlers.keys()].find((name) => !names.includes(name))
      if (stranger !== undefined) throw new Error(`handler ${stranger} has no job in queue ${queue}`)
    },
  }
}

/** Failures that say "not now"; all others would only fail again. */
const PASSING_CODES: ReadonlySet<string> = new Set(['dependency-unavailable', 'stale-revision'])

export const isPermanent = (error: unknown): boolean =>
  error instanceof PermanentJobError ||
  error instanceof InvalidPayloadError ||
  (error instanceof Failure && !PASSING_CODES.has(error.code))

/** For the evidence; bounded, because messages of foreign errors may quote anything. */
export const errorText = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 500)

/** Parses what arrived and hands it on; the handler may rely on the schema. */
export const handleJob = async (
  catalogue: JobCatalogue,
  handlers: ReadonlyMap<string, JobHandler>,
  arrived: { readonly queue: string; readonly name: string; readonly payload: Json },
): Promise<void> => {
  const job = catalogue.jobsOf(arrived.queue).find((one) => one.name === arrived.name)
  const handler = handlers.get(arrived.name)
  if (!job || !handler) throw new PermanentJobError(`no handler for ${arrived.queue}/${arrived.name}`)
  catalogue.checkPayload(job, arrived.payload)
  await handler(arrived.payload)
}

export const retryDelayMs = (job: JobDefinition, attempts: number): number =>
  job.backoffMs * 2 ** (attempts - 1)
