import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Value of a gauge when it is scraped; a map gives one value for each label. */
export type Reading = () => Promise<number | ReadonlyMap<string, number>>

export interface Metrics {
  /** To be given to `createHttpApp` as `observe`. */
  readonly observeRequest: (route: string, method: string, status: number, seconds: number) => void
  /** A value that is read at each scrape; a reading that fails is left out and counted. */
  addGauge(name: string, help: string, reading: Reading, label?: string): void
  /** @returns adds to the counter */
  addCounter(name: string, help: string): (by?: number) => void
  /** @returns takes one duration in seconds */
  addHistogram(name: string, help: string, label: string): (labelled: string, seconds: number) => void
  readonly contentType: string
  text(): Promise<string>
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

const setReading = (
  gauge: Gauge,
  value: number | ReadonlyMap<string, number>,
  label: string | undefined,
): void => {
  gauge.reset()
  if (typeof value === 'number') gauge.set(value)
  else for (const [labelled, number] of value) gauge.set({ [label ?? 'label']: labelled }, number)
}

const registerGauges = (registry: Registry): Metrics['addGauge'] => {
  const failures = new Counter({
    name: 'credit_metric_failures_total',
    help: 'Readings of a gauge that failed',
    labelNames: ['metric'],
    registers: [registry],
  })
  return (name, help, reading, label) => {
    const gauge = new Gauge({
      name,
      help,
      labelNames: label === undefined ? [] : [label],
      registers: [registry],
      async collect() {
        try {
          setReading(gauge, await reading(), label)
        } catch {
          if (label === undefined) gauge.remove()
          else gauge.reset()
          failures.inc({ metric: name })
        }
      },
    })
  }
}

/** Everything that is measured in this process, in the form of Prometheus. */
export const createMetrics = (): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'credit_http_request_duration_seconds',
    help: 'Duration of HTTP requests by route',
    labelNames: ['route', 'method', 'status'],
    buckets: SECONDS,
    registers: [registry],
  })
  return {
    observeRequest: (route, method, status, seconds) => requests.observe({ route, method, status }, seconds),
    addGauge: registerGauges(registry),
    addCounter: (name, help) => {
      const counter = new Counter({ name, help, registers: [registry] })
      return (by = 1) => counter.inc(by)
    },
    addHistogram: (name, help, label) => {
      const labelNames = [label]
      const histogram = new Histogram({ name, help, labelNames, buckets: SECONDS, registers: [registry] })
      return (labelled, seconds) => histogram.observe({ [label]: labelled }, seconds)
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  }
}
