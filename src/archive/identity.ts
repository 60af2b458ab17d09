import { likeness } from './likeness.ts'
import type { MessageCode } from './message.ts'
import {
  abstractShingles,
  idsDiffer,
  type Known,
  namesakes,
  nearCopies,
  type PaperIndex,
  type Traits,
} from './paper-index.ts'

/** Which known paper a listing is, if any, and what is odd about it. */
export interface Identity {
  /** The id of the known paper. */
  known?: string
  warnings: { code: MessageCode; reason: string }[]
}

/** A title of fewer words, such as `Preface`, says little. */
const tellingTitle = 3
/** How like two abstracts must be to be one paper's, from 0 to 1; set by looking at the pairs among 100,000 papers. */
const containedUnderSameTitle = 0.3
const sharedUnderAlikeTitle = 0.8
/** Under titles that are alike in their words or in their numbers, not in both: `WMT19` is not `WMT20`. */
const sharedUnderUnlikeTitle = 0.98

/**
 * Which known paper a listing is. The same arXiv id, else the same DOI, makes it that paper; so does the same
 * title with abstracts that agree, or nearly the same abstract. Different arXiv ids, or different DOIs, never do.
 * Of several that it may be by its text it is one of the `preferred`, by their ids, if it can.
 */
export function identify(
  traits: Traits,
  index: PaperIndex,
  preferred: ReadonlySet<string> = new Set(),
): Identity {
  const known = findByIds(traits, index) ?? findByText(traits, index, preferred)
  const namesake = index.byTitle.get(traits.key)?.[0]
  if (!known) return { warnings: namesake ? [sameTitle(namesake)] : [] }
  return { known: known.final, warnings: known.traits.key === traits.key ? [] : [titleDiffers(known)] }
}

/** Whether two texts are one paper's, whatever their ids say. */
export const isSameText = (a: Traits, b: Traits): boolean => rankAs(a, b) > 0

function findByIds(traits: Traits, index: PaperIndex): Known | undefined {
  const byArxivId = index.byArxivId.get(traits.arxivId ?? '')
  const byDoi = index.byDoi.get(traits.doi ?? '')
  return byArxivId ?? (byDoi && !idsDiffer(traits, byDoi.traits) ? byDoi : undefined)
}

/** The likest paper by its text: one of the preferred before all others, then one of the same title, then the one known first. */
function findByText(traits: Traits, index: PaperIndex, preferred: ReadonlySet<string>): Known | undefined {
  const candidates = [...namesakes(traits, index), ...nearCopies(traits, index)]
  const ranked = candidates.flatMap((known) => {
    const rank = rankAs(traits, known.traits)
    return rank > 0 ? [{ known, rank: preferred.has(known.final) ? rank + 2 : rank }] : []
  })
  return ranked.sort((a, b) => b.rank - a.rank || a.known.order - b.known.order)[0]?.known
}

/** How much speaks for two texts being one paper's, at most 2; 0 if they are not. */
function rankAs(traits: Traits, known: Traits): number {
  const { shared, contained } = likeness(abstractShingles(traits), abstractShingles(known))
  if (traits.key === known.key && contained >= containedNeeded(known.title)) return 1 + shared
  return shared >= sharedNeeded(traits.title, known.title) ? shared : 0
}

const containedNeeded = (title: string) =>
  wordsOf(title).size < tellingTitle ? sharedUnderAlikeTitle : containedUnderSameTitle

/** Two titles are alike in words if they share half those of the shorter one, in numbers if all are the same. */
function sharedNeeded(a: string, b: string): number {
  const [few, many] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>]
  const sameWords = few.intersection(many).size * 2 >= few.size
  const sameNumbers = numbersIn(a) === numbersIn(b)
  if (sameWords && sameNumbers) return sharedUnderAlikeTitle
  return sameWords || sameNumbers ? sharedUnderUnlikeTitle : Number.POSITIVE_INFINITY
}

const wordsOf = (title: string) => new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu))

const numbersIn = (title: string) => title.match(/\p{N}+/gu)?.join(' ')

const titleDiffers = ({ final }: Known) => ({
  code: 'title-differs' as const,
  reason: `This is the paper ${final} under another title; the recorded title stays.`,
})

const sameTitle = ({ final }: Known) => ({
  code: 'same-title' as const,
  reason: `The paper ${final} has the same title and another abstract; this is taken for another paper.`,
})
