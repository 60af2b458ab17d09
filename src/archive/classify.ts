import { choose } from './classify-choose.ts'
import { addPhrase, findPhrases, type PhraseTree, phraseTree } from './classify-phrases.ts'
import { type Hit, type Rule, score, type Term } from './classify-score.ts'
import { tokens } from './classify-tokens.ts'
import type { Paper } from './paper.ts'
import { plain } from './text/plain.ts'
import type { Topic } from './topic.ts'

/** One topic of a paper: how much speaks for it, and the words of the paper that do, each with its weight. */
export interface Assignment {
  topic: string
  score: number
  /** Words exactly as they stand in the paper, the weightiest first. */
  words: { words: string; weight: number }[]
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
    for (const [index, { phrase, weight, titleOnly }] of topic.phrases.entries()) {
      const parts = phrase.split(/ (?:\+|\.\.\.) /)
      const rule: Rule = { weight, titleOnly, parts: parts.length, near: phrase.includes(' ... '), index }
      parts.forEach((words, part) => {
        addPhrase(tree, words, { topic: topic.id, rule, part })
      })
    }
  }
  return { topics: new Map(topics.map((topic) => [topic.id, topic])), tree }
}

/** The topics of a paper, most certain first, those pinned by hand before all; empty for a paper that no rule reaches. */
export function classify(paper: Paper, rules: Rules): Assignment[] {
  const { pin = [], bar = [] } = paper.topics ?? {}
  const scored = scoresOf(paper, rules)
  const pinned = pin
    .filter((id) => rules.topics.has(id))
    .map((topic) => ({
      topic,
      score: scored.get(topic)?.score ?? 0,
      words: scored.get(topic)?.words ?? [],
      pinned: true,
    }))
  const free = [...scored].filter(([topic]) => !pin.includes(topic) && !bar.includes(topic))
  return choose(
    pinned,
    free.map(([topic, found]) => ({ topic, ...found, pinned: false })),
    rules.topics,
  )
}

/** What speaks for each topic that any of its phrases was found for, before any is chosen. */
export function scoresOf(paper: Paper, rules: Rules): Map<string, Pick<Assignment, 'score' | 'words'>> {
  return new Map([...hitsOf(paper, rules)].map(([topic, own]) => [topic, score(own)]))
}

/** Where the phrases of each topic stand in a paper. */
export function hitsOf(paper: Paper, { tree }: Rules): Map<string, Hit[]> {
  const hits = new Map<string, Hit[]>()
  ;[plain(paper.title), plain(paper.abstract)].forEach((text, field) => {
    const words = tokens(text)
    findPhrases(tree, words, (term, first, last) => {
      const own = hits.get(term.topic) ?? []
      hits.set(term.topic, own)
      const [start, end] = [words[first]!.start, words[last]!.end]
      const { sentence } = words[first]!
      own.push({
        term,
        inTitle: field === 0,
        start,
        end,
        first,
        last,
        sentence,
        words: text.slice(start, end),
      })
    })
  })
  return hits
}
