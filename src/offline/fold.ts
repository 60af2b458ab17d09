/**
 * Folded bytes: what is repeated over a distance too long for gzip stands once (after J. Bentley and D. McIlroy,
 * Data Compression Using Long Common Strings, 1999). Their form, in varints: the length when unfolded, the number
 * of copies, for each copy how many bytes stand before it, where it is taken from and how long it is; then the
 * bytes that are no copies.
 */

/** Undo folding. Throws where the bytes are not whole. */
export function unfold(folded: Uint8Array): Uint8Array<ArrayBuffer> {
  const numbers = readNumbers(folded)
  const whole = new Uint8Array(numbers.next())
  const copies = Array.from({ length: numbers.next() }, () => [
    numbers.next(),
    numbers.next(),
    numbers.next(),
  ])
  let [at, read] = [0, numbers.at()]
  for (const [literal = 0, from = 0, length = 0] of copies) {
    whole.set(folded.subarray(read, read + literal), at)
    read += literal
    at += literal
    whole.copyWithin(at, from, from + length)
    at += length
  }
  whole.set(folded.subarray(read), at)
  if (at + folded.length - read !== whole.length) throw new Error('The folded bytes are not whole')
  return whole
}

/** Bytes with their repetitions as copies. */
export interface Folding {
  length: number
  /** For each copy: how many bytes stand before it, where it is taken from (whole and before itself), how long it is. */
  copies: [literal: number, from: number, length: number][]
  literals: Uint8Array
}

/** A folding as bytes. */
export function writeFolded({ length, copies, literals }: Folding): Uint8Array<ArrayBuffer> {
  const numbers = [length, copies.length, ...copies.flat()].flatMap(varint)
  const folded = new Uint8Array(numbers.length + literals.length)
  folded.set(numbers)
  folded.set(literals, numbers.length)
  return folded
}

function varint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128)
  return [...bytes, rest]
}

function readNumbers(bytes: Uint8Array) {
  let at = 0
  return {
    at: () => at,
    next() {
      let [value, shift] = [0, 0]
      for (; (bytes[at] ?? 0) > 127; shift += 7) value |= (bytes[at++]! & 127) << shift
      if (at >= bytes.length) throw new Error('The folded bytes end too soon')
      return (value | (bytes[at++]! << shift)) >>> 0
    },
  }
}
