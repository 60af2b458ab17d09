/** Writes numbers as bits, the highest bit first. */
export interface BitWriter {
  /** The lowest `count` bits of a number, at most 24. */
  bits(value: number, count: number): void
  /** A Rice code: `value >> k` ones, a zero, then the lowest `k` bits. Unary where `k` is 0. */
  rice(value: number, k: number): void
  /** Fill up the last byte with zeros. */
  align(): void
  /** How many bytes are written in whole. */
  length(): number
  /** Everything written, filled up to whole bytes with zeros. */
  bytes(): Uint8Array<ArrayBuffer>
}

/** A writer with nothing written yet. */
export function bitWriter(): BitWriter {
  let out = new Uint8Array(256)
  let [length, pending, used] = [0, 0, 0]
  function push(byte: number) {
    if (length === out.length) out = grown(out)
    out[length] = byte
    length += 1
  }
  function bits(value: number, count: number) {
    pending = (pending << count) | (value & ((1 << count) - 1))
    used += count
    for (; used >= 8; used -= 8) push((pending >>> (used - 8)) & 255)
    pending &= (1 << used) - 1
  }
  function rice(value: number, k: number) {
    let ones = value >> k
    for (; ones > 16; ones -= 16) bits(0xffff, 16)
    bits((2 << ones) - 2, ones + 1)
    bits(value, k)
  }
  function align() {
    if (used > 0) bits(0, 8 - used)
  }
  function bytes() {
    align()
    return out.slice(0, length)
  }
  return { bits, rice, align, length: () => length, bytes }
}

function grown(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2)
  larger.set(bytes)
  return larger
}

/** Reads what a `BitWriter` wrote; behind the end there are zeros. */
export interface BitReader {
  bits(count: number): number
  rice(k: number): number
  /** Go on to the next whole byte. */
  align(): void
  /** A number as `encodeNumbers` writes it, from the next whole byte on. */
  number(): number
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
  function align() {
    at = (at + 7) & ~7
  }
  function number() {
    align()
    let [value, scale] = [0, 1]
    for (;;) {
      const byte = bits(8)
      value += (byte & 127) * scale
      if (byte < 128) return value
      scale *= 128
    }
  }
  return { bits, rice, align, number }
}

/** The `k` up to 20 whose Rice codes write the values in the fewest bits. */
export function bestRice(values: ArrayLike<number>): number {
  let k = 0
  for (let least = riceBits(values, 0); k < 20; k++) {
    const bits = riceBits(values, k + 1)
    if (bits >= least) return k // from here on they only grow: each step saves at most half of the one before
    least = bits
  }
  return k
}

function riceBits(values: ArrayLike<number>, k: number): number {
  let bits = values.length * (k + 1)
  for (let at = 0; at < values.length; at++) bits += values[at]! >> k
  return bits
}
