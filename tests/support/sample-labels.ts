import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonLines } from './data.ts'

/** Draws the papers that are labelled by hand: writes their ids, prints them numbered with title and abstract. */
const seed = 20260227
const size = 200
const file = join(import.meta.dirname, '../fixtures/topic-labels/sample.json')

const papers = jsonLines<Listed>('hf-truth.jsonl.gz').toSorted((a, b) => (a.id < b.id ? -1 : 1))
const sample = shuffled(papers, seed).slice(0, size)
const ids = sample.map((paper) => paper.id).toSorted()
writeFileSync(file, `${JSON.stringify(ids, null, 2)}\n`)
console.log(sample.map(asText).join('\n\n'))

function asText({ id, title, abstract }: Listed, index: number): string {
  return `[${index + 1}] ${id}\nTITLE: ${collapsed(title)}\nABSTRACT: ${collapsed(abstract)}`
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The items in a random order (Fisher and Yates) that depends on the seed alone. */
function shuffled<T>(items: T[], seed: number): T[] {
  const random = mulberry32(seed)
  const order = [...items]
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    ;[order[last], order[other]] = [order[other]!, order[last]!]
  }
  return order
}

/** Numbers from 0 up to 1 by T. Ettinger's mulberry32. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Listed {
  id: string
  title: string
  abstract: string
}
