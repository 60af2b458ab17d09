import type { Answer, FacetValue } from './answer.ts'
import type { Core } from './core.ts'
import { topicsOf } from './filter.ts'
import type { Query } from './query.ts'

/** Count papers by topic and by year, each as if nothing were chosen in it; only what has papers or is chosen. */
export function facetsOf(papers: readonly number[], query: Query, core: Core): Answer['facets'] {
  const topics = new Map<string, number>()
  const years = new Map<string, number>()
  for (const paper of papers) {
    const year = core.date(paper).slice(0, 4)
    const ids = topicsOf(core, paper).map(({ id }) => id)
    if (query.years.length === 0 || query.years.includes(year)) for (const id of ids) count(topics, id)
    if (query.topics.length === 0 || query.topics.some((id) => ids.includes(id))) count(years, year)
  }
  return { topics: topicValues(topics, query, core), years: yearValues(years, query) }
}

function topicValues(counts: Map<string, number>, query: Query, core: Core): FacetValue[] {
  return core.header.topics
    .map(({ id, ...topic }) => ({
      id,
      ...topic,
      papers: counts.get(id) ?? 0,
      chosen: query.topics.includes(id),
    }))
    .filter(({ papers, chosen }) => papers > 0 || chosen)
    .toSorted((a, b) => b.papers - a.papers || (a.id < b.id ? -1 : 1))
}

function yearValues(counts: Map<string, number>, query: Query): FacetValue[] {
  const years = [...new Set([...counts.keys(), ...query.years])].sort().reverse()
  return years.map((id) => ({ id, label: id, papers: counts.get(id) ?? 0, chosen: query.years.includes(id) }))
}

const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
