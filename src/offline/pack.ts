import { readRecipes, recipesInBlock, unfold } from './fold.ts'

/**
 * A pack: many files of one release in one file. Its form: the length of the head in four bytes, the head as
 * gzipped JSON, the blocks of the text, those of the recipes, and at last what is compressed already, as it is.
 */

/** What the head of a pack says. */
export interface PackHead {
  /** The length in the pack of each gzipped block of the text. */
  text: number[]
  /** The same of the recipes. */
  recipes: number[]
  /** The files that are folded, by path from the root of the site such as `/papers/x/index.html`, in the order of the recipes. */
  folded: string[]
  asIs: [path: string, length: number][]
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
  const head: PackHead = JSON.parse(new TextDecoder().decode(await gunzipped(await bytes.read(4, 4 + size))))
  const text = placesFrom(4 + size, head.text)
  const recipes = placesFrom(text.end, head.recipes)
  const asIs = placesFrom(
    recipes.end,
    head.asIs.map(([, length]) => length),
  )
  if (asIs.end !== bytes.size) throw new Error('The pack is not whole')
  const numbers = new Map(head.folded.map((path, at) => [path, at]))
  const places = new Map(head.asIs.map(([path], at) => [path, at]))
  const textBlock = rememberLast(textsAtHand, async (at) => gunzipped(await bytes.read(...text.place(at))))
  const recipeBlock = rememberLast(recipesAtHand, async (at) =>
    readRecipes(await gunzipped(await bytes.read(...recipes.place(at)))),
  )
  async function folded(number: number) {
    const recipe = (await recipeBlock(Math.floor(number / recipesInBlock)))[number % recipesInBlock]
    if (!recipe) throw new Error('A recipe of the pack is missing')
    return unfold(recipe, textBlock)
  }
  return {
    has: (path) => numbers.has(path) || places.has(path),
    async read(path) {
      const [number, place] = [numbers.get(path), places.get(path)]
      if (number === undefined) return place === undefined ? undefined : bytes.read(...asIs.place(place))
      const file = await folded(number)
      return isUnwrapped(path) ? passed(file, new CompressionStream('gzip')) : file
    },
  }
}

/** How many blocks are kept at hand: the texts of some searches, eight megabytes. */
const textsAtHand = 64
const recipesAtHand = 4

/** Where things of these lengths lie that stand one after another. */
function placesFrom(start: number, lengths: readonly number[]) {
  const ends = [start]
  for (const length of lengths) ends.push(ends.at(-1)! + length)
  return {
    end: ends.at(-1)!,
    place: (at: number): [start: number, end: number] => [ends[at] ?? 0, ends[at + 1] ?? 0],
  }
}

/** What was made last is at hand when it is asked for again; a failure is not. */
function rememberLast<T>(most: number, make: (key: number) => Promise<T>): (key: number) => Promise<T> {
  const known = new Map<number, Promise<T>>()
  return (key) => {
    const making = known.get(key) ?? make(key)
    known.delete(key)
    known.set(key, making)
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
    making.catch(() => known.get(key) === making && known.delete(key))
    return making
  }
}

const gunzipped = (bytes: Uint8Array<ArrayBuffer>) => passed(bytes, new DecompressionStream('gzip'))

async function passed(bytes: Uint8Array<ArrayBuffer>, through: CompressionStream | DecompressionStream) {
  const stream = new Blob([bytes]).stream().pipeThrough(through)
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
