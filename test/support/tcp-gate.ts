import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface TcpGate {
  readonly port: number
  /** Connections stay open, but nothing passes any more: a server that hangs. */
  freeze(): void
  thaw(): void
  /** Ends every connection in order; new ones are let through. */
  cut(): void
  close(): Promise<void>
}

/** A gate before a server on this machine. */
export const openTcpGate = async (targetPort: number): Promise<TcpGate> => {
  const sockets = new Set<Socket>()
  let frozen = false
  const keep = (socket: Socket): Socket => {
    sockets.add(socket)
    if (frozen) socket.pause()
    return socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
  }
  const join = (from: Socket, to: Socket): void => {
    from.on('data', (data) => to.write(data)).on('close', () => to.destroy())
    if (frozen) from.pause()
  }
  const server = createServer((client) => {
    const target = keep(connect(targetPort, '127.0.0.1'))
    join(keep(client), target)
    join(target, client)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const setFrozen = (value: boolean): void => {
    frozen = value
    sockets.forEach((socket) => (value ? socket.pause() : socket.resume()))
  }
  return {
    port: (server.address() as AddressInfo).port,
    freeze: () => setFrozen(true),
    thaw: () => setFrozen(false),
    cut: () => sockets.forEach((socket) => socket.end()),
    close: async () => {
      sockets.forEach((socket) => socket.destroy())
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
