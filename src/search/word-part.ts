import { bitWriter } from './bits.ts'
import { type Postings, textBase, writePostings } from './postings.ts'

/** Where the words of some papers stand, ready to be put together with other parts. */
export interface WordPart {
  /** In the order of their code units. */
  words: string[]
  /** In how many papers each stands, and how many bytes its postings take. */
  counts: Uint32Array
  sizes: Uint32Array
  /** The postings of every word, one after another. */
  postings: Uint8Array
}

/** The words of some papers, in order, as numbers. */
export interface Tokens {
  /** Every different word by its number; `''` stands for no word. */
  words: string[]
  /** All words of all papers, one paper's title and then its text behind another's. */
  numbers: Uint32Array
  /** Where each paper begins, and where the last ends. */
  starts: Uint32Array
  /** Where the text of each paper begins. */
  texts: Uint32Array
}

/** Number the words of papers. */
export function tokensOf(papers: readonly { title: readonly string[]; text: readonly string[] }[]): Tokens {
  const total = papers.reduce((sum, { title, text }) => sum + title.length + text.length, 0)
  const known = new Map<string, number>()
  const numbers = new Uint32Array(total)
  const starts = new Uint32Array(papers.length + 1)
  const texts = new Uint32Array(papers.length)
  let at = 0
  const add = (word: string) => {
    const number = known.get(word) ?? known.size
    if (number === known.size) known.set(word, number)
    numbers[at] = number
    at += 1
  }
  papers.forEach(({ title, text }, paper) => {
    starts[paper] = at
    title.forEach(add)
    texts[paper] = at
    text.forEach(add)
  })
  starts[papers.length] = at
  return { words: [...known.keys()], numbers, starts, texts }
}

/** Where the words stand. */
export function wordPart(tokens: Tokens): WordPart {
  const order = tokens.words
    .map((word, number) => ({ word, number }))
    .filter(({ word }) => word !== '')
    .sort((a, b) => (a.word < b.word ? -1 : 1))
  const { firsts, sorted } = byWord(tokens)
  const all = emptyPostings(tokens.numbers.length)
  const papers = papersOf(tokens)
  const counts = new Uint32Array(order.length)
  const sizes = new Uint32Array(order.length)
  const writer = bitWriter()
  order.forEach(({ number }, at) => {
    const before = writer.length()
    counts[at] = fill(all, tokens, papers, sorted.subarray(firsts[number], firsts[number + 1]))
    writePostings(all, 0, counts[at]!, writer)
    sizes[at] = writer.length() - before
  })
  return { words: order.map(({ word }) => word), counts, sizes, postings: writer.bytes() }
}

/** The places in `numbers` of each word, from `firsts[word]` to `firsts[word + 1]`, ascending. */
function byWord({ words, numbers }: Tokens): { firsts: Uint32Array; sorted: Uint32Array } {
  const firsts = new Uint32Array(words.length + 1)
  for (const number of numbers) firsts[number + 1]! += 1
  for (let word = 0; word < words.length; word++) firsts[word + 1]! += firsts[word]!
  const next = firsts.slice()
  const sorted = new Uint32Array(numbers.length)
  numbers.forEach((number, at) => {
    sorted[next[number]!] = at
    next[number]! += 1
  })
  return { firsts, sorted }
}

/** The paper of each place in `numbers`. */
function papersOf({ numbers, starts }: Tokens): Uint32Array {
  const papers = new Uint32Array(numbers.length)
  for (let paper = 0; paper + 1 < starts.length; paper++) papers.fill(paper, starts[paper], starts[paper + 1])
  return papers
}

const emptyPostings = (size: number): Postings => ({
  papers: new Uint32Array(size),
  titles: new Uint32Array(size),
  texts: new Uint32Array(size),
  places: new Uint32Array(size),
  starts: new Uint32Array(size + 1),
})

/** Put the places of one word into `all`; gives in how many papers it stands. */
function fill(all: Postings, { starts, texts }: Tokens, papers: Uint32Array, places: Uint32Array): number {
  let count = 0
  places.forEach((place, at) => {
    const paper = papers[place]!
    if (count === 0 || all.papers[count - 1] !== paper) {
      all.papers[count] = paper
      all.titles[count] = 0
      all.texts[count] = 0
      all.starts[count] = at
      count += 1
    }
    const isText = place >= texts[paper]!
    if (isText) all.texts[count - 1]! += 1
    else all.titles[count - 1]! += 1
    all.places[at] = isText ? place - texts[paper]! + textBase : place - starts[paper]!
  })
  all.starts[count] = places.length
  return count
}
