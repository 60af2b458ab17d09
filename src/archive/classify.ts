import { choose } from './classify-choose.ts'
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

/** The topics' rules, made ready to be applied to many papers. */
export interface Rules {
  topics: ReadonlyMap<string, Topic>
  tree: PhraseTree<Term>
}

/** Make the topics' rules ready: the phrases of all topics are looked for in one walk through a paper. */
export function compileTopics(topics: Topic[]): Rules {
  const tree = phraseTree<Term>()
  for (const topic of topics) {
    for (const phrase of topic.except) addPhrase(tree, phrase, { topic: topic.id, part: 0 })
    for (const { phrase, weight, titleOnly } of topic.phrases) {
      const parts = phrase.split(/ (?:\+|\.\.\.) /)
      const rule: Rule = { weight, titleOnly, parts: parts.length, near: phrase.includes(' ... ') }
      parts.forEach((words, part) => {
        addPhrase(tree, words, { topic: topic.id, rule, part })
      })
    }
  }
  return { topics: new Map(topics.map((topic) => [topic.id, topic])), tree }
}

/** The topics of a paper, most certain first, those pinned by hand before all; empty for a paper that no rule reaches. */
export function classify(paper: Paper, { topics, tree }: Rules): Assignment[] {
  const { pin = [], bar = [] } = paper.topics ?? {}
  const hits = hitsOf(paper, tree)
  const found = [...hits].map(([topic, own]) => ({ topic, score: scoreOf(own) }))
  const pinned = pin
    .filter((topic) => topics.has(topic))
    .map((topic) => ({ topic, score: found.find((one) => one.topic === topic)?.score ?? 0 }))
  const free = found.filter(({ topic }) => !bar.includes(topic))
  return choose(pinned, free, topics).map((one) => ({ ...one, words: evidenceOf(hits.get(one.topic) ?? []) }))
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
