import { gunzipSync, gzipSync } from 'node:zlib'
import { isUnwrapped, type PackHead } from '../../../src/offline/pack.ts'
import type { SiteFile } from '../site-files.ts'
import { fold } from './fold.ts'

/** The bytes of a pack with these files, in this order: neighbours that are alike make it small. The same files give the same bytes. */
export function packFile(files: readonly SiteFile[]): Uint8Array {
  const blocks = blocksOf(files)
  const bodies = blocks.map(({ folded, files }) => {
    const body = Buffer.concat(files.map(({ bytes }) => bytes))
    return folded ? gzipped(fold(body)) : body
  })
  const head: PackHead = {
    blocks: blocks.map(({ folded }, at) => [bodies[at]!.length, folded]),
    files: blocks.flatMap(placed),
  }
  const packed = gzipped(Buffer.from(JSON.stringify(head)))
  const size = Buffer.alloc(4)
  size.writeUInt32BE(packed.length)
  return Buffer.concat([size, packed, ...bodies])
}

/** One block of a pack being made. */
interface Block {
  folded: boolean
  files: { path: string; bytes: Uint8Array }[]
}

/** How many bytes of pages are folded together: what they share stands once, and one page is still read quickly. */
const blockSize = 1_000_000

/** Texts in blocks of about a megabyte; after them what is compressed already, in one. */
function blocksOf(files: readonly SiteFile[]): Block[] {
  const blocks: Block[] = []
  const asIs: Block = { folded: false, files: [] }
  let size = blockSize
  for (const file of files) {
    const { path } = file
    const bytes = isUnwrapped(path) ? gunzipSync(file.read()) : file.read()
    if (!isText(path)) {
      asIs.files.push({ path, bytes })
      continue
    }
    if (size >= blockSize) {
      blocks.push({ folded: true, files: [] })
      size = 0
    }
    blocks.at(-1)!.files.push({ path, bytes })
    size += bytes.length
  }
  return asIs.files.length > 0 ? [...blocks, asIs] : blocks
}

const isText = (path: string) => /\.(html|css|js|json|svg|webmanifest)$/.test(path) || isUnwrapped(path)

function placed({ files }: Block, block: number): PackHead['files'] {
  let start = 0
  return files.map(({ path, bytes }) => {
    start += bytes.length
    return [path, block, start - bytes.length, bytes.length]
  })
}

const gzipped = (bytes: Uint8Array) => gzipSync(bytes, { level: 9 })
