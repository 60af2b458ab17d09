import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { packFile } from '../../../scripts/build/offline/pack-file.ts'
import { openPack, type PackBytes } from '../../../src/offline/pack.ts'
import { toyFile } from '../../support/toy-files.ts'

const page = (name: string) =>
  toyFile(`/papers/${name}/index.html`, `<h1>${name}</h1>${'<p>Words. '.repeat(99)}`)
const files = [
  toyFile('/index.html', ''),
  ...['a', 'b', 'ü', '__proto__', 'constructor'].map(page),
  toyFile('/_astro/font.woff2', '\0\x01\x02'),
  toyFile('/long/index.html', 'long '.repeat(300_000)),
  page('z'),
  toyFile('/search/index/x.bin', 'postings'),
]

const bytesOf = (bytes: Uint8Array): PackBytes => ({
  size: bytes.length,
  read: async (start, end) => new Uint8Array(bytes.subarray(start, end)),
})

describe('a pack', () => {
  it('gives back every file, byte for byte, in any order', async () => {
    const pack = await openPack(bytesOf(packFile(files)))
    for (const { path, read } of [...files, ...files.toReversed()])
      expect(await pack.read(path), path).toEqual(new Uint8Array(read()))
  })

  it('knows what it holds and what it does not', async () => {
    const pack = await openPack(bytesOf(packFile(files)))
    expect(files.every(({ path }) => pack.has(path))).toBe(true)
    for (const path of ['', '/', 'toString', '/papers/', '/papers/a/', '__proto__']) {
      expect(pack.has(path)).toBe(false)
      expect(await pack.read(path)).toBeUndefined()
    }
  })

  it('holds what Pagefind has gzipped as it is without, and gives it back gzipped', async () => {
    const fragment = 'pagefind_dcd{"url":"/papers/a/"}'
    const path = '/pagefind/fragment/en_1.pf_fragment'
    const pack = await openPack(bytesOf(packFile([toyFile(path, gzipSync(fragment))])))
    expect(gunzipSync((await pack.read(path))!).toString()).toBe(fragment)
  })

  it('has the same bytes for the same files', () => {
    expect(packFile(files)).toEqual(packFile(files))
  })

  it('may be empty', async () => {
    const pack = await openPack(bytesOf(packFile([])))
    expect(pack.has('/index.html')).toBe(false)
  })

  it('is refused where it is not whole', async () => {
    const bytes = packFile(files)
    for (const end of [0, 3, 4, 100, bytes.length - 1])
      await expect(openPack(bytesOf(bytes.subarray(0, end)))).rejects.toThrow()
    await expect(openPack(bytesOf(Buffer.concat([bytes, Buffer.from([0])])))).rejects.toThrow()
    await expect(openPack(bytesOf(Buffer.from('<h1>Log in</h1>')))).rejects.toThrow()
  })

  it('rejects a page whose part of the text is damaged, and still gives the others', async () => {
    const other = toyFile('/other/index.html', Array.from({ length: 60_000 }, (_, at) => at).join(' '))
    const all = [...files, other]
    const bytes = packFile(all)
    const asItIs = 'postings'.length + 3
    bytes.fill(1, bytes.length - asItIs - 3000, bytes.length - asItIs - 2000)
    const pack = await openPack(bytesOf(bytes))
    await expect(pack.read(other.path)).rejects.toThrow()
    expect(await pack.read('/papers/a/index.html')).toEqual(new Uint8Array(files[1]!.read()))
  })
})
