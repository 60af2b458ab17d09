import type { Lexicon } from './lexicon.ts'

/** A word of the lexicon that a misspelt one may mean. */
export interface Correction {
  word: number
  /** From 0 to 1: how likely it is meant. */
  weight: number
}

/** The words that a misspelt word may mean, the likeliest first: one slip away (two in a long word), common words before rare. At most `limit`, and `slips`. */
export function corrections(word: string, lexicon: Lexicon, limit = 4, slips = 2): Correction[] {
  const most = word.length < 3 || /^\d+$/.test(word) ? 0 : Math.min(slips, word.length < 8 ? 1 : 2)
  if (most === 0) return []
  const letters = letterSet(word)
  const found: { word: number; cost: number }[] = []
  lexicon.words.forEach((other, number) => {
    if (Math.abs(other.length - word.length) > most || other.length < 3) return
    if (bitCount(letters ^ letterSet(other)) > most * 2) return
    const away = distance(word, other, most)
    if (away <= most) found.push({ word: number, cost: costOf(word, other, away, lexicon.counts[number]!) })
  })
  found.sort((a, b) => a.cost - b.cost || a.word - b.word)
  const best = found[0]?.cost ?? 0
  return found
    .slice(0, limit)
    .map(({ word: number, cost }) => ({ word: number, weight: Math.exp(best - cost) }))
    .filter(({ weight }) => weight > 0.02)
}

/** The slips between two words: a letter too many, too few, another, or two changed about (optimal string alignment). More than `most` counts as `most + 1`. */
export function distance(a: string, b: string, most: number): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1)
      next.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    before = row
    row = next
  }
  return Math.min(row[b.length]!, most + 1)
}

/** Slips weigh most, then another first letter, then rarity. */
function costOf(word: string, other: string, slips: number, count: number): number {
  return slips * 3 + (word[0] === other[0] ? 0 : 1) - 0.5 * Math.log(count)
}

/** Which of 32 letter classes a word holds. */
function letterSet(word: string): number {
  let set = 0
  for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) & 31)
  return set
}

function bitCount(set: number): number {
  let left = set
  let count = 0
  for (; left !== 0; left &= left - 1) count += 1
  return count
}
