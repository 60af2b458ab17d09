/** A file of the index: what its header says, and its binary parts by name. */
export interface Container<H> {
  header: H
  parts: ReadonlyMap<string, Uint8Array>
  /** A part by its name; empty where there is none. */
  part(name: string): Uint8Array
}

/** A header and binary parts as bytes: the header's length in four bytes, the header as JSON, then the parts. Not compressed yet. */
export function packContainer(
  header: object,
  parts: Readonly<Record<string, Uint8Array>>,
): Uint8Array<ArrayBuffer> {
  const list = Object.entries(parts)
  const sizes = list.map(([name, bytes]) => [name, bytes.length] as const)
  const head = new TextEncoder().encode(JSON.stringify({ header, sizes }))
  const size = new Uint8Array(4)
  new DataView(size.buffer).setUint32(0, head.length)
  return concat([size, head, ...list.map(([, bytes]) => bytes)])
}

/** Read a container from its compressed bytes. Throws where they are damaged. */
export async function openContainer<H>(compressed: Uint8Array<ArrayBuffer>): Promise<Container<H>> {
  return readContainer(await inflate(compressed))
}

/** Read a container that is not compressed. Throws where it is damaged. */
export function readContainer<H>(bytes: Uint8Array): Container<H> {
  const start = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  const { header, sizes } = JSON.parse(new TextDecoder().decode(bytes.subarray(4, start))) as Head<H>
  const parts = new Map<string, Uint8Array>()
  let at = start
  for (const [name, size] of sizes) {
    parts.set(name, bytes.subarray(at, at + size))
    at += size
  }
  return { header, parts, part: (name) => parts.get(name) ?? new Uint8Array() }
}

/** Undo raw deflate. Throws where the bytes are not that. */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, format: CompressionFormat = 'deflate-raw') {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** Byte arrays one after another. */
export function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

interface Head<H> {
  header: H
  sizes: [name: string, size: number][]
}
