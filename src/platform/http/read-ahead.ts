import { PassThrough, pipeline, type Readable } from 'node:stream'

/**
 * Reads a request while its answer waits for a slow reader, `mostBytes` ahead in each of two buffers: a client that
 * reads nothing before all is sent would otherwise wait for us, and we for it. Fails as the stream fails.
 */
export const readAhead = (stream: Readable, mostBytes: number): Readable => {
  const ahead = new PassThrough({ highWaterMark: mostBytes })
  // Told to whoever reads it.
  pipeline(stream, ahead, () => undefined)
  return ahead
}
