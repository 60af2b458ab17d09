import { openContainer, packContainer } from './container.ts'
import { type KeyTable, sumOf } from './keys.ts'
import { decodeNumbers, encodeNumbers, gaps, sums } from './varint.ts'

/** The checksum of a key, and the paper that it names. */
export type Key = readonly [sum: number, paper: number]

/** Keys as the containers of their files, not compressed yet: each has the checksums that begin with its number's bits, in order, and the papers in the same order. */
export function encodeKeys(keys: readonly Key[]): Uint8Array<ArrayBuffer>[] {
  const files = Array.from(
    { length: 2 ** Math.max(0, Math.ceil(Math.log2(keys.length / inFile))) },
    (): Key[] => [],
  )
  for (const key of keys) files[fileOf(key[0], files.length)]!.push(key)
  return files.map((own) => {
    const sorted = own.sort((a, b) => a[0] - b[0] || a[1] - b[1])
    return packContainer(
      {},
      {
        sums: encodeNumbers(gaps(sorted.map(([sum]) => sum))),
        papers: encodeNumbers(sorted.map(([, paper]) => paper)),
      },
    )
  })
}

/** A table over the files that `encodeKeys` made, compressed; each is read when it is first asked for. */
export function openKeys(
  names: readonly string[],
  read: (name: string) => Promise<Uint8Array<ArrayBuffer>>,
): KeyTable {
  const files = new Map<string, Promise<ReadonlyMap<number, number[]>>>()
  function open(name: string) {
    const file = files.get(name) ?? read(name).then(readKeys)
    files.set(name, file)
    file.catch(() => files.delete(name))
    return file
  }
  return async (key) => {
    const sum = sumOf(key)
    return (await open(names[fileOf(sum, names.length)] ?? '')).get(sum) ?? []
  }
}

/** At most about so many keys are in one file: some 14 KB. */
const inFile = 2048

const fileOf = (sum: number, files: number) => Math.floor(sum / (2 ** 40 / files))

async function readKeys(bytes: Uint8Array<ArrayBuffer>): Promise<ReadonlyMap<number, number[]>> {
  const { part } = await openContainer(bytes)
  const papers = decodeNumbers(part('papers'))
  const found = new Map<number, number[]>()
  sums(decodeNumbers(part('sums'))).forEach((sum, at) => {
    const known = found.get(sum)
    if (known) known.push(papers[at]!)
    else found.set(sum, [papers[at]!])
  })
  return found
}
