import type { JobDefinition } from './platform/queue/port'
import { publishBatchJob, publishDecisionsJob, sweepDecisionsJob } from './publication/jobs'

/** 任务目录: every job of the platform. */
export const catalogue: readonly JobDefinition[] = [publishDecisionsJob, publishBatchJob, sweepDecisionsJob]
