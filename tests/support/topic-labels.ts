import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Archive } from '../../src/archive/archive.ts'

const file = resolve(import.meta.dirname, '../fixtures/topic-labels/labels.json')

/** How well an archive's topics fit those given by hand to two hundred of its papers: micro-F1, and the share of first topics that are among a paper's labels. */
export function againstLabels({ entry }: Archive): { f1: number; first: number } {
  const labels: Record<string, string[]> = JSON.parse(readFileSync(file, 'utf8'))
  let [both, given, labelled, first] = [0, 0, 0, 0]
  const ids = Object.keys(labels)
  for (const id of ids) {
    const own = labels[id] ?? []
    const found = entry.get(id)?.topics.map(({ topic }) => topic) ?? []
    both += found.filter((topic) => own.includes(topic)).length
    given += found.length
    labelled += own.length
    first += found[0] !== undefined && own.includes(found[0]) ? 1 : 0
  }
  return { f1: (2 * both) / (given + labelled), first: first / ids.length }
}
