import type { JobDefinition } from './platform/queue/port'
import { publishDecisionsJob, sweepDecisionsJob } from './publication/jobs'

/** 任务目录: every job of the platform. */
export const catalogue: readonly JobDefinition[] = [publishDecisionsJob, sweepDecisionsJob]
