import type { Result } from './answer.ts'
import type { Core } from './core.ts'
import { excerpt, type Marks, marked } from './excerpt.ts'
import type { SearchIndex } from './index-files.ts'
import type { Parsed } from './parse.ts'
import type { Unit } from './plan.ts'
import { wordList } from './words.ts'

/** The results for papers, in their order, with what was searched for marked. */
export function resultsOf(
  papers: readonly number[],
  score: Float64Array,
  marks: Marks,
  index: SearchIndex,
): Promise<Result[]> {
  const { core, texts } = index
  return Promise.all(
    papers.map(async (paper) => {
      const { id, title, abstract, authors, digests } = await texts(paper)
      return {
        id,
        title: marked(title, marks),
        excerpt: excerpt(abstract, marks),
        abstract,
        authors,
        digests,
        topics: core.topics(paper).flatMap((number) => core.header.topics[number] ?? []),
        score: score[paper] ?? 0,
      }
    }),
  )
}

/** What is to be marked for the units and phrases of a query; words of a sequence are marked together only. */
export function marksOf(units: readonly Unit[], { phrases }: Parsed, { words }: Core): Marks {
  const alternatives = units.flatMap(({ alternatives }) =>
    alternatives.filter(({ field }) => field === 'text'),
  )
  const single = alternatives.filter((own) => own.words.length === 1)
  const several = alternatives.filter((own) => own.words.length > 1)
  return {
    words: new Map(
      single.toReversed().map((own) => [words.lexicon.words[own.words[0]!]!, own.weight * own.rarity]),
    ),
    sequences: [
      ...phrases.map(wordList),
      ...several.map((own) => own.words.map((number) => words.lexicon.words[number]!)),
    ],
  }
}
