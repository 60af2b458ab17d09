import type { Archive } from '../../../src/archive/archive.ts'
import { plain } from '../../../src/archive/text/plain.ts'
import { wordList } from '../../../src/search/words.ts'

/** Plain BM25 (k1 = 1.2, b = 0.75) over title and abstract as one text: no titles, no places, no corrections. Gives the arXiv ids of the first ten. */
export function openBm25(archive: Archive): (query: string) => string[] {
  const texts = archive.entries.map(({ paper }) => wordList(plain(`${paper.title} ${paper.abstract}`)))
  const ids = archive.entries.map(({ paper }) => paper.arxivId ?? '')
  const mean = texts.reduce((sum, { length }) => sum + length, 0) / texts.length
  const counts = new Map<string, Map<number, number>>()
  texts.forEach((words, paper) => {
    for (const word of words) {
      const own = counts.get(word) ?? new Map<number, number>()
      counts.set(word, own)
      own.set(paper, (own.get(paper) ?? 0) + 1)
    }
  })
  return (query) => {
    const score = new Map<number, number>()
    for (const word of new Set(wordList(query))) {
      const own = counts.get(word) ?? new Map<number, number>()
      const rarity = Math.log(1 + (texts.length - own.size + 0.5) / (own.size + 0.5))
      for (const [paper, count] of own) {
        const worth = (rarity * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * texts[paper]!.length) / mean))
        score.set(paper, (score.get(paper) ?? 0) + worth)
      }
    }
    const best = [...score].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 10)
    return best.map(([paper]) => ids[paper]!)
  }
}
