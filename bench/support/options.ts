import { parseArgs } from 'node:util'

/** What every benchmark takes from the command line. */
export interface BenchOptions {
  /** A number of things, made smaller (or larger) by `--scale`. */
  readonly sized: (count: number) => number
  readonly scale: number
}

/** Reads `--scale 0.1`. */
export const readOptions = (args: readonly string[] = process.argv.slice(2)): BenchOptions => {
  const { values } = parseArgs({ args: [...args], options: { scale: { type: 'string', default: '1' } } })
  const scale = Number(values.scale)
  if (!(scale > 0)) throw new RangeError('--scale takes a number above 0')
  return { scale, sized: (count) => Math.max(1, Math.round(count * scale)) }
}

/** Runs a benchmark; a failure is told and ends the process with 1. */
export const runBench = (bench: (options: BenchOptions) => Promise<void>): void => {
  bench(readOptions()).catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
}
