import { functionWords, questionWords } from './function-words.ts'
import type { Known } from './known.ts'
import { type Lexicon, numberOf } from './lexicon.ts'
import { corrections } from './spelling.ts'
import { completions, halves, numberForms } from './variants.ts'
import type { Word } from './words.ts'

/** One way in which a word of the query may stand in a paper: these words, one behind another, or an author's name. */
export interface Alternative {
  field: 'text' | 'names'
  words: number[]
  /** From 0 to 1: how much it counts beside the word itself. */
  weight: number
  /** Its inverse document frequency. */
  rarity: number
}

/** One word of the query, and all that is looked for in its place. */
export interface Unit {
  typed: string
  /** Its places in the query, counted in words. */
  places: number[]
  alternatives: Alternative[]
  rarity: number
  /** The word it was corrected to, as no paper has it. */
  corrected?: string
  /** The word that was looked for too, as so few papers have this one that it may be a slip. */
  also?: string
}

/** What is known of words without reading where they stand. */
export interface PlanInput {
  papers: number
  lexicon: Lexicon
  known: Known
  /** The authors' names; absent until a word is in no paper. */
  names?: Lexicon
}

/** Decide what is looked for: one unit for each different word, none for words that lead nowhere. */
export function planUnits(words: readonly Word[], input: PlanInput): Unit[] {
  const units = new Map<string, Unit>()
  words.forEach(({ word }, place) => {
    const unit = units.get(word)
    if (unit) unit.places.push(place)
    else units.set(word, { typed: word, places: [place], alternatives: [], rarity: 0 })
  })
  for (const unit of units.values()) addKnown(unit, input)
  addPairs(words, units, input)
  addShortened(words, units, input)
  for (const unit of units.values()) {
    if (unit.alternatives.length === 0) addGuesses(unit, input)
    else addDoubt(unit, input)
  }
  const last = units.get(words.at(-1)?.word ?? '')
  if (last) addCompletions(last, input)
  const asks = words.length > 2 && questionWords.has(words[0]!.word)
  for (const unit of units.values()) weigh(unit, asks)
  return [...units.values()]
}

/** The inverse document frequency of a word that stands in `count` of `papers` papers (BM25, Robertson and Zaragoza 2009). */
export const rarityOf = (count: number, papers: number) =>
  Math.log(1 + (papers - count + 0.5) / (count + 0.5))

/** What a variant of a word counts beside the word itself. */
const weights = { number: 0.45, compound: 0.8, acronym: 0.5, completion: 0.8, guess: 0.9 }
/** Words in more papers than this share are too common to be another's variant, or to be written out. */
const common = 0.25
/** A word in no more papers than this may be a slip. */
const doubtful = 3
const functionWeight = 0.3

/** The word itself, its singular or plural, its two halves, and what it is short for. */
function addKnown(unit: Unit, input: PlanInput): void {
  const { lexicon, known } = input
  const number = numberOf(lexicon, unit.typed)
  if (number === undefined) return
  const { rarity } = add(unit, input, [number], 1)
  for (const form of numberForms(unit.typed)) {
    const other = numberOf(lexicon, form)
    if (other !== undefined) add(unit, input, [other], weights.number, rarity)
  }
  if (lexicon.counts[number]! > common * input.papers) return
  const halved = numbersOf(known.halves.get(unit.typed) ?? [], lexicon)
  if (halved) add(unit, input, halved, weights.compound, rarity)
  for (const long of known.expansions.get(unit.typed) ?? []) {
    const numbers = numbersOf(long, lexicon)
    if (numbers) add(unit, input, numbers, weights.acronym, rarity)
  }
}

/** Two words of the query that some papers write as one. */
function addPairs(words: readonly Word[], units: Map<string, Unit>, input: PlanInput): void {
  words.slice(1).forEach(({ word }, at) => {
    const before = words[at]!.word
    const number = numberOf(input.lexicon, before + word)
    if (number === undefined || before.length + word.length < 4) return
    if (input.lexicon.counts[number]! > common * input.papers) return
    for (const part of new Set([before, word])) addBeside(units.get(part)!, input, number, weights.compound)
  })
}

/** Words of the query that the archive also writes as an acronym. */
function addShortened(words: readonly Word[], units: Map<string, Unit>, input: PlanInput): void {
  const list = words.map(({ word }) => word)
  for (let from = 0; from < list.length; from++) {
    for (let to = from + 2; to <= Math.min(list.length, from + 7); to++) {
      const short = input.known.acronyms.get(list.slice(from, to).join(' '))
      const number = short === undefined ? undefined : numberOf(input.lexicon, short)
      if (number === undefined || input.lexicon.counts[number]! > common * input.papers) continue
      for (const part of new Set(list.slice(from, to)))
        addBeside(units.get(part)!, input, number, weights.acronym)
    }
  }
}

/** For a word that no paper has: an author's name, two words written as one, or words it may be a slip for. */
function addGuesses(unit: Unit, input: PlanInput): void {
  const { lexicon, names } = input
  const name = names && numberOf(names, unit.typed)
  if (names && name !== undefined) {
    const rarity = rarityOf(names.counts[name]!, input.papers)
    unit.alternatives.push({ field: 'names', words: [name], weight: 1, rarity })
    return
  }
  const pair = halves(unit.typed, lexicon)
  if (pair) add(unit, input, pair, weights.guess)
  const guesses = corrections(unit.typed, lexicon)
  for (const { word, weight } of guesses) add(unit, input, [word], weight * weights.guess)
  if (!pair && guesses[0]) unit.corrected = lexicon.words[guesses[0].word]!
}

/** For a word that very few papers have: the word that many have and it may be a slip for. */
function addDoubt(unit: Unit, input: PlanInput): void {
  const { lexicon, papers } = input
  const number = numberOf(lexicon, unit.typed)
  const count = number === undefined ? papers : lexicon.counts[number]!
  if (unit.typed.length < 5 || count > doubtful || papers < 100) return
  const [guess] = corrections(unit.typed, lexicon, 2, 1).filter(({ word }) => word !== number)
  if (!guess || lexicon.counts[guess.word]! < Math.max(100 * count, papers / 100)) return
  if (numberForms(unit.typed).includes(lexicon.words[guess.word]!)) return
  add(unit, input, [guess.word], weights.guess)
  unit.also = lexicon.words[guess.word]!
}

/** A word is as rare as its first alternative; one in doubt as the word it may be; function words of a question much less. */
function weigh(unit: Unit, isQuestion: boolean): void {
  const { alternatives, also } = unit
  const factor = isQuestion && functionWords.has(unit.typed) ? functionWeight : 1
  for (const own of alternatives) own.rarity *= factor
  unit.rarity = Math.min(...(also ? alternatives : alternatives.slice(0, 1)).map(({ rarity }) => rarity), 99)
}

/** What the last word may be the beginning of: all that it has where no paper has it, a little where a few have. */
function addCompletions(unit: Unit, input: PlanInput): void {
  if (unit.typed.length < 2) return
  const { lexicon } = input
  const number = numberOf(lexicon, unit.typed)
  const numbers = completions(unit.typed, lexicon)
  const most = lexicon.counts[numbers[0] ?? -1] ?? 0
  if (number !== undefined && lexicon.counts[number]! * 20 > most) return
  if (numbers.length > 0) delete unit.corrected
  const weight = weights.completion * (number === undefined ? 1 : 0.5)
  for (const other of numbers) add(unit, input, [other], weight)
}

/** A variant that counts as rare as the word itself. */
const addBeside = (unit: Unit, input: PlanInput, number: number, weight: number) =>
  add(unit, input, [number], weight, unit.alternatives[0]?.rarity)

function add(unit: Unit, input: PlanInput, words: number[], weight: number, rarity?: number): Alternative {
  const count = Math.min(...words.map((word) => input.lexicon.counts[word]!))
  const own = { field: 'text' as const, words, weight, rarity: rarity ?? rarityOf(count, input.papers) }
  unit.alternatives.push(own)
  return own
}

function numbersOf(words: readonly string[], lexicon: Lexicon): number[] | undefined {
  const numbers = words.flatMap((word) => numberOf(lexicon, word) ?? [])
  return numbers.length === words.length && words.length > 0 ? numbers : undefined
}
