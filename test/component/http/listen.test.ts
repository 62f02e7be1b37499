import { Agent, get, type IncomingMessage } from 'node:http'
import { once } from 'node:events'
import { listen } from '../../../src/platform/http/listen'
import { route, smallApp } from './small-app'

const ask = async (port: number, path: string, agent: Agent): Promise<string> => {
  const [answer] = (await once(get({ port, path, agent }), 'response')) as [IncomingMessage]
  let text = ''
  for await (const chunk of answer) text += String(chunk)
  return text
}

const open = async () => {
  const gate = { open: (): void => undefined, entered: (): void => undefined }
  const opened = new Promise<void>((resolve) => (gate.open = resolve))
  const entered = new Promise<void>((resolve) => (gate.entered = resolve))
  const slow = route({
    path: '/slow',
    handle: async () => {
      gate.entered()
      await opened
      return { status: 200, json: 'done' }
    },
  })
  const listening = await listen(smallApp([slow, route({ path: '/fast' })]), { host: '127.0.0.1', port: 0 })
  return { listening, gate, entered, agent: new Agent({ keepAlive: true }) }
}

describe('an end of listening', () => {
  it('lets the request in hand finish and takes no other', async () => {
    const { listening, gate, entered, agent } = await open()
    const inHand = ask(listening.port, '/slow', agent)
    await entered
    const closed = listening.close()
    await expect(ask(listening.port, '/fast', new Agent())).rejects.toThrow(/ECONNREFUSED|reset/)
    gate.open()
    expect(await inHand).toBe('"done"')
    await closed
    agent.destroy()
  })

  it('does not wait for connections that are only kept alive', async () => {
    const { listening, agent } = await open()
    await ask(listening.port, '/fast', agent)
    const started = performance.now()
    await listening.close(10_000)
    expect(performance.now() - started).toBeLessThan(2_000)
    agent.destroy()
  })

  it('cuts off what does not finish by the deadline', async () => {
    const { listening, entered, agent } = await open()
    const inHand = ask(listening.port, '/slow', agent)
    const told = inHand.catch((error: unknown) => String(error))
    await entered
    await listening.close(50)
    expect(await told).toMatch(/hang up|reset/)
    agent.destroy()
  })

  it('is told when the address is taken', async () => {
    const { listening } = await open()
    await expect(listen(smallApp([]), { host: '127.0.0.1', port: listening.port })).rejects.toThrow(
      /EADDRINUSE/,
    )
    await listening.close()
  })
})
