/** How much two texts have in common, from 0 to 1. */
export interface Likeness {
  /** Of the shingles of both, the part that they share (Jaccard). */
  shared: number
  /** Of the shingles of the one that has fewer, the part that the other has too. */
  contained: number
}

/** Characters of a shingle: about three words. */
const length = 16
const base = 0x01000193
const bandCount = 12
const binsOfBand = 3
const emptyBin = 0x7fffffff

/** Compare two sets of shingles. */
export function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): Likeness {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let common = 0
  for (const shingle of few) if (many.has(shingle)) common++
  return { shared: common / (a.size + b.size - common || 1), contained: common / (few.size || 1) }
}

/** The hashes of all 16 characters in a row of a folded text, its end going on at its beginning. */
export function shinglesOf(folded: string): Set<number> {
  const shingles = new Set<number>()
  eachShingle(folded, (hash) => shingles.add(hash))
  return shingles
}

/**
 * Keys that nearly equal texts have in common, the i-th with the i-th, and other texts hardly ever: bands of
 * minima after one-permutation hashing (Li, Owen and Zhang 2012), in time linear in the text. Two texts that
 * share 0.8 of their shingles have a key in common with probability 0.9998.
 */
export function bandsOf(folded: string): Int32Array {
  const bins = new Int32Array(bandCount * binsOfBand).fill(emptyBin)
  eachShingle(folded, (hash) => {
    const bin = (hash >>> 0) % bins.length
    const rank = mixed(hash)
    if (rank < bins[bin]!) bins[bin] = rank
  })
  fillEmpty(bins)
  return Int32Array.from({ length: bandCount }, (_, band) => bandKey(bins, band))
}

/** A key that equal texts have in common. */
export function textKey(text: string): number {
  let hash = 0
  for (let at = 0; at < text.length; at++) hash = rolled(hash, text.charCodeAt(at), 0)
  return mixed(hash)
}

/** An empty bin takes the minimum of the next one that is not empty. */
function fillEmpty(bins: Int32Array): void {
  for (let at = 2 * bins.length - 2; at >= 0; at--) {
    const bin = at % bins.length
    if (bins[bin] === emptyBin) bins[bin] = bins[(bin + 1) % bins.length]!
  }
}

function bandKey(bins: Int32Array, band: number): number {
  const first = band * binsOfBand
  return bins
    .subarray(first, first + binsOfBand)
    .reduce((key, minimum) => mixed(Math.imul(key, 31) + minimum), band)
}

function eachShingle(text: string, visit: (hash: number) => void): void {
  let hash = 0
  for (let at = 0; at < length; at++) hash = rolled(hash, text.charCodeAt(at % text.length), 0)
  for (let at = 0; at < text.length; at++) {
    visit(mixed(hash))
    hash = rolled(hash, text.charCodeAt((at + length) % text.length), text.charCodeAt(at))
  }
}

/** The power of the base that a character has when it leaves the window. */
const leavingPower = Array.from({ length }).reduce<number>((power) => Math.imul(power, base), 1)

/** Rabin's rolling hash, modulo 2^32. */
const rolled = (hash: number, entering: number, leaving: number) =>
  (Math.imul(hash, base) + entering - Math.imul(leaving, leavingPower)) | 0

/** The finalizer of MurmurHash3: every bit depends on every bit. */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return twice ^ (twice >>> 16)
}
