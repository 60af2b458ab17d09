import { pick } from './vary-page.ts'

/** A text after one change at a random place, and what of the text before it the change touched. */
export interface Mutation {
  text: string
  /** Whether the change touched the characters from `start` up to but without `end` of the text before it. */
  touches(start: number, end: number): boolean
}

interface Edit {
  start: number
  end: number
  by: string
}

type Range = Pick<Edit, 'start' | 'end'>

/** Change a text once at random: take out, double, swap or put in some characters, a line or a paragraph. */
export function mutate(text: string, random: () => number): Mutation {
  const edits = pick(changes, random)(() => pick(ranges, random)(text, random), text, random)
  const sorted = edits.toSorted((a, b) => b.start - a.start)
  return {
    text: sorted.reduce((whole, { start, end, by }) => whole.slice(0, start) + by + whole.slice(end), text),
    touches: (start, end) => edits.some((edit) => edit.start <= end && edit.end >= start),
  }
}

/** A text cut at a random place. */
export function cut(text: string, random: () => number): Mutation {
  const end = Math.floor(random() * text.length)
  return { text: text.slice(0, end), touches: (_, last) => last > end }
}

type Change = (range: () => Range, text: string, random: () => number) => Edit[]

const changes: Change[] = [
  (range) => [{ ...range(), by: '' }],
  (range, text) => {
    const { start, end } = range()
    return [{ start: end, end, by: text.slice(start, end) }]
  },
  (range, text) => swapped(range(), range(), text),
  (range, _, random) => {
    const { start } = range()
    return [{ start, end: start, by: pick(insertions, random) }]
  },
]

function swapped(one: Range, other: Range, text: string): Edit[] {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one]
  if (first.end > second.start) return [{ ...first, by: '' }]
  return [
    { ...first, by: text.slice(second.start, second.end) },
    { ...second, by: text.slice(first.start, first.end) },
  ]
}

const insertions = [
  '\n',
  '\n\n',
  ' ',
  '\0',
  '\u200b',
  '7',
  '\n\n12\n\n',
  '\n\nAug 12\n\n',
  'é',
  '\ud83d\ude00',
  '\r',
  '{',
  '# ',
  '\n\nNVIDIA\n\n',
]

type Ranger = (text: string, random: () => number) => Range

const ranges: Ranger[] = [
  (text, random) => {
    const start = Math.floor(random() * text.length)
    return { start, end: Math.min(text.length, start + 1 + Math.floor(random() ** 3 * 400)) }
  },
  (text, random) => between(/\n/g, text, random),
  (text, random) => between(/\n{2,}/g, text, random),
]

/** One piece of a text, with the break that ends it. */
function between(breaks: RegExp, text: string, random: () => number): Range {
  const ends = [...text.matchAll(breaks)].map((match) => match.index + match[0].length)
  const starts = [0, ...ends]
  const at = Math.floor(random() * starts.length)
  return { start: starts[at]!, end: starts[at + 1] ?? text.length }
}
