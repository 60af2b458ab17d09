import { withoutMarkup } from '../archive/text/fold-markup.ts'
import type { Answer, Note } from './answer.ts'
import { type Choice, choose } from './choose.ts'
import { facetsOf } from './facets.ts'
import { type Allowed, ofTopics, ofYears } from './filter.ts'
import { openIndex, type Read, type SearchIndex } from './index-files.ts'
import { keysOf, titleKey } from './keys.ts'
import { type Known, readKnown } from './known.ts'
import { numberOf } from './lexicon.ts'
import { type Asked, narrowed } from './narrow.ts'
import { parse } from './parse.ts'
import { follow } from './places.ts'
import { planUnits, type Unit } from './plan.ts'
import type { Query } from './query.ts'
import { marksOf, resultsOf } from './results.ts'
import { type ScoredUnit, scorePapers } from './score.ts'
import { type Word, wordsOf } from './words.ts'

/** Searches one built site. */
export interface Engine {
  /** The papers that a query asks for. Rejects where a file of the index cannot be read. */
  search(query: Query): Promise<Answer>
}

/** Open the search of a built site: the same in the browser and in the terminal. */
export async function openEngine(read: Read): Promise<Engine> {
  const index = await openIndex(read)
  const known = readKnown(index.core.header.acronyms, index.core.header.compounds)
  return { search: (query) => search(query, index, known) }
}

async function search(query: Query, index: SearchIndex, known: Known): Promise<Answer> {
  const named = await paperNamed(query, index)
  if (named) return named
  const parsed = parse(query.text)
  const words = wordsOf(withoutMarkup(parsed.text))
  const units = await plan(words, index, known)
  const choice = choose(units, index.core.header.papers)
  const asked = await narrowed(parsed, index)
  const scored = [...(await scoredUnits(choice.units, index)), ...asked.phrases]
  const ranked = await rank(query, scored, asked, parsed.text, index)
  const marks = marksOf(choice.units, parsed, index.core)
  return {
    total: ranked.papers.length,
    results: await resultsOf(ranked.papers.slice(0, query.limit), ranked.score, marks, index),
    facets: facetsOf(ranked.unfiltered, query, index.core),
    corrected: correctedText(query.text, choice.units),
    notes: [...notesOf(choice), ...asked.notes],
    authors: asked.authors,
  }
}

/** The answer to a query that names one paper by id or URL; undefined for any other. */
async function paperNamed(query: Query, index: SearchIndex): Promise<Answer | undefined> {
  const keys = keysOf(query.text)
  if (keys.length === 0) return undefined
  const named = (await Promise.all(keys.map(index.keys))).flat()
  const papers = [...new Set(named)].sort((a, b) => b - a)
  const score = new Float64Array(index.core.header.papers).fill(1)
  const results = await resultsOf(papers, score, { words: new Map(), sequences: [] }, index)
  return {
    total: papers.length,
    results,
    facets: { topics: [], years: [] },
    corrected: null,
    notes: papers.length === 0 ? [{ kind: 'unknown-id', text: query.text.trim() }] : [],
    authors: [],
    ...(results[0] ? { paper: results[0].id } : {}),
  }
}

async function plan(words: Word[], index: SearchIndex, known: Known): Promise<Unit[]> {
  const { lexicon } = index.core.words
  const input = { papers: index.core.header.papers, lexicon, known }
  const unknown = words.some(({ word }) => numberOf(lexicon, word) === undefined)
  return planUnits(words, unknown ? { ...input, names: (await index.names()).lexicon } : input)
}

/** Read where the words of the units stand. */
async function scoredUnits(units: readonly Unit[], index: SearchIndex): Promise<ScoredUnit[]> {
  return Promise.all(
    units.map(async ({ places, rarity, alternatives }) => ({
      places,
      rarity,
      alternatives: await Promise.all(
        alternatives.map(async ({ field, words, weight, rarity: own }) => {
          const source = field === 'names' ? await index.names() : index.core.words
          return { weight, rarity: own, postings: follow(await Promise.all(words.map(source.postings))) }
        }),
      ),
    })),
  )
}

interface Ranked {
  /** The papers found, the first first. */
  papers: number[]
  /** The same without the facets' choice. */
  unfiltered: number[]
  score: Float64Array
}

/** Papers that have less than this share of what the best paper has of the query are not counted as found. */
const leastCoverage = 0.65
/** A title that is the whole query comes first. */
const titleBonus = 1000

async function rank(
  query: Query,
  units: ScoredUnit[],
  { allowed }: Asked,
  text: string,
  index: SearchIndex,
): Promise<Ranked> {
  const { core } = index
  const { score, coverage } = scorePapers(units, { ...core.header, length: core.length })
  for (const paper of await titled(text, index)) {
    score[paper]! += titleBonus
    coverage[paper] = 1
  }
  const matching = units.length > 0 || text !== '' ? covered(allowed, coverage) : allowed
  const list = numbers(matching)
  const chosen = numbers(ofYears(ofTopics(matching, query.topics, core), query.years, core))
  // Rounded, so that machines whose logarithms differ in the last bit agree.
  const rounded = score.map((value) => Math.round(value * 1e4) / 1e4)
  const papers = query.sort === 'oldest' ? chosen : chosen.reverse()
  if (query.sort === 'best') papers.sort((a, b) => rounded[b]! - rounded[a]! || b - a)
  return { papers, unfiltered: list, score: rounded }
}

/** The papers whose title the text is, where it may be written in another way. */
async function titled(text: string, index: SearchIndex): Promise<number[]> {
  if (text.length < 8 || !/[\\${}^~*_]|[^\0-\x7f]|times|text|math|infty/.test(text)) return []
  return index.titles(titleKey(text))
}

function covered(allowed: Allowed, coverage: Float64Array): Allowed {
  const best = coverage.reduce((most, share, paper) => (allowed[paper] && share > most ? share : most), 0)
  return allowed.map((may, paper) =>
    may && coverage[paper]! > 0 && coverage[paper]! >= best * leastCoverage ? 1 : 0,
  )
}

function numbers(allowed: Allowed): number[] {
  const papers: number[] = []
  for (let paper = 0; paper < allowed.length; paper++) if (allowed[paper]) papers.push(paper)
  return papers
}

const notesOf = ({ units, common, missing }: Choice): Note[] => [
  ...units.flatMap(({ typed, corrected, also }): Note[] => [
    ...(corrected ? [{ kind: 'corrected' as const, typed, used: corrected }] : []),
    ...(also ? [{ kind: 'also' as const, typed, used: also }] : []),
  ]),
  ...(missing.length > 0 ? [{ kind: 'missing' as const, words: missing }] : []),
  ...(common.length > 0 ? [{ kind: 'common' as const, words: common }] : []),
]

/** The query with its words corrected where they stand. */
function correctedText(text: string, units: readonly Unit[]): string | null {
  const corrections = new Map(
    units.flatMap(({ typed, corrected }) => (corrected ? [[typed, corrected]] : [])),
  )
  if (corrections.size === 0) return null
  return wordsOf(text).reduceRight((changed, { word, start, end }) => {
    const used = corrections.get(word)
    return used ? changed.slice(0, start) + used + changed.slice(end) : changed
  }, text)
}
