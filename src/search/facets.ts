import type { Answer, FacetValue } from './answer.ts'
import type { Core } from './core.ts'
import { familiesOf, topicTest } from './filter.ts'
import type { Query } from './query.ts'

/** Count papers by topic and by year, each as if nothing were chosen in it; only what has papers or is chosen. */
export function facetsOf(papers: readonly number[], query: Query, core: Core): Answer['facets'] {
  const topics = new Uint32Array(core.header.topics.length)
  const years = new Map<string, number>()
  const families = familiesOf(core)
  const isOfTopics = topicTest(query.topics, core)
  for (const paper of papers) {
    const year = core.date(paper).slice(0, 4)
    if (query.years.length === 0 || query.years.includes(year))
      countTopics(core.topics(paper), families, topics)
    if (isOfTopics(paper)) years.set(year, (years.get(year) ?? 0) + 1)
  }
  return { topics: topicValues(topics, query, core), years: yearValues(years, query) }
}

/** Count a paper's topics and their parents, each once. */
function countTopics(own: readonly number[], families: readonly number[][], counts: Uint32Array): void {
  const seen: number[] = []
  for (const topic of own)
    for (const number of families[topic] ?? [])
      if (!seen.includes(number)) {
        seen.push(number)
        counts[number]! += 1
      }
}

function topicValues(counts: Uint32Array, query: Query, core: Core): FacetValue[] {
  return core.header.topics
    .map(({ id, ...topic }, number) => ({
      id,
      ...topic,
      papers: counts[number] ?? 0,
      chosen: query.topics.includes(id),
    }))
    .filter(({ papers, chosen }) => papers > 0 || chosen)
    .toSorted((a, b) => b.papers - a.papers || (a.id < b.id ? -1 : 1))
}

function yearValues(counts: Map<string, number>, query: Query): FacetValue[] {
  const years = [...new Set([...counts.keys(), ...query.years])].sort().reverse()
  return years.map((id) => ({ id, label: id, papers: counts.get(id) ?? 0, chosen: query.years.includes(id) }))
}
