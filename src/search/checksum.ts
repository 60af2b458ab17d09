/** A 53-bit checksum of bytes (cyrb53 by bryc, public domain); no defence against forgery. */
export function checksum(bytes: Uint8Array, seed = 0): number {
  let [a, b] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed]
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, 2654435761)
    b = Math.imul(b ^ byte, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return 2 ** 32 * (b & 0x1fffff) + (a >>> 0)
}

/** The name of a file of the index: its checksum in 11 characters of `0-9a-z`. */
export const nameOf = (bytes: Uint8Array): string => checksum(bytes).toString(36).padStart(11, '0')
