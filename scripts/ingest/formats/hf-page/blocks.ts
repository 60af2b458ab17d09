import { Refusal } from '../reader.ts'
import { endsSentence, type Furniture, furnitureOf } from './furniture.ts'
import { groupsOf, type Line } from './lines.ts'
import { startOfWrapped } from './wrapped.ts'

/** One paragraph of a page that is not its furniture: a title, a paragraph of an abstract, or a name. */
export interface Block extends Line {
  /** The furniture in the line directly before, and directly after. */
  before: Furniture | undefined
  after: Furniture | undefined
  /** Whether no blank line, but only a line break, parts it from the unfinished sentence above. */
  isTorn: boolean
}

/** A line that may belong to the head of a page, and how many blocks stand above it. */
export interface HeadLine extends Line {
  kind: Furniture
  at: number
}

/** A page, taken apart. */
export interface Page {
  blocks: Block[]
  head: HeadLine[]
}

/** 100,000 papers, each a title and up to three paragraphs. */
const mostBlocks = 400_000
const mostLines = 2_000_000

/** Take a page apart: furniture aside, each line is a block of its own, but lines wrapped at a width are one block. Throws Refusal above 400,000 blocks or two million lines. */
export function pageOf(text: string): Page {
  const page: Page = { blocks: [], head: [] }
  let lines = 0
  let before: Furniture | undefined
  let last: Block | undefined
  for (const group of groupsOf(text)) {
    for (const { kind, isFirst, ...line } of itemsOf(group)) {
      if (last && kind) last.after = kind
      const isTorn = !isFirst && last !== undefined && !endsSentence(last.text)
      last = kind ? undefined : { ...line, before, after: undefined, isTorn }
      if (last) page.blocks.push(last)
      else if (kind && mayBeHead(page, kind)) page.head.push({ ...line, kind, at: page.blocks.length })
      before = kind
    }
    lines += group.length
    if (page.blocks.length > mostBlocks || lines > mostLines) throw tooMany()
  }
  return page
}

/** The head of a page is looked for above its 40th block. */
const mayBeHead = ({ blocks, head }: Page, kind: Furniture) =>
  blocks.length < 40 && head.length < 200 && (kind === 'name' || kind === 'head' || kind === 'date')

const tooMany = () =>
  new Refusal(
    'too-many-papers',
    `The page has more than ${mostBlocks} paragraphs or ${mostLines} lines: split it into several files.`,
  )

type Item = Line & { kind: Furniture | undefined; isFirst: boolean }

function itemsOf(group: Line[]): Item[] {
  const lines = group.map((line) => ({ ...line, kind: furnitureOf(line.text) }))
  const end = afterText(lines)
  const wrapped = lines.slice(startOfWrapped(lines, end), end)
  const paragraph = wrapped[0] && {
    ...wrapped[0],
    text: wrapped.map(({ text }) => text).join('\n'),
    kind: undefined,
  }
  const items = [
    ...lines.slice(0, end - wrapped.length),
    ...(paragraph ? [paragraph] : []),
    ...lines.slice(end),
  ]
  return items.map((item, at) => ({ ...item, isFirst: at === 0 }))
}

/** Where the text of a group ends: furniture may follow it, but what goes on with an unfinished sentence is text. */
function afterText(lines: (Line & { kind: Furniture | undefined })[]): number {
  let end = lines.length
  while (end > 1 && lines[end - 1]!.kind && !goesOn(lines[end - 2]!, lines[end - 1]!)) end -= 1
  return end
}

const goesOn = (above: Line, { text }: Line) => !endsSentence(above.text) && /^[\p{Ll}\d]/u.test(text)
