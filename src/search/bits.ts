/** Writes numbers as bits, the highest bit first. */
export interface BitWriter {
  /** The lowest `count` bits of a number. */
  bits(value: number, count: number): void
  /** A Rice code: `value >> k` ones, a zero, then the lowest `k` bits. Unary where `k` is 0. */
  rice(value: number, k: number): void
  /** Everything written, filled up to whole bytes with zeros. */
  bytes(): Uint8Array<ArrayBuffer>
}

/** A writer with nothing written yet. */
export function bitWriter(): BitWriter {
  const out: number[] = []
  let used = 8
  function bit(value: number) {
    if (used === 8) {
      out.push(0)
      used = 0
    }
    used += 1
    out[out.length - 1]! |= value << (8 - used)
  }
  function bits(value: number, count: number) {
    for (let at = count - 1; at >= 0; at--) bit((value >> at) & 1)
  }
  function rice(value: number, k: number) {
    for (let left = value >> k; left > 0; left--) bit(1)
    bit(0)
    bits(value, k)
  }
  return { bits, rice, bytes: () => Uint8Array.from(out) }
}

/** Reads what a `BitWriter` wrote; behind the end there are zeros. */
export interface BitReader {
  bits(count: number): number
  rice(k: number): number
}

/** A reader of the bytes from `start` on. */
export function bitReader(bytes: Uint8Array, start = 0): BitReader {
  let at = start * 8
  /** The next 25 bits or more, at the top of 32. */
  function window() {
    const byte = at >> 3
    const word =
      ((bytes[byte] ?? 0) << 24) |
      ((bytes[byte + 1] ?? 0) << 16) |
      ((bytes[byte + 2] ?? 0) << 8) |
      (bytes[byte + 3] ?? 0)
    return word << (at & 7)
  }
  function bits(count: number) {
    if (count === 0) return 0
    const value = window() >>> (32 - count)
    at += count
    return value
  }
  function ones(): number {
    let total = 0
    for (;;) {
      const run = Math.min(Math.clz32(~window()), 24)
      total += run
      at += run
      if (run < 24) return total
    }
  }
  function rice(k: number) {
    const high = ones()
    at += 1
    return (high << k) | bits(k)
  }
  return { bits, rice }
}

/** The `k` up to 20 whose Rice codes write the values in the fewest bits. */
export function bestRice(values: readonly number[]): number {
  let best = { k: 0, bits: Number.POSITIVE_INFINITY }
  for (let k = 0; k <= 20; k++) {
    let bits = values.length * (k + 1)
    for (const value of values) bits += value >> k
    if (bits < best.bits) best = { k, bits }
  }
  return best.k
}
