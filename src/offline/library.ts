import type { Offer, PackOffer } from './offer.ts'
import type { Pack } from './pack.ts'
import { keptPacks, keptReleases, openKept, type Storage } from './shelf.ts'

/** What is kept, open for reading. A pack that is damaged or gone is passed over. */
export interface Library {
  /** A page or file of this release as it is kept; undefined where it is not. */
  find(url: string, status?: number): Promise<Response | undefined>
  /** A file of an older release that an open page may still need. */
  findOlder(url: string): Promise<Response | undefined>
  has(url: string): Promise<boolean>
  /** Whether every page of this release is kept, so that a page that is not found does not exist. */
  isWhole(): Promise<boolean>
  /** The packs that were found damaged. */
  damaged(): PackOffer[]
  /** Look at the shelves afresh, for packs have come or gone. */
  forget(): void
}

/** Open the packs that are kept of a release. */
export function openLibrary(storage: Storage, offer: Offer): Library {
  const { root } = storage
  let opened: Promise<Opened[]> | undefined
  const damaged = new Map<string, PackOffer>()
  const report = (pack: PackOffer) => void damaged.set(pack.file, pack)
  const packs = () => {
    opened ??= openAll(storage, offer.release, report)
    return opened
  }
  return {
    find: async (url, status = 200) => read(await packs(), root, url, status, report),
    async findOlder(url) {
      const older = (await keptReleases(storage)).filter((other) => other !== offer.release)
      const all = await Promise.all(older.map((other) => openAll(storage, other, () => {})))
      return read(all.flat(), root, url, 200, () => {})
    },
    async has(url) {
      const name = fileAt(root, url)
      return name !== undefined && (await packs()).some(({ pack }) => pack.has(name))
    },
    isWhole: async () =>
      (await packs()).some(({ kept: { name } }) =>
        offer.packs.length === 0 ? name === 'core' : name === 'everything',
      ),
    damaged: () => [...damaged.values()],
    forget() {
      opened = undefined
      damaged.clear()
    },
  }
}

interface Opened {
  kept: PackOffer
  pack: Pack
}

async function openAll(
  storage: Storage,
  release: string,
  report: (pack: PackOffer) => void,
): Promise<Opened[]> {
  const kept = await keptPacks(storage, release).catch(() => [])
  const opened = await Promise.all(
    kept.map(async (offer) => {
      const pack = await openKept(storage, release, offer).catch(() => undefined)
      if (!pack) report(offer)
      return pack ? [{ kept: offer, pack }] : []
    }),
  )
  return opened.flat()
}

async function read(
  packs: Opened[],
  root: string,
  url: string,
  status: number,
  report: (pack: PackOffer) => void,
): Promise<Response | undefined> {
  const name = fileAt(root, url)
  if (name === undefined) return undefined
  for (const { kept, pack } of packs) {
    if (pack.has(`${name}/index.html`)) return Response.redirect(withSlash(url), 301)
    const bytes = await pack.read(name).catch(() => report(kept))
    if (bytes) return new Response(bytes, { status, headers: headersOf(name) })
  }
  return undefined
}

/** The file that answers for an address below the root; undefined for an address that is none. */
function fileAt(root: string, url: string): string | undefined {
  try {
    const path = `/${decodeURI(new URL(url).pathname.slice(new URL(root).pathname.length))}`
    return path.endsWith('/') ? `${path}index.html` : path
  } catch {
    return undefined
  }
}

function withSlash(address: string): string {
  const url = new URL(address)
  url.pathname += '/'
  return url.href
}

/** A page can read in its own timing that it was kept. */
const headersOf = (name: string): HeadersInit => ({ 'content-type': typeOf(name), 'server-timing': 'kept' })

const types: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html;charset=utf-8'],
  ['css', 'text/css;charset=utf-8'],
  ['js', 'text/javascript;charset=utf-8'],
  ['json', 'application/json'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['woff2', 'font/woff2'],
  ['webmanifest', 'application/manifest+json'],
])

const typeOf = (path: string) =>
  types.get(path.slice(path.lastIndexOf('.') + 1)) ?? 'application/octet-stream'
