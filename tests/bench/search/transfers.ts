import { statSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'

/** A site that is served as it lies on the disk, without compression, and what of it was fetched. */
export interface Transfers {
  url: string
  /** The bytes fetched since it was last asked, pages and fonts not counted. */
  taken(): number
  close(): void
}

/** Serve a built site and count what is fetched. */
export async function countTransfers(folder: string): Promise<Transfers> {
  const files = sirv(folder, { etag: true, maxAge: 3600 })
  let bytes = 0
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    response.on('finish', () => {
      if (response.statusCode === 200 && !/(?:\/|\.html|\.woff2)$/.test(path))
        bytes += statSync(join(folder, path)).size
    })
    files(request, response, () => {
      response.writeHead(404).end()
    })
  })
  server.keepAliveTimeout = 600_000 // a busy machine must not close what a client is about to use
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  function taken() {
    const now = bytes
    bytes = 0
    return now
  }
  return { url: `http://localhost:${port}/`, taken, close: () => server.close() }
}
