import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Serving, serveSite } from '../../scripts/site-server.ts'

/** What goes wrong with an answer: a status without a body, a page in place of the file, half of its bytes, none at all, other bytes, never an answer, a slow one, or one with a text before it. */
export type Fault =
  | 404
  | 500
  | 'page'
  | 'half'
  | 'nothing'
  | 'garbled'
  | 'silence'
  | 'slow'
  | { before: string }

/** One request that a faulty server has seen. */
export interface Seen {
  path: string
  range: string | undefined
}

/** A static host that can publish another site, answer wrongly, be switched off and on again, all at one address. */
export interface FaultyServer {
  /** The address of the home page. */
  url: string
  seen: Seen[]
  /** Serve another built site from now on. */
  publish(folder: string): Promise<void>
  /** Answer the requests whose path fits wrongly from now on. */
  break(pattern: RegExp, fault: Fault): void
  /** Answer all rightly again, and give up what was never answered. */
  mend(): void
  stop(): Promise<void>
  start(): Promise<void>
  /** Stop for good. */
  close(): Promise<void>
}

/** Serve a built site from a host that can be made to fail. */
export async function serveFaultily(folder: string): Promise<FaultyServer> {
  let site = await serveSite(folder, { port: 0 })
  const base = new URL(site.url).pathname
  const faults: { pattern: RegExp; fault: Fault }[] = []
  const seen: Seen[] = []
  const silent: IncomingMessage[] = []
  const server = createServer((asked, answer) => {
    const path = asked.url ?? '/'
    seen.push({ path, range: asked.headers.range })
    const found = faults.find(({ pattern }) => pattern.test(path))
    if (found?.fault === 'silence') silent.push(asked)
    pass(site, asked, answer, found?.fault)
  })
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', () => done()))
  const stop = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}${base}`,
    seen,
    async publish(next) {
      const old = site
      site = await serveSite(next, { port: 0 })
      await old.close()
    },
    break(pattern, fault) {
      faults.push({ pattern, fault })
    },
    mend() {
      faults.length = 0
      for (const asked of silent.splice(0)) asked.socket.destroy()
    },
    start: () => listen(port),
    stop,
    async close() {
      await stop()
      await site.close()
    },
  }
}

/** Pass a request on to the site, and its answer back, with the fault. */
function pass(site: Serving, asked: IncomingMessage, answer: ServerResponse, fault?: Fault): void {
  if (fault === 'silence') return
  if (fault === 'nothing') return void asked.socket.destroy()
  if (typeof fault === 'number') return void answer.writeHead(fault).end()
  if (fault === 'page')
    return void answer.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Log in</h1>')
  const { port } = new URL(site.url)
  const abandon = () => answer.destroy()
  const inner = request({ port, path: asked.url, method: asked.method, headers: asked.headers }, (own) => {
    const { 'content-length': _length, etag: _etag, ...others } = own.headers
    answer.writeHead(own.statusCode ?? 500, typeof fault === 'object' ? others : own.headers)
    own.on('error', abandon)
    if (!fault) return void own.pipe(answer)
    const chunks: Buffer[] = []
    own.on('data', (chunk: Buffer) => chunks.push(chunk))
    own.on('end', () => spoil(Buffer.concat(chunks), answer, fault))
  })
  inner.on('error', abandon)
  inner.end()
}

function spoil(bytes: Buffer, answer: ServerResponse, fault: Fault): void {
  if (typeof fault === 'object') return void answer.end(fault.before + bytes)
  if (fault === 'garbled') return void answer.end(bytes.map((byte, at) => (at % 97 === 0 ? byte ^ 1 : byte)))
  const half = bytes.length >> 1
  answer.write(bytes.subarray(0, half), () => {
    if (fault === 'half') setTimeout(() => answer.destroy(), 20)
    else drip(bytes.subarray(half), answer)
  })
}

/** The rest of an answer, a hundredth of it at a time. */
function drip(bytes: Buffer, answer: ServerResponse): void {
  const piece = Math.ceil(bytes.length / 100)
  let at = 0
  const timer = setInterval(() => {
    if (at < bytes.length && !answer.destroyed) answer.write(bytes.subarray(at, at + piece))
    else {
      clearInterval(timer)
      answer.end()
    }
    at += piece
  }, 50)
}
