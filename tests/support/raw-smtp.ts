import { createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A server that lets every connection drop, or says nothing, where it is told to. */
export async function startRaw(serve: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}))
    serve(socket)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = server.address()
  return `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

/** An SMTP server in a few lines, that does `end` when it has read a whole message, and `begin` when it has read some of it. */
export const scripted = (end: (socket: Socket) => void, begin: (socket: Socket) => void = () => {}) =>
  startRaw((socket) => {
    let text = ''
    let inMessage = false
    socket.write('220 here\r\n')
    socket.on('data', (chunk) => {
      text += chunk
      if (inMessage && text.endsWith('\r\n.\r\n')) {
        inMessage = false
        text = ''
        return end(socket)
      }
      if (inMessage) begin(socket)
      if (inMessage || !text.endsWith('\r\n')) return
      const command = text.slice(0, 4).toUpperCase()
      text = ''
      inMessage = command === 'DATA'
      socket.write(inMessage ? '354 go on\r\n' : '250 ok\r\n')
    })
  })
