import { unfold } from './fold.ts'

/**
 * A pack: many files of one release in one file. Its form: the length of the head in four bytes, the head as
 * gzipped JSON, then the blocks. A block holds files one after another, folded and gzipped or as they are.
 */

/** What the head of a pack says. */
export interface PackHead {
  /** The length of each block in the pack, and whether it is folded. */
  blocks: [length: number, folded: boolean][]
  /** By path from the root of the site, such as `/papers/x/index.html`; the start is that in the unfolded block. */
  files: [path: string, block: number, start: number, length: number][]
}

/** Where the bytes of a pack are read from. Rejects where they are not there. */
export interface PackBytes {
  size: number
  read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>
}

/** A pack that can be read from. */
export interface Pack {
  has(path: string): boolean
  /** The bytes of a file; undefined for a file that the pack does not hold. Rejects where they are damaged. */
  read(path: string): Promise<Uint8Array<ArrayBuffer> | undefined>
}

/** Pagefind's texts are gzipped already: packs hold them as they are without it, and give them back with it. */
export const isUnwrapped = (path: string) => path.endsWith('.pf_fragment')

/** Open a pack. Rejects where its bytes are not a whole pack. */
export async function openPack(bytes: PackBytes): Promise<Pack> {
  const size = new DataView((await bytes.read(0, 4)).buffer).getUint32(0)
  const packed = await passed(await bytes.read(4, 4 + size), new DecompressionStream('gzip'))
  const head: PackHead = JSON.parse(new TextDecoder().decode(packed))
  const starts = blockStarts(head, 4 + size)
  if (starts.at(-1) !== bytes.size) throw new Error('The pack is not whole')
  const files = new Map(head.files.map(([path, ...place]) => [path, place]))
  const unfolded = rememberLast(async (block) => {
    const gzipped = await bytes.read(starts[block]!, starts[block + 1]!)
    return unfold(await passed(gzipped, new DecompressionStream('gzip')))
  })
  return {
    has: (path) => files.has(path),
    async read(path) {
      const place = files.get(path)
      if (!place) return undefined
      const [block, start, length] = place
      const from = starts[block]! + start
      const file = head.blocks[block]?.[1]
        ? (await unfolded(block)).slice(start, start + length)
        : await bytes.read(from, from + length)
      return isUnwrapped(path) ? passed(file, new CompressionStream('gzip')) : file
    },
  }
}

/** Where each block begins, and at last where the pack ends. */
function blockStarts(head: PackHead, first: number): number[] {
  const starts = [first]
  for (const [length] of head.blocks) starts.push(starts.at(-1)! + length)
  return starts
}

/** What was made last is at hand when it is asked for again; a failure is not. */
function rememberLast<T>(make: (key: number) => Promise<T>): (key: number) => Promise<T> {
  let [last, made] = [-1, undefined as Promise<T> | undefined]
  return (key) => {
    if (key === last && made) return made
    const making = make(key)
    ;[last, made] = [key, making]
    making.catch(() => {
      if (made === making) made = undefined
    })
    return making
  }
}

async function passed(bytes: Uint8Array<ArrayBuffer>, through: CompressionStream | DecompressionStream) {
  const stream = new Blob([bytes]).stream().pipeThrough(through)
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
