import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Archive } from '../../src/archive/archive.ts'

const folder = resolve(import.meta.dirname, '../fixtures/topic-labels')

/** Two samples of two hundred papers each; how they came about is said in the guide beside them. */
export const labelFiles = { first: 'labels.json', second: 'second/labels.json' }

/** How well topics fit those given by hand. */
export interface Fit {
  /** Micro-F1 with parents, as the guide means its labels and as topics' pages have their papers: a topic includes its parent. */
  f1: number
  /** Micro-F1 of the topics as they are named, where a parent in the place of its part is two faults. */
  named: number
  /** The share of first topics that are among a paper's labels, as named. */
  first: number
}

/** How well an archive's topics fit those given by hand to the papers of a sample. */
export function againstLabels({ entry, topic }: Archive, sample: keyof typeof labelFiles): Fit {
  const labels: Record<string, string[]> = JSON.parse(readFileSync(join(folder, labelFiles[sample]), 'utf8'))
  const pairs = Object.entries(labels).map(
    ([id, own]): Pair => [own, entry.get(id)?.topics.map((given) => given.topic) ?? []],
  )
  const withParents = (ids: string[]) => [...new Set(ids.flatMap((id) => [id, topic.get(id)?.parent ?? id]))]
  return {
    f1: microF1(pairs.map(([own, given]) => [withParents(own), withParents(given)])),
    named: microF1(pairs),
    first: pairs.filter(([own, given]) => own.includes(given[0] ?? '')).length / pairs.length,
  }
}

type Pair = [labelled: string[], given: string[]]

/** Twice the topics that are both labelled and given, over all labelled and all given. */
function microF1(pairs: readonly Pair[]): number {
  const sum = (count: (pair: Pair) => number) => pairs.reduce((total, pair) => total + count(pair), 0)
  const both = sum(([own, given]) => given.filter((id) => own.includes(id)).length)
  return (2 * both) / sum(([own, given]) => own.length + given.length)
}
