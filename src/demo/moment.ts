/** Half past ten in China, but never later than now. */
export const momentOf = (day: string, now: string): string => {
  const at = `${day}T02:30:00.000Z`
  return at < now ? at : now
}
