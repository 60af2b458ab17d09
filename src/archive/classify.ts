import { choose, type Scored } from './classify-choose.ts'
import { addPhrase, findPhrases, type PhraseTree, phraseTree } from './classify-phrases.ts'
import { type Evidence, evidenceOf, type Hit, type Rule, scoreOf, type Term } from './classify-score.ts'
import { tokens } from './classify-tokens.ts'
import type { Paper } from './paper.ts'
import { plain } from './text/plain.ts'
import type { Topic } from './topic.ts'

/** One topic of a paper: how much speaks for it, and the words of the paper that do, each with its weight. */
export interface Assignment {
  topic: string
  score: number
  /** Words exactly as they stand in the paper, the weightiest first. */
  words: Evidence[]
  /** Whether the paper's file pins the topic; then `words` may be empty. */
  pinned: boolean
}

/** The topics of a paper, most certain first, those pinned by hand before all; empty for a paper that no rule reaches. */
export interface Sorted {
  topics: Assignment[]
  /** Topics that have moved and would be among them if they had not, by their ids; absent where there is none. */
  former?: string[]
}

/** The topics' rules, made ready to be applied to many papers. */
export interface Rules {
  topics: ReadonlyMap<string, Topic>
  /** By the id of each topic that has moved: the topics with it in the place of the one that it is now. */
  former: ReadonlyMap<string, ReadonlyMap<string, Topic>>
  tree: PhraseTree<Term>
}

/** Make the topics' rules ready: the phrases of all topics are looked for in one walk through a paper. `moved` has topics that have moved, and the ids of what they are now. */
export function compileTopics(
  topics: Topic[],
  moved: readonly (readonly [topic: Topic, now: string])[] = [],
): Rules {
  const tree = phraseTree<Term>()
  for (const topic of [...topics, ...moved.map(([topic]) => topic)]) {
    for (const phrase of topic.except) addPhrase(tree, phrase, { topic: topic.id, part: 0 })
    for (const { phrase, weight, titleOnly } of topic.phrases) {
      const parts = phrase.split(/ (?:\+|\.\.\.) /)
      const rule: Rule = { weight, titleOnly, parts: parts.length, near: phrase.includes(' ... ') }
      parts.forEach((words, part) => {
        addPhrase(tree, words, { topic: topic.id, rule, part })
      })
    }
  }
  const former = moved.map(([topic, now]) => {
    const then = topics.map((own) => (own.id === now ? topic : own))
    return [topic.id, byId(then)] as const
  })
  return { topics: byId(topics), former: new Map(former), tree }
}

const byId = (topics: Topic[]) => new Map(topics.map((topic) => [topic.id, topic]))

/** The topics of a paper, as `Sorted` has them. */
export const classify = (paper: Paper, rules: Rules): Assignment[] => sortPaper(paper, rules).topics

/** The topics of a paper, and those that have moved. */
export function sortPaper(paper: Paper, { topics, former, tree }: Rules): Sorted {
  const hits = hitsOf(paper, tree)
  const scores = [...hits].map(([topic, own]) => ({ topic, score: scoreOf(own) }))
  const isMeant = (id: string) => hits.has(id) || paper.topics?.pin?.includes(id)
  const left = [...former].filter(
    ([id, own]) => isMeant(id) && chosen(paper, scores, own).some(({ topic }) => topic === id),
  )
  return {
    topics: chosen(paper, scores, topics).map((one) => ({
      ...one,
      words: evidenceOf(hits.get(one.topic) ?? []),
    })),
    ...(left.length > 0 && { former: left.map(([id]) => id) }),
  }
}

/** Those of some topics that a paper is listed under. */
function chosen(paper: Paper, scores: readonly Scored[], topics: ReadonlyMap<string, Topic>) {
  const { pin = [], bar = [] } = paper.topics ?? {}
  const found = scores.filter(({ topic }) => topics.has(topic))
  const pinned = pin
    .filter((topic) => topics.has(topic))
    .map((topic) => ({ topic, score: found.find((one) => one.topic === topic)?.score ?? 0 }))
  return choose(
    pinned,
    found.filter(({ topic }) => !bar.includes(topic)),
    topics,
  )
}

/** Where the phrases of each topic stand in a paper: in the title, then in the abstract. */
function hitsOf(paper: Paper, tree: PhraseTree<Term>): Map<string, Hit[]> {
  const hits = new Map<string, Hit[]>()
  for (const inTitle of [true, false]) {
    const text = plain(inTitle ? paper.title : paper.abstract)
    const words = tokens(text)
    findPhrases(tree, words, (term, first, last) => {
      const own = hits.get(term.topic) ?? []
      hits.set(term.topic, own)
      const { start, sentence } = words[first]!
      own.push({ term, inTitle, first, last, sentence, text, start, end: words[last]!.end })
    })
  }
  return hits
}
