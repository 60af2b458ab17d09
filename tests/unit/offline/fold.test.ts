import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyText } from '../../../scripts/build/offline/fold.ts'
import { blockSize, readRecipes, unfold, writeRecipes } from '../../../src/offline/fold.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const words = 'A page has much in common with its neighbours: its head, its foot, all that stands between. '
const noise = (length: number) => Uint8Array.from({ length }, (_, at) => Math.imul(at, 2654435761) >>> 24)

/** Fold files and make them again from the bytes of their recipes and the text. */
async function foldedAndBack(files: Uint8Array[]) {
  const text = emptyText()
  const recipes = readRecipes(
    writeRecipes(
      files.map((file) => text.fold(file)),
      0,
    ),
  )
  const block = async (at: number) => text.bytes().subarray(at * blockSize, (at + 1) * blockSize)
  return { files: await Promise.all(recipes.map((recipe) => unfold(recipe, block))), text: text.length() }
}

describe('folded files', () => {
  it.each([
    ['nothing', ['']],
    ['nothing between others', ['x', '', 'x']],
    ['less than a checksum spans', ['short']],
    ['exactly what a checksum spans', ['x'.repeat(32)]],
    ['one byte again and again', ['\0'.repeat(50_000), '\0'.repeat(50_000)]],
    ['a pair of bytes again and again', ['ab'.repeat(50_000)]],
    ['a text twice', [words + words]],
    ['a text in two files', [words, words]],
    ['a text twice with something between', [`${words}${'-'.repeat(31)}${words}`]],
    ['texts that overlap themselves', [words.slice(0, 33).repeat(7), words.slice(5).repeat(30)]],
    ['more than a block of the text', [words.repeat(9), 'y'.repeat(blockSize + 1), words.repeat(9)]],
  ])('unfold to what they were: %s', async (_, texts) => {
    const files = texts.map(bytes)
    expect((await foldedAndBack(files)).files).toEqual(files)
  })

  it('unfold to what they were, whatever is repeated in whatever order', async () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 90 }),
      fc.constantFrom(...[40, 64, 91].map((to) => bytes(words.slice(0, to))), noise(700)),
    )
    const file = fc.array(piece, { maxLength: 20 }).map((pieces) => new Uint8Array(Buffer.concat(pieces)))
    await fc.assert(
      fc.asyncProperty(fc.array(file, { maxLength: 6 }), async (files) => {
        expect((await foldedAndBack(files)).files).toEqual(files)
      }),
      { numRuns: 40 },
    )
  })

  it('have in the text once what stands in several of them, however far away', async () => {
    const far = noise(300_000)
    const { text } = await foldedAndBack([bytes(words), far, bytes(words)])
    expect(text).toBeLessThanOrEqual(words.length + far.length)
  })

  it('are refused where their recipes are not whole, or the text ends too soon', async () => {
    const text = emptyText()
    const recipes = [text.fold(bytes(words.repeat(3))), text.fold(noise(400)), text.fold(bytes(words))]
    const written = writeRecipes(recipes, 0)
    expect(() => readRecipes(written.subarray(0, written.length - 1))).toThrow()
    expect(() => readRecipes(new Uint8Array(50_000).fill(255))).toThrow()
    await expect(unfold(recipes[0]!, async () => new Uint8Array(10))).rejects.toThrow()
  })
})
