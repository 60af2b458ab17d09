import { encodeNumbers, openNumbers } from './numbers.ts'

/**
 * Folded files: what occurs in them more than once stands once, in one long text, and each file is a recipe that
 * names the stretches of the text that it is made of (after J. Bentley and D. McIlroy, Data Compression Using Long
 * Common Strings, 1999). A stretch that begins where the text of the files before ended is new.
 */

/** The stretches of the text that make up a file: the start and the length of each, one after another. */
export type Recipe = number[]

/** How many bytes of the text are compressed together: a file is read from the few blocks that it needs. */
export const blockSize = 2 ** 17

/** How many recipes are compressed together. */
export const recipesInBlock = 128

/** Recipes as bytes, the text being as long as said before them: of each how many stretches; of a new one twice its length, of another one more than that, and its start. */
export function writeRecipes(recipes: readonly Recipe[], textBefore: number): Uint8Array<ArrayBuffer> {
  const numbers = [textBefore]
  let next = textBefore
  for (const recipe of recipes) {
    numbers.push(recipe.length / 2)
    for (const [start, length] of stretches(recipe)) {
      if (start === next) numbers.push(length * 2)
      else numbers.push(length * 2 + 1, start)
      if (start === next) next += length
    }
  }
  return encodeNumbers(numbers)
}

/** Read recipes. Throws where their bytes are not whole. */
export function readRecipes(bytes: Uint8Array): Recipe[] {
  const numbers = openNumbers(bytes)
  let next = numbers.next()
  const recipe = () => {
    const found: Recipe = []
    for (let count = numbers.next(); count > 0; count--) {
      const code = numbers.next()
      const [isNew, length] = [code % 2 === 0, Math.floor(code / 2)]
      found.push(isNew ? next : numbers.next(), length)
      if (isNew) next += length
    }
    return found
  }
  const recipes: Recipe[] = []
  while (!numbers.isAtEnd()) recipes.push(recipe())
  return recipes
}

/** Make a file out of the blocks of the text. Rejects where one cannot be read, or ends too soon. */
export async function unfold(
  recipe: Recipe,
  read: (block: number) => Promise<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const all = [...stretches(recipe)]
  const needed = new Set(all.flatMap(blocksOf))
  const blocks = new Map(await Promise.all([...needed].map(async (at) => [at, await read(at)] as const)))
  const file = new Uint8Array(all.reduce((sum, [, length]) => sum + length, 0))
  let written = 0
  for (const stretch of all)
    for (const block of blocksOf(stretch)) {
      const piece = blocks.get(block)!.subarray(...within(stretch, block))
      file.set(piece, written)
      written += piece.length
    }
  if (written < file.length) throw new Error('The text ends too soon')
  return file
}

type Stretch = readonly [start: number, length: number]

function* stretches(recipe: Recipe): Generator<Stretch> {
  for (let at = 0; at < recipe.length; at += 2) yield [recipe[at]!, recipe[at + 1]!]
}

/** The numbers of the blocks that a stretch lies in. */
function blocksOf([start, length]: Stretch): number[] {
  const first = Math.floor(start / blockSize)
  return Array.from({ length: Math.ceil((start + length) / blockSize) - first }, (_, at) => first + at)
}

/** Where in a block a stretch begins and ends. */
function within([start, length]: Stretch, block: number): [from: number, to: number] {
  const before = block * blockSize
  return [Math.max(0, start - before), Math.min(blockSize, start + length - before)]
}
