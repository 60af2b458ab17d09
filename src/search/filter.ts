import type { Core, TopicLabel } from './core.ts'
import type { Parsed } from './parse.ts'
import type { Postings } from './postings.ts'
import { wordList } from './words.ts'

/** Which papers may be found, by number: 1 or 0. */
export type Allowed = Uint8Array<ArrayBuffer>

/** All papers. */
export const allowAll = (papers: number): Allowed => new Uint8Array(papers).fill(1)

/** Only those of the papers that stand in one of the lists. */
export function only(allowed: Allowed, lists: readonly Postings[]): Allowed {
  const next = new Uint8Array(allowed.length)
  for (const { papers } of lists) for (const paper of papers) next[paper] = allowed[paper]!
  return next
}

/** None of the papers of a list. */
export function without(allowed: Allowed, { papers }: Postings): Allowed {
  const next = allowed.slice()
  for (const paper of papers) next[paper] = 0
  return next
}

/** Only papers that entered in the days that the query names. */
export function inDays(allowed: Allowed, { from = '', until = '~' }: Parsed, core: Core): Allowed {
  if (from === '' && until === '~') return allowed
  return allowed.map((may, paper) => (may && core.date(paper) >= from && core.date(paper) < until ? 1 : 0))
}

/** Only papers of one of the topics, subtopics included; of any where there are none. */
export function ofTopics(allowed: Allowed, ids: readonly string[], core: Core): Allowed {
  if (ids.length === 0) return allowed
  return allowed.map((may, paper) =>
    may && topicsOf(core, paper).some(({ id }) => ids.includes(id)) ? 1 : 0,
  )
}

/** Only papers of one of the years; of any where there are none. */
export function ofYears(allowed: Allowed, years: readonly string[], core: Core): Allowed {
  if (years.length === 0) return allowed
  return allowed.map((may, paper) => (may && years.includes(core.date(paper).slice(0, 4)) ? 1 : 0))
}

/** The topics that a typed name may mean: by id or label, else those that begin so. */
export function topicsNamed(name: string, core: Core): TopicLabel[] {
  const wanted = wordList(name).join(' ')
  const named = ({ id, label }: TopicLabel) => [wordList(id).join(' '), wordList(label).join(' ')]
  const exact = core.header.topics.filter((topic) => named(topic).includes(wanted))
  if (exact.length > 0 || wanted === '') return exact
  return core.header.topics.filter((topic) => named(topic).some((text) => text.startsWith(wanted)))
}

/** A paper's topics and their parents, each once. */
export function topicsOf(core: Core, paper: number): TopicLabel[] {
  const own = core.topics(paper).flatMap((number) => core.header.topics[number] ?? [])
  const parents = own.flatMap(({ parent }) => core.header.topics.find(({ id }) => id === parent) ?? [])
  return [...new Set([...own, ...parents])]
}
