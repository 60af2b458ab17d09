import { lookUp } from './facts.ts'
import { savedPapers } from './keep.ts'
import { forEachOf } from './several.ts'

/** What became of the search for a paper. */
export type Looked = Awaited<ReturnType<typeof lookUp>>

/** Papers, in their order, as the reader's list knows them, else as their pages tell; or why they tell nothing. Says how far it is. */
export function lookUpAll(ids: readonly string[], say: (words: string) => void): Promise<Looked[]> {
  const known = new Map(savedPapers().map((paper) => [paper.id, paper]))
  return forEachOf(
    ids,
    async (id) => known.get(id) ?? lookUp(id),
    (done) => say(`Looking up papers: ${done} of ${ids.length}`),
  )
}
