/** The value that `share` (0 to 1) of the samples do not exceed. */
export const percentile = (samples: Iterable<number>, share: number): number => {
  const sorted = Float64Array.from(samples).sort()
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

export const median = (samples: Iterable<number>): number => percentile(samples, 0.5)
