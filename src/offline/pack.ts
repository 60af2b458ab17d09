/**
 * A pack: many files of one release in one file. Its form: the length of the head in four bytes, the head as
 * gzipped JSON, then the blocks, each gzipped or as it is; a file is a stretch of one block.
 */

/** Where a file of a pack stands: the number of its block, its start in the unpacked block, its length. */
export type PackedFile = readonly [block: number, start: number, length: number]

/** What the head of a pack says. */
interface Head {
  /** The length of each block in the pack, and whether it is gzipped. */
  blocks: [length: number, gzipped: boolean][]
  /** By path from the root of the site, such as `/papers/x/index.html`. */
  files: [path: string, block: number, start: number, length: number][]
}

/** A pack that can be read from. */
export interface Pack {
  has(path: string): boolean
  /** The bytes of a file; undefined for a file that the pack does not hold. */
  read(path: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  paths(): Iterable<string>
}

/** One block of a pack being made: its files' bytes one after another. */
export interface Block {
  files: { path: string; bytes: Uint8Array }[]
  gzipped: boolean
}

/** Open a pack from its bytes. Throws where they are not a whole pack. */
export async function openPack(blob: Blob): Promise<Pack> {
  const size = new DataView(await blob.slice(0, 4).arrayBuffer()).getUint32(0)
  const head: Head = JSON.parse(new TextDecoder().decode(await gunzip(blob.slice(4, 4 + size))))
  const starts = blockStarts(head, 4 + size)
  if (starts.at(-1) !== blob.size) throw new Error('The pack is not whole')
  const files = new Map(head.files.map(([path, ...place]) => [path, place satisfies PackedFile]))
  return {
    has: (path) => files.has(path),
    paths: () => files.keys(),
    async read(path) {
      const place = files.get(path)
      if (!place) return undefined
      const [block, start, length] = place
      const whole = blob.slice(starts[block], starts[block + 1])
      const bytes = head.blocks[block]?.[1] ? await gunzip(whole) : new Uint8Array(await whole.arrayBuffer())
      return bytes.slice(start, start + length)
    },
  }
}

/** The bytes of a pack; `gzip` compresses, and must give the same bytes for the same input. */
export function makePack(blocks: Block[], gzip: (bytes: Uint8Array) => Uint8Array): Uint8Array<ArrayBuffer> {
  const bodies = blocks.map(({ files, gzipped }) => {
    const body = join(files.map(({ bytes }) => bytes))
    return gzipped ? gzip(body) : body
  })
  const head: Head = {
    blocks: bodies.map((body, at) => [body.length, blocks[at]?.gzipped ?? false]),
    files: blocks.flatMap(placed),
  }
  const packed = gzip(new TextEncoder().encode(JSON.stringify(head)))
  const size = new Uint8Array(4)
  new DataView(size.buffer).setUint32(0, packed.length)
  return join([size, packed, ...bodies])
}

function placed({ files }: Block, block: number): Head['files'] {
  let start = 0
  return files.map(({ path, bytes }) => {
    start += bytes.length
    return [path, block, start - bytes.length, bytes.length]
  })
}

/** Where each block begins, and at last where the pack ends. */
function blockStarts(head: Head, first: number): number[] {
  const starts = [first]
  for (const [length] of head.blocks) starts.push((starts.at(-1) ?? first) + length)
  return starts
}

async function gunzip(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const stream = blob.stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
