import { identify } from '../../src/archive/identity.ts'
import { addPaper, indexPapers, traitsOf } from '../../src/archive/paper-index.ts'
import { clean, cleanLine } from '../../src/archive/text/clean.ts'

/** A paper of the real data. */
export interface RealPaper {
  id?: string
  title: string
  abstract: string
}

/** Papers as ingest knows them: clean, and with or without what the data says of their ids. */
export function asListing({ id, title, abstract }: RealPaper, withId: boolean) {
  const texts = { title: cleanLine(title).text, abstract: clean(abstract).text }
  return id !== undefined && withId ? { ...texts, arxivId: id } : texts
}

/** Take in papers one after another: each that is recognised as an earlier one, with that one. */
export function recognise<T extends RealPaper>(papers: readonly T[], withIds: boolean): [T, T][] {
  const index = indexPapers([])
  const pairs: [T, T][] = []
  for (const [at, paper] of papers.entries()) {
    const traits = traitsOf(asListing(paper, withIds))
    const { known } = identify(traits, index)
    if (known === undefined) addPaper(String(at), traits, index)
    else pairs.push([paper, papers[Number(known)]!])
  }
  return pairs
}
