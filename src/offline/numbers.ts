/** Whole numbers below 2^53 as bytes: seven bits in each, the lowest first; the highest says that more follow. */
export function encodeNumbers(numbers: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes: number[] = []
  for (const number of numbers) {
    let rest = number
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128)
    bytes.push(rest)
  }
  return Uint8Array.from(bytes)
}

/** Reads the numbers that `encodeNumbers` wrote, one after another. */
export interface Numbers {
  isAtEnd(): boolean
  /** Throws where the bytes end too soon. */
  next(): number
}

/** Open numbers for reading. */
export function openNumbers(bytes: Uint8Array): Numbers {
  let at = 0
  return {
    isAtEnd: () => at >= bytes.length,
    next() {
      let value = 0
      for (let unit = 1; ; unit *= 128) {
        const byte = bytes[at++]
        if (byte === undefined) throw new Error('The numbers end too soon')
        value += (byte & 127) * unit
        if (byte < 128) return value
      }
    },
  }
}
