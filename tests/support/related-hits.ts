import type { Archive, Entry } from '../../src/archive/archive.ts'
import type { Kinship } from '../../src/archive/related/related.ts'
import { tarTexts } from './data.ts'

/** Of papers on pages of one search each: how many related papers stand on a page with the paper, and how many would, on average, of as many random ones that share a topic. */
export function relatedHits({ entries, entry }: Archive, nearest: Kinship['nearest']) {
  const pages = searchPages()
  const pagesOf = (id: string) => pages.filter((page) => page.has(id))
  const count = { shown: 0, hits: 0, random: 0 }
  for (const id of new Set(pages.flatMap((page) => [...page]))) {
    const own = entry.get(id)
    const shown = nearest(id)
    const isHit = (other: string) => pagesOf(id).some((page) => page.has(other))
    if (!own || shown.length === 0) continue
    const kin = entries.filter((other) => other !== own && shareTopic(own, other))
    count.shown += shown.length
    count.hits += shown.filter((one) => isHit(one.id)).length
    count.random += (shown.length * kin.filter(({ paper }) => isHit(paper.id)).length) / (kin.length || 1)
  }
  return { ...count, ratio: count.hits / count.random }
}

const shareTopic = (a: Entry, b: Entry) =>
  a.topics.some(({ topic }) => b.topics.some((other) => other.topic === topic))

/** The ids of the papers of each page of a search. */
function searchPages(): Set<string>[] {
  const truths = [...tarTexts('hf-page-dev.tar.gz')].filter(([name]) =>
    /searchshape.*\.truth\.json$/.test(name),
  )
  return truths.map(([, text]) => {
    const { papers } = JSON.parse(text) as { papers: { id: string }[] }
    return new Set(papers.map(({ id }) => id))
  })
}
