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

/** Words in more than half of the papers tell nothing; in a long query neither do those in a quarter, and the twelve rarest suffice. */
export function choose(units: readonly Unit[], papers: number): Choice {
  const found = units.filter(({ alternatives }) => alternatives.length > 0)
  const telling = found.filter(({ rarity }) => rarity >= rarityAt(found.length > long ? 0.25 : 0.5, papers))
  const few = telling.length > 0 ? telling : byRarity(found).slice(0, 3)
  const kept = new Set(few.length > long ? byRarity(few).slice(0, most) : few)
  return {
    units: found.filter((unit) => kept.has(unit)),
    common: found
      .filter((unit) => !kept.has(unit) && !functionWords.has(unit.typed))
      .map(({ typed }) => typed),
    missing: units.filter(({ alternatives }) => alternatives.length === 0).map(({ typed }) => typed),
  }
}

const long = 8
const most = 12

/** The rarity of a word that a share of the papers has. */
const rarityAt = (share: number, papers: number) =>
  Math.log(1 + (papers * (1 - share) + 0.5) / (papers * share + 0.5))

const byRarity = (units: readonly Unit[]) =>
  units.toSorted((a, b) => b.rarity - a.rarity || a.places[0]! - b.places[0]!)
