import { type Folding, writeFolded } from '../../../src/offline/fold.ts'

/** Fold bytes for a pack: what stands in them again, over any distance, becomes a copy. Takes time in proportion to their length. */
export function fold(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return writeFolded(copiesIn(bytes))
}

/** Strings are found again by a checksum over this many bytes; a repetition of twice as many is never missed. */
const width = 32
const base = 0x01000193
const leaving = Array.from({ length: width }).reduce<number>((power) => Math.imul(power, base), 1)
const slotBits = 17

function copiesIn(bytes: Uint8Array): Folding {
  const places = new Int32Array(2 ** slotBits).fill(-1)
  const copies: Folding['copies'] = []
  const literals: Uint8Array[] = []
  let [written, sum] = [0, 0]
  for (let end = 1; end <= bytes.length; end++) {
    sum = (Math.imul(sum, base) + bytes[end - 1]!) | 0
    if (end > width) sum = (sum - Math.imul(bytes[end - 1 - width]!, leaving)) | 0
    if (end < width) continue
    const slot = Math.imul(sum, 0x9e3779b1) >>> (32 - slotBits)
    const [start, earlier] = [end - width, places[slot]!]
    const copy = earlier >= 0 && start >= written ? grown(bytes, earlier, start, written) : undefined
    if (copy) {
      literals.push(bytes.subarray(written, copy.to))
      copies.push([copy.to - written, copy.from, copy.length])
      written = copy.to + copy.length
    } else if (earlier < 0 && start % width === 0) places[slot] = start
  }
  literals.push(bytes.subarray(written))
  return { length: bytes.length, copies, literals: Buffer.concat(literals) }
}

/** The longest repetition around two like places; undefined where they are not alike. It begins no earlier than `least` and does not reach into itself. */
function grown(bytes: Uint8Array, earlier: number, start: number, least: number) {
  let [before, after] = [0, 0]
  while (after < width && bytes[earlier + after] === bytes[start + after]) after++
  if (after < width || earlier + width > start) return undefined
  while (
    earlier + after < start &&
    start + after < bytes.length &&
    bytes[earlier + after] === bytes[start + after]
  )
    after++
  while (
    earlier > before &&
    start - before > Math.max(least, earlier + after) &&
    bytes[earlier - before - 1] === bytes[start - before - 1]
  )
    before++
  return { from: earlier - before, to: start - before, length: before + after }
}
