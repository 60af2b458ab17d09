import type { Heading, RootContent } from 'mdast'
import { daysIn, type WrittenDay } from './dates.ts'
import { labelled } from './fields.ts'
import { textOf } from './inline.ts'
import type { Source } from './source.ts'
import { leadsToPaper, type Title, titleOf } from './title.ts'

/** A heading with the blocks below it, down to the next heading or rule. */
export interface Section {
  heading: Heading
  depth: number
  title: Title
  /** The days that the heading names, unless it is a link to a paper. */
  days: WrittenDay[]
  blocks: RootContent[]
  /** What stands below a rule, and so belongs to no paper. */
  beyond: RootContent[]
}

/** A digest cut at its headings. A deeper heading that is a label, such as "Abstract", cuts nothing. */
export function sectionsOf(source: Source): { preamble: RootContent[]; sections: Section[] } {
  const preamble: RootContent[] = []
  const sections: Section[] = []
  let isBeyond = false
  for (const block of source.blocks.flatMap((node) => withoutUnderline(node, source))) {
    if (block.type === 'heading' && !isLabelWithin(sections.at(-1), block, source)) {
      sections.push(makeSection(block, source))
      isBeyond = false
    } else if (block.type === 'thematicBreak') isBeyond = true
    else if (block.type !== 'definition') {
      const current = sections.at(-1)
      const place = isBeyond ? current?.beyond : current?.blocks
      ;(place ?? preamble).push(block)
    }
  }
  return { preamble, sections }
}

function makeSection(heading: Heading, source: Source): Section {
  const title = titleOf(heading.children, source)
  const days = leadsToPaper(title) ? [] : daysIn(textOf(heading.children, source))
  return { heading, depth: heading.depth, title, days, blocks: [], beyond: [] }
}

const isLabelWithin = (section: Section | undefined, { depth, children }: Heading, source: Source) =>
  section !== undefined && depth > section.depth && labelled(textOf(children, source)) !== undefined

/** Text underlined with --- or several lines underlined with === are a paragraph and a rule: the headings are written with #. */
function withoutUnderline(node: RootContent, source: Source): RootContent[] {
  if (node.type !== 'heading') return [node]
  const written = source.written(node)
  const lines = written.split('\n')
  if (lines.length === 1 || (lines.length === 2 && /^\s*=+\s*$/.test(lines[1] ?? ''))) return [node]
  const paragraph: RootContent = {
    type: 'paragraph',
    children: node.children,
    ...(node.position && { position: node.position }),
  }
  return [paragraph, { type: 'thematicBreak' }]
}
