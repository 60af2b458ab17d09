import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import type { Archive } from '../../src/archive/archive.ts'
import { type Block, makePack } from '../../src/offline/pack.ts'
import type { Offer, PackOffer } from '../../src/offline/shelf.ts'
import { type Content, contentsOfPacks, type SiteFile } from './packs.ts'
import { siteFiles } from './site-files.ts'

/** Make a built site work without a network: its packs, their list, and the service worker. `worker: 'off'` writes one that removes everything. */
export async function writeOffline(
  archive: Archive,
  folder: string,
  worker: 'on' | 'off' = 'on',
): Promise<void> {
  if (worker === 'off') return write(folder, 'sw.js', await bundle('off.ts'))
  const files = siteFiles(folder)
  const [core, ...packs] = contentsOfPacks(archive, files).map((content) => writePack(content, folder))
  if (!core) return
  const offer: Offer = { release: releaseOf(files), core, packs }
  write(folder, 'offline/packs.json', JSON.stringify(offer))
  write(folder, 'sw.js', `self.sheaf=${JSON.stringify(offer)};\n${await bundle('worker.ts')}`)
}

function writePack({ name, title, files, papers }: Content, folder: string): PackOffer {
  const bytes = makePack(blocks(files), (block) => gzipSync(block, { level: 9 }))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = `offline/${name}-${sha256.slice(0, 16)}.pack`
  write(folder, file, bytes)
  return { name, title, file, size: bytes.length, sha256, papers }
}

/** How many bytes of pages are compressed together: what they share weighs once, and one is still quickly read. */
const blockSize = 400_000

/** Texts in blocks of a few hundred kilobytes, in the order of their paths; what is compressed already, each alone. */
function blocks(files: SiteFile[]): Block[] {
  const made: Block[] = []
  let size = blockSize
  for (const file of files) {
    const gzipped = isText(file.path)
    if (!gzipped || size >= blockSize || made.at(-1)?.gzipped === false) {
      made.push({ files: [], gzipped })
      size = 0
    }
    made.at(-1)?.files.push({ path: file.path, bytes: file.read() })
    size += file.size
  }
  return made
}

const isText = (path: string) => /\.(html|css|js|json|jsonl|xml|svg|txt|webmanifest)$/.test(path)

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
    input: join(import.meta.dirname, '../../src/offline', name),
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
