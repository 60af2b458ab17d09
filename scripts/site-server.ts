import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join, normalize } from 'node:path'
import sirv from 'sirv'

/** A site that is being served. */
export interface Serving {
  /** The address of the home page, below the site's base path. */
  url: string
  close(): Promise<void>
}

/** Serve a built site as a static host would: base path, 404 page, `_headers`. A request is answered from one release, the one that the folder leads to when it comes. Takes `port`, or the next free one if `search`; 0 is any. */
export async function serveSite(out: string, { port = 4321, search = false } = {}): Promise<Serving> {
  basePath(out) // throws where there is no site
  const releaseOf = releases(out)
  const { base } = releaseOf()
  const server = createServer((request, response) => answer(request, response, releaseOf()))
  const found = await listen(server, port, search)
  return { url: `http://localhost:${found}${base}`, close: () => close(server) }
}

/** A release as it is served. */
interface Served {
  folder: string
  base: string
  rules: HeaderRule[]
  files: ReturnType<typeof sirv>
}

/** Finds out which release a folder leads to now; the last one that there was, where it leads to none. */
function releases(out: string): () => Served {
  let last: Served | undefined
  return () => {
    try {
      const folder = realpathSync(out)
      if (last?.folder !== folder) last = serve(folder)
    } catch (error) {
      if (!last) throw error
    }
    return last
  }
}

const serve = (folder: string): Served => ({
  folder,
  base: basePath(folder),
  rules: headerRules(folder),
  files: sirv(folder, { dev: true, etag: true }),
})

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, base, rules, files }: Served,
): void {
  const [path = '/', query = ''] = (request.url ?? '/').split(/(?=\?)/)
  const inner = path.startsWith(base) ? `/${path.slice(base.length)}` : undefined
  for (const [name, value] of headersFor(inner ?? path, rules)) response.setHeader(name, value)
  if (inner === undefined && `${path}/` === base) redirect(base + query)
  else if (inner === undefined) notFound()
  else if (isFolder(folder, inner)) redirect(`${path}/${query}`)
  else {
    request.url = inner + query
    files(request, response, notFound)
  }

  function redirect(location: string) {
    response.writeHead(301, { location }).end()
  }
  function notFound() {
    const page = join(folder, '404.html')
    response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' })
    response.end(existsSync(page) ? readFileSync(page) : 'Not found')
  }
}

/** The base path that a site was built for, as its home page names its own search description. */
export function basePath(folder: string): string {
  const page = join(folder, 'index.html')
  if (!existsSync(page))
    throw new Error(`There is no built site in ${folder}: build one with npm run build -- --out ${folder}`)
  return /href="([^"]*\/)opensearch\.xml"/.exec(readFileSync(page, 'utf8'))?.[1] ?? '/'
}

interface HeaderRule {
  pattern: RegExp
  name: string
  value: string
}

/** The rules of a `_headers` file: a path (`*` stands for anything) on its own line, its headers indented below. */
function headerRules(folder: string): HeaderRule[] {
  const file = join(folder, '_headers')
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  let pattern = /^$/
  return lines.flatMap((line) => {
    const header = /^\s+([\w-]+):\s*(.+)$/.exec(line)
    if (header) return [{ pattern, name: header[1] ?? '', value: header[2] ?? '' }]
    if (line.startsWith('/'))
      pattern = new RegExp(
        `^${line
          .trim()
          .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
          .replaceAll('*', '.*')}$`,
      )
    return []
  })
}

const headersFor = (path: string, rules: HeaderRule[]) =>
  rules.filter(({ pattern }) => pattern.test(path)).map(({ name, value }) => [name, value] as const)

function isFolder(folder: string, path: string): boolean {
  if (path.endsWith('/')) return false
  const inside = normalize(join(folder, safeDecode(path)))
  return inside.startsWith(normalize(folder)) && existsSync(inside) && statSync(inside).isDirectory()
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return '/'
  }
}

function listen(server: Server, port: number, search: boolean): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && search && port < 65_535)
        return done(listen(server, port + 1, search))
      failed(
        error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken: name another with --port`) : error,
      )
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      done(typeof address === 'object' && address ? address.port : port)
    })
  })
}

const close = (server: Server) =>
  new Promise<void>((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
