import { readFileSync } from 'node:fs'

const KIB_PER_MIB = 1024

const figureOf = (pid: number, name: string): number => {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(found?.[1] ?? 0) / KIB_PER_MIB
}

/** MiB of memory that a process held at most so far. */
export const peakMemory = (pid: number): number => figureOf(pid, 'VmHWM')

/** MiB of memory that a process holds now. */
export const residentMemory = (pid: number): number => figureOf(pid, 'VmRSS')
