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
app.listen(Number(process.env['PORT']), '127.0.0.1')
