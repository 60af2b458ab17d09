import { functionWords } from './function-words.ts'
import type { Unit } from './plan.ts'

/** Which words of a query are looked for, and which are left out. */
export interface Choice {
  units: Unit[]
  /** Words that are too common to tell papers apart, as typed, in the query's order; function words unsaid. */
  common: string[]
  /** Words that no paper has, nor anything like them. */
  missing: string[]
}

/**
 * Function words in more than half of the papers tell nothing, nor, in a query of more than four others, do other words;
 * of more than eight words those in a quarter of the papers tell nothing, and the twelve rarest suffice. What
 * was corrected is not left out for being common, so that both need not be said.
 */
export function choose(units: readonly Unit[], papers: number): Choice {
  const found = units.filter(({ alternatives }) => alternatives.length > 0)
  const least = rarityAt(found.length > long ? 0.25 : 0.5, papers)
  const isShort = found.filter(({ typed }) => !functionWords.has(typed)).length <= short
  const tells = ({ typed, rarity, also, corrected }: Unit) =>
    rarity >= least || also || corrected || (isShort && !functionWords.has(typed))
  const telling = found.some(tells) ? found.filter(tells) : byRarity(found).slice(0, 3)
  const kept = new Set(telling.length > long ? byRarity(telling).slice(0, most) : telling)
  return {
    units: found.filter((unit) => kept.has(unit)),
    common: found
      .filter((unit) => !kept.has(unit) && !functionWords.has(unit.typed))
      .map(({ typed }) => typed),
    missing: units.filter(({ alternatives }) => alternatives.length === 0).map(({ typed }) => typed),
  }
}

const short = 4
const long = 8
const most = 12

/** The rarity of a word that a share of the papers has. */
const rarityAt = (share: number, papers: number) =>
  Math.log(1 + (papers * (1 - share) + 0.5) / (papers * share + 0.5))

const byRarity = (units: readonly Unit[]) =>
  units.toSorted((a, b) => b.rarity - a.rarity || a.places[0]! - b.places[0]!)
