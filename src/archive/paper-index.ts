import { bandsOf, shinglesOf, textKey } from './likeness.ts'
import { movesOf } from './moved.ts'
import type { Paper } from './paper.ts'
import { fold } from './text/fold.ts'

/** What tells a paper from others. */
export interface Traits {
  arxivId?: string
  /** In lower case: DOIs do not differ by case. */
  doi?: string
  title: string
  /** The folded title. */
  key: string
  abstract: string
  /** The shingles of the folded abstract; made when they are first asked for. */
  shingles?: ReadonlySet<number>
}

/** A paper of the index. */
export interface Known {
  id: string
  /** The paper that it became: itself, unless it moved. */
  final: string
  order: number
  traits: Traits
}

/** All papers known so far, ready to be searched by their traits. */
export interface PaperIndex {
  /** By the paper's id, in the order in which they became known. */
  known: Map<string, Known>
  byArxivId: Map<string, Known>
  byDoi: Map<string, Known>
  byTitle: Map<string, Known[]>
  /** The papers that have a band, by the band; only of papers whose abstracts had to be compared. */
  byBand: Map<number, Known[]>
  /** Papers with an arXiv id: only a listing without one can be the same by its text. */
  unbanded: Known[]
}

/** Of more papers than this under one title or in one band, only the first are compared: the cost stays linear. */
const mostCompared = 10

/** The traits of a paper or a checked listing. */
export function traitsOf({
  title,
  abstract,
  arxivId,
  doi,
}: Pick<Paper, 'title' | 'abstract' | 'arxivId' | 'doi'>): Traits {
  const ids = { ...(arxivId && { arxivId }), ...(doi && { doi: doi.toLowerCase() }) }
  return { ...ids, title, key: fold(title), abstract }
}

/** An index of papers; one that moved leads to the paper that it became. */
export function indexPapers(papers: readonly Paper[]): PaperIndex {
  const index: PaperIndex = {
    known: new Map(),
    byArxivId: new Map(),
    byDoi: new Map(),
    byTitle: new Map(),
    byBand: new Map(),
    unbanded: [],
  }
  const moves = movesOf(papers)
  for (const paper of papers) addPaper(paper.id, traitsOf(paper), index, moves.get(paper.id))
  return index
}

/** Add a paper to the index; `final` is the paper that it became, if it moved. */
export function addPaper(id: string, traits: Traits, index: PaperIndex, final = id): void {
  const known = { id, final, order: index.known.size, traits }
  index.known.set(id, known)
  listIds(known, index)
  append(index.byTitle, traits.key, known)
  if (traits.arxivId) index.unbanded.push(known)
  else listBands(known, index)
}

/** Note the arXiv id or DOI that was filled in for a known paper. */
export function learnIds(
  id: string,
  { arxivId, doi }: Pick<Paper, 'arxivId' | 'doi'>,
  index: PaperIndex,
): void {
  const known = index.known.get(id)
  if (!known) throw new Error(`The paper ${id} is not in the index`)
  Object.assign(known.traits, arxivId && { arxivId }, doi && { doi: doi.toLowerCase() })
  listIds(known, index)
}

/** The first papers with the same folded title whose ids do not say that they are others. */
export const namesakes = (traits: Traits, index: PaperIndex): Known[] =>
  compatible(index.byTitle.get(traits.key), traits)

/** Papers whose abstracts are likely to be nearly the same (the very same ones surely), and whose ids do not say that they are others. */
export function nearCopies(traits: Traits, index: PaperIndex): Known[] {
  if (!traits.arxivId) for (const known of index.unbanded.splice(0)) listBands(known, index)
  if (index.byBand.size === 0) return []
  const found = bandsIn(traits).flatMap((band) => compatible(index.byBand.get(band), traits))
  return [...new Set(found)]
}

/** Whether the ids of two papers say that they are two. */
export const idsDiffer = (a: Traits, b: Traits): boolean =>
  differ(a.arxivId, b.arxivId) || differ(a.doi, b.doi)

/** The shingles of a paper's folded abstract. */
export function abstractShingles(traits: Traits): ReadonlySet<number> {
  traits.shingles ??= shinglesOf(fold(traits.abstract))
  return traits.shingles
}

const differ = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && a !== b

const compatible = (known: readonly Known[] = [], traits: Traits) =>
  known.slice(0, mostCompared).filter((other) => !idsDiffer(traits, other.traits))

function listIds(known: Known, { byArxivId, byDoi }: PaperIndex): void {
  const { arxivId, doi } = known.traits
  if (arxivId && !byArxivId.has(arxivId)) byArxivId.set(arxivId, known)
  if (doi && !byDoi.has(doi)) byDoi.set(doi, known)
}

function listBands(known: Known, { byBand }: PaperIndex): void {
  for (const band of bandsIn(known.traits)) append(byBand, band, known)
}

/** The bands of the folded abstract, and one that only the very same title and abstract have. */
function bandsIn({ key, abstract }: Traits): number[] {
  const folded = fold(abstract)
  return [...bandsOf(folded), textKey(`${key}\n${folded}`)]
}

function append<K>(map: Map<K, Known[]>, key: K, known: Known): void {
  const list = map.get(key)
  if (list) list.push(known)
  else map.set(key, [known])
}
