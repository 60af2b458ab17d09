import { gunzipSync, gzipSync } from 'node:zlib'
import { blockSize, type Recipe, recipesInBlock, writeRecipes } from '../../../src/offline/fold.ts'
import { isUnwrapped, type PackHead } from '../../../src/offline/pack.ts'
import type { SiteFile } from '../site-files.ts'
import { emptyText } from './fold.ts'

/** The bytes of a pack with these files, in this order: what comes later is told by what came before. The same files give the same bytes. */
export function packFile(files: readonly SiteFile[]): Uint8Array {
  const folded = files.filter(({ path }) => isText(path))
  const asIs = files.filter(({ path }) => !isText(path))
  const { text, recipes } = foldAll(folded)
  const head: PackHead = {
    text: lengthsOf(text),
    recipes: lengthsOf(recipes),
    folded: folded.map(({ path }) => path),
    asIs: asIs.map(({ path, size }) => [path, size]),
  }
  const packed = gzipped(Buffer.from(JSON.stringify(head)))
  const size = Buffer.alloc(4)
  size.writeUInt32BE(packed.length)
  return Buffer.concat([size, packed, ...text, ...recipes, ...asIs.map(({ read }) => read())])
}

/** The blocks of the text and those of the recipes, gzipped. */
function foldAll(files: readonly SiteFile[]) {
  const text = emptyText()
  const recipes: Uint8Array[] = []
  for (let at = 0; at < files.length; at += recipesInBlock) {
    const before = text.length()
    const some: Recipe[] = files.slice(at, at + recipesInBlock).map((file) => text.fold(bytesOf(file)))
    recipes.push(gzipped(writeRecipes(some, before)))
  }
  return { text: blocksOf(text.bytes()).map(gzipped), recipes }
}

const bytesOf = ({ path, read }: SiteFile) => (isUnwrapped(path) ? gunzipSync(read()) : read())

const isText = (path: string) => /\.(html|css|js|json|svg|webmanifest)$/.test(path) || isUnwrapped(path)

const blocksOf = (text: Uint8Array) =>
  Array.from({ length: Math.ceil(text.length / blockSize) }, (_, at) =>
    text.subarray(at * blockSize, (at + 1) * blockSize),
  )

const gzipped = (bytes: Uint8Array) => gzipSync(bytes, { level: 9 })

const lengthsOf = (blocks: readonly Uint8Array[]) => blocks.map(({ length }) => length)
