import type { Recipe } from '../../../src/offline/fold.ts'

/** A text that files are folded into. */
export interface Text {
  /** Take a file in: what of it the text does not have is added. Takes time in proportion to its length. */
  fold(file: Uint8Array): Recipe
  length(): number
  bytes(): Uint8Array
}

/** Strings are found again by a checksum over this many bytes; a repetition of twice as many is never missed. */
const width = 32
/** A repetition that is shorter costs more to name than to write again; the more so where gzip finds it itself. */
const shortest = 64
const shortestNear = 256
const near = 24_000

const base = 0x01000193
const leaving = Array.from({ length: width }).reduce<number>((power) => Math.imul(power, base), 1)
const slotBits = 22

/** An empty text. */
export function emptyText(): Text {
  /** For a checksum: the last place in the text, of some that `width` divides, where it was found. */
  const places = new Int32Array(2 ** slotBits).fill(-1)
  let [text, length] = [new Uint8Array(2 ** 16), 0]

  function fold(file: Uint8Array): Recipe {
    text = withRoom(text, length + file.length)
    const recipe: Recipe = []
    let [written, sum] = [0, 0]
    for (let end = 1; end <= file.length; end++) {
      sum = (Math.imul(sum, base) + file[end - 1]!) | 0
      if (end > width) sum = (sum - Math.imul(file[end - 1 - width]!, leaving)) | 0
      if (end <= written) continue
      text[length + end - 1 - written] = file[end - 1]!
      const start = end - width
      if (start < written) continue
      const slot = Math.imul(sum, 0x9e3779b1) >>> (32 - slotBits)
      const [place, here] = [places[slot]!, length + start - written]
      if (place >= 0 && here - place < shortestNear) continue
      const copy = place >= 0 ? copyAt({ text, file, place, here, start, written }) : undefined
      if (copy) {
        if (copy.to > written) recipe.push(length, copy.to - written)
        recipe.push(copy.from, copy.length)
        length += copy.to - written
        written = copy.to + copy.length
      } else if (here % width === 0) places[slot] = here
    }
    if (file.length > written) recipe.push(length, file.length - written)
    length += file.length - written
    return recipe
  }

  return { fold, length: () => length, bytes: () => text.subarray(0, length) }
}

/** Two places that may be alike: in the text, and in the file, of which what was written is a copy already, and whose rest begins in the text `here - start + written`. */
interface Likeness {
  text: Uint8Array
  file: Uint8Array
  place: number
  here: number
  start: number
  written: number
}

/** The repetition around two like places; undefined where they are not alike, or it is too short. It ends in the text before what it repeats begins. */
function copyAt({ text, file, place, here, start, written }: Likeness) {
  let [before, after] = [0, 0]
  const most = Math.min(file.length - start, here - place)
  while (after < most && text[place + after] === file[start + after]) after++
  if (after < width) return undefined
  const least = Math.min(place, start - written, here - place)
  while (before < least && text[place - before - 1] === file[start - before - 1]) before++
  const length = Math.min(before + after, here - place)
  if (length < (here - place < near ? shortestNear : shortest)) return undefined
  return { from: place - before, to: start - before, length }
}

function withRoom(text: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  if (text.length >= size) return text
  const larger = new Uint8Array(Math.max(size, text.length * 2))
  larger.set(text)
  return larger
}
