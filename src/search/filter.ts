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
  const isOfTopics = topicTest(ids, core)
  return allowed.map((may, paper) => (may && isOfTopics(paper) ? 1 : 0))
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

/** Each topic with its parent, by their numbers. */
export function familiesOf({ header }: Core): number[][] {
  const numbers = new Map(header.topics.map(({ id }, number) => [id, number]))
  return header.topics.map(({ parent }, number) => {
    const above = numbers.get(parent ?? '')
    return above === undefined ? [number] : [number, above]
  })
}

/** Tells whether a paper is in one of the topics, subtopics included; every paper is where there are none. */
export function topicTest(ids: readonly string[], core: Core): (paper: number) => boolean {
  if (ids.length === 0) return () => true
  const isChosen = familiesOf(core).map((family) =>
    family.some((number) => ids.includes(core.header.topics[number]!.id)),
  )
  return (paper) => core.topics(paper).some((number) => isChosen[number])
}
