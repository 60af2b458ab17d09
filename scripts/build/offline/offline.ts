import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import type { Archive } from '../../../src/archive/archive.ts'
import type { Offer, PackOffer } from '../../../src/offline/offer.ts'
import { type SiteFile, siteFiles } from '../site-files.ts'
import { keepable } from './keepable.ts'
import { packFile } from './pack-file.ts'
import { core, everything, type PackContent, parts, searchIndex } from './packs.ts'

/** Up to which size, in bytes, a site is kept whole at the first visit, and of a larger one its search index, besides so many of its newest dates. */
export interface Limits {
  site: number
  index: number
  dates: number
}
const limits: Limits = { site: 5_000_000, index: 5_000_000, dates: 10 }

/** Make a built site work without a network: its packs, their list, and the service worker that keeps and serves them. */
export async function writeOffline(
  archive: Archive,
  folder: string,
  allowed: Limits = limits,
): Promise<void> {
  const files = siteFiles(folder)
  const kept = keepable(archive, files)
  const offer = { release: releaseOf(files), ...offers(archive, kept, allowed, folder) }
  write(folder, 'offline/packs.json', JSON.stringify(offer))
  write(folder, 'sw.js', `self.sheaf=${JSON.stringify(offer)};\n${await bundle('worker.ts')}`)
}

/** The kill switch: a service worker that removes everything that was ever kept, and itself. */
export async function writeOff(folder: string): Promise<void> {
  write(folder, 'sw.js', await bundle('off.ts'))
}

function offers(archive: Archive, files: SiteFile[], limits: Limits, folder: string): Omit<Offer, 'release'> {
  const add = (content: PackContent, more: Partial<PackOffer> = {}) => ({
    ...writePack(content, folder),
    ...more,
  })
  const all = everything(archive, files)
  const packed = packFile(all.files)
  if (packed.length <= limits.site)
    return { core: offerOf({ ...all, name: 'core', title: 'The whole archive' }, packed, folder), packs: [] }
  const search = searchIndex(files)
  const index = packFile(search.files)
  const isSmall = index.length <= limits.index
  const needs = isSmall ? {} : { needs: [search.name] }
  return {
    core: add(core(archive, files, limits.dates, isSmall)),
    packs: [
      ...(isSmall ? [] : [offerOf(search, index, folder)]),
      offerOf(all, packed, folder),
      ...parts(archive, files).map((part) => add(part, needs)),
    ],
  }
}

const writePack = (content: PackContent, folder: string) => offerOf(content, packFile(content.files), folder)

function offerOf({ name, title, papers }: PackContent, bytes: Uint8Array, folder: string): PackOffer {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = `offline/${name}-${sha256.slice(0, 16)}.pack`
  write(folder, file, bytes)
  return { name, title, file, size: bytes.length, sha256, papers }
}

/** What tells one release from another: a checksum over the paths and bytes of its files. */
function releaseOf(files: SiteFile[]): string {
  const sum = createHash('sha256')
  for (const file of files)
    sum.update(file.path).update('\0').update(createHash('sha256').update(file.read()).digest())
  return sum.digest('hex').slice(0, 16)
}

/** One script of src/offline with what it imports, as a classic script. */
async function bundle(name: string): Promise<string> {
  const build = await rolldown({
    input: join(import.meta.dirname, '../../../src/offline', name),
    platform: 'browser',
  })
  const { output } = await build.generate({ format: 'iife', minify: true })
  await build.close()
  return output[0].code
}

function write(folder: string, path: string, bytes: string | Uint8Array): void {
  mkdirSync(join(folder, 'offline'), { recursive: true })
  writeFileSync(join(folder, path), bytes)
}
