/** What the platform depends on cannot be reached, does not answer in time, or cannot do its work now: try again later. */
export class UnavailableError extends Error {
  override readonly name: string = 'UnavailableError'
}
