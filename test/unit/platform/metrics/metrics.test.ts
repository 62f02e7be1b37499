import { createMetrics } from '../../../../src/platform/metrics/metrics'

describe('metrics', () => {
  it('count requests by route', async () => {
    const metrics = createMetrics()
    metrics.observeRequest('/api/v1/decisions/{id}', 'GET', 200, 0.004)
    metrics.observeRequest('/api/v1/decisions/{id}', 'GET', 200, 0.04)
    expect(await metrics.text()).toContain(
      'credit_http_request_duration_seconds_count{route="/api/v1/decisions/{id}",method="GET",status="200"} 2',
    )
  })

  it('read a gauge at each scrape and forget labels that are gone', async () => {
    const metrics = createMetrics()
    let jobs = new Map([['waiting', 3]])
    metrics.addGauge('jobs', 'Jobs', () => Promise.resolve(jobs), 'state')
    metrics.addGauge('overdue', 'Overdue', () => Promise.resolve(7))
    const first = await metrics.text()
    expect(first).toContain('jobs{state="waiting"} 3')
    expect(first).toContain('overdue 7')
    jobs = new Map([['failed', 1]])
    const second = await metrics.text()
    expect(second).toContain('jobs{state="failed"} 1')
    expect(second).not.toContain('waiting')
  })

  it('leave out a gauge that cannot be read and show the others', async () => {
    const metrics = createMetrics()
    metrics.addGauge('broken', 'Broken', () => Promise.reject(new Error('store lost')))
    metrics.addGauge('whole', 'Whole', () => Promise.resolve(1))
    await metrics.text()
    const text = await metrics.text()
    expect(text).toContain('whole 1')
    expect(text).not.toMatch(/^broken \d/m)
    expect(text).toMatch(/credit_metric_failures_total\{metric="broken"\} [12]/)
  })

  it('count and time what rooms want', async () => {
    const metrics = createMetrics()
    metrics.addCounter('published_total', 'Published')(3)
    metrics.addHistogram('job_seconds', 'Jobs', 'job')('publish', 0.2)
    const text = await metrics.text()
    expect(text).toContain('published_total 3')
    expect(text).toContain('job_seconds_bucket{le="0.25",job="publish"} 1')
  })
})
