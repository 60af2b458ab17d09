import type { Pack } from './pack.ts'
import { keptPacks, keptReleases, openKept, type Storage } from './shelf.ts'

/** What is kept, open for reading. */
export interface Library {
  /** A page or file of this release as it is kept; undefined where it is not. */
  find(url: string, status?: number): Promise<Response | undefined>
  /** A file of an older release that an open page may still need. */
  findOlder(url: string): Promise<Response | undefined>
  /** Look at the shelves afresh, for packs have come or gone. */
  forget(): void
}

/** Open the packs that are kept of a release; a pack that is damaged or gone is passed over. */
export function openLibrary(storage: Storage, release: string): Library {
  let packs: Promise<Pack[]> | undefined
  return {
    async find(url, status = 200) {
      packs ??= openAll(storage, release)
      return read(await packs, storage.root, url, status)
    },
    async findOlder(url) {
      const older = (await keptReleases(storage)).filter((other) => other !== release)
      const opened = await Promise.all(older.map((other) => openAll(storage, other)))
      return read(opened.flat(), storage.root, url, 200)
    },
    forget() {
      packs = undefined
    },
  }
}

async function openAll(storage: Storage, release: string): Promise<Pack[]> {
  const offers = await keptPacks(storage, release).catch(() => [])
  const packs = await Promise.all(
    offers.map((offer) => openKept(storage, release, offer).catch(() => undefined)),
  )
  return packs.filter((pack) => pack !== undefined)
}

async function read(packs: Pack[], root: string, url: string, status: number): Promise<Response | undefined> {
  const path = `/${decodeURI(new URL(url).pathname).slice(new URL(root).pathname.length)}`
  const name = path.endsWith('/') ? `${path}index.html` : path
  for (const pack of packs) {
    const bytes = await pack.read(name).catch(() => undefined)
    if (bytes) return new Response(bytes, { status, headers: { 'content-type': typeOf(name) } })
    if (pack.has(`${path}/index.html`)) return Response.redirect(`${root.slice(0, -1)}${path}/`, 301)
  }
  return undefined
}

const types: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html;charset=utf-8'],
  ['css', 'text/css;charset=utf-8'],
  ['js', 'text/javascript;charset=utf-8'],
  ['json', 'application/json'],
  ['jsonl', 'application/jsonl'],
  ['xml', 'application/xml'],
  ['svg', 'image/svg+xml'],
  ['woff2', 'font/woff2'],
  ['wasm', 'application/wasm'],
  ['webmanifest', 'application/manifest+json'],
])

const typeOf = (path: string) =>
  types.get(path.slice(path.lastIndexOf('.') + 1)) ?? 'application/octet-stream'
