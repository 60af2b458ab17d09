/** Numbers below 2^53 as bytes, seven bits in each, the lowest first. */
export function encodeNumbers(values: Iterable<number>): Uint8Array<ArrayBuffer> {
  const out: number[] = []
  for (const value of values) {
    let left = value
    for (; left > 127; left = Math.floor(left / 128)) out.push((left % 128) | 128)
    out.push(left)
  }
  return Uint8Array.from(out)
}

/** Read all numbers that `encodeNumbers` wrote. */
export function decodeNumbers(bytes: Uint8Array): number[] {
  const values: number[] = []
  let [value, scale] = [0, 1]
  for (const byte of bytes) {
    value += (byte & 127) * scale
    scale *= 128
    if (byte > 127) continue
    values.push(value)
    value = 0
    scale = 1
  }
  return values
}

/** The differences of ascending numbers, the first against 0. */
export const gaps = (values: readonly number[]): number[] =>
  values.map((value, at) => value - (values[at - 1] ?? 0))

/** Undo `gaps`. */
export function sums(values: readonly number[]): number[] {
  let sum = 0
  return values.map((value) => {
    sum += value
    return sum
  })
}

/** A number that may be below 0 as one that is not: 0, -1, 1, -2 become 0, 1, 2, 3. */
export const foldSign = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value)

/** Undo `foldSign`. */
export const unfold = (value: number): number => (value % 2 === 1 ? -(value + 1) / 2 : value / 2)
