import { withRoom } from './room.ts'
import type { TextKey } from './text-key.ts'

/** Words and pairs of words by their numbers, in the order in which they are first met. Of a term its key alone is kept, not how it is written. */
export interface Terms {
  count: number
  /** Of each term, by its number, the two halves of its key. */
  keys: Int32Array<ArrayBuffer>
  /** A table without chains, less than half full: numbers from 1, 0 where there is none. */
  slots: Int32Array<ArrayBuffer>
}

const fewestSlots = 1024

/** No terms. */
export const noTerms = (): Terms => ({
  count: 0,
  keys: new Int32Array(0),
  slots: new Int32Array(fewestSlots),
})

/** The terms of which these are the keys, in their order. */
export function termsWith(keys: Int32Array<ArrayBuffer>): Terms {
  const count = keys.length / 2
  const terms = { count, keys, slots: new Int32Array(slotsFor(count)) }
  for (let term = 0; term < count; term++) seat(terms, term)
  return terms
}

/** The number of the term with a key, from 0; a new one, the next, if it has none. */
export function numberOf(terms: Terms, key: TextKey): number {
  const found = terms.slots[slotOf(terms, key.low, key.high)]!
  return found > 0 ? found - 1 : add(terms, key)
}

/** The number of the term with a key; -1 if no text had it. */
export const knownNumber = (terms: Terms, { low, high }: TextKey): number =>
  terms.slots[slotOf(terms, low, high)]! - 1

function add(terms: Terms, { low, high }: TextKey): number {
  const term = terms.count
  terms.count++
  terms.keys = withRoom(terms.keys, 2 * terms.count)
  terms.keys[2 * term] = low
  terms.keys[2 * term + 1] = high
  if (2 * terms.count > terms.slots.length) seatAll(terms)
  else seat(terms, term)
  return term
}

function seatAll(terms: Terms): void {
  terms.slots = new Int32Array(slotsFor(terms.count))
  for (let term = 0; term < terms.count; term++) seat(terms, term)
}

function slotsFor(count: number): number {
  let size = fewestSlots
  while (size < 2 * count + 2) size *= 2
  return size
}

function seat(terms: Terms, term: number): void {
  terms.slots[slotOf(terms, terms.keys[2 * term]!, terms.keys[2 * term + 1]!)] = term + 1
}

/** Where a key stands in the table, or would stand. */
function slotOf({ keys, slots }: Terms, low: number, high: number): number {
  const mask = slots.length - 1
  let slot = Math.imul(low ^ (high >>> 7), 0x9e3779b1) >>> 8
  for (slot &= mask; slots[slot]! > 0; slot = (slot + 1) & mask) {
    const term = slots[slot]! - 1
    if (keys[2 * term] === low && keys[2 * term + 1] === high) break
  }
  return slot
}
