import type { Paper } from './paper.ts'
import { plain } from './text/plain.ts'
import type { Topic } from './topic.ts'

/** One topic of a paper: how much speaks for it, and the words of the paper that do, each with its weight. */
export interface Assignment {
  topic: string
  score: number
  words: { words: string; weight: number }[]
}

/** The topics' rules, made ready to be applied to many papers. */
export interface Rules {
  topics: Topic[]
}

/** Make the topics' rules ready. */
export function compileTopics(topics: Topic[]): Rules {
  return { topics }
}

/** The topics of a paper, most certain first; empty for a paper that no rule reaches. */
export function classify(paper: Paper, rules: Rules): Assignment[] {
  const text = ` ${plain(`${paper.title} ${paper.abstract}`).toLowerCase()} `
  return rules.topics
    .map(({ id, phrases }) => {
      const words = phrases.filter(({ phrase }) => text.includes(` ${phrase}`)).map(({ phrase, weight }) => ({ words: phrase, weight }))
      return { topic: id, words, score: words.reduce((sum, { weight }) => sum + weight, 0) }
    })
    .filter(({ score }) => score >= 1)
    .toSorted((a, b) => b.score - a.score)
}
