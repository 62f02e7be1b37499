/** The floor of every HTTP figure: Express, the same body parsed, nothing done with it. Listens on PORT. */
import express from 'express'

const app = express()
app.disable('x-powered-by')
app.disable('etag')
app.get('/', (_request, response) => {
  response.json({ ok: true })
})
app.post('/api/v1/decisions', express.json({ limit: '1mb' }), (request, response) => {
  const body: unknown = request.body
  response.status(202).json({ outcome: typeof body === 'object' ? 'accepted' : 'refused' })
})
/** As large as the answers that it stands for. */
const answer = JSON.stringify({
  outcome: '正常',
  padding: 'x'.repeat(Number(process.env['ANSWER_BYTES'] ?? 0)),
})
app.post('/api/v1/checks', express.json({ limit: '1mb' }), (_request, response) => {
  response.type('json').send(answer)
})
app.listen(Number(process.env['PORT']), '127.0.0.1')
