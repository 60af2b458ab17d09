import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Entry, Layout } from './entries.ts'
import { linesOf } from './inline.ts'
import type { Section } from './sections.ts'
import type { Source } from './source.ts'
import { leadsToPaper, type Title, titleOf } from './title.ts'

/** The papers that stand as items in the lists of a digest, and the text behind the first of them that belongs to none. */
export function listEntries(
  preamble: RootContent[],
  sections: Section[],
  source: Source,
): Pick<Layout, 'entries' | 'strays'> {
  const found = { entries: [] as Entry[], strays: [] as RootContent[] }
  const runs = [preamble, ...sections.flatMap(({ blocks, beyond }) => [blocks, beyond])]
  for (const run of runs) readRun(run, found, source)
  return found
}

/** Whether a block is a list with an item that links a title to a page that is known to be a paper's. */
export const hasPaperItems = (block: RootContent, source: Source): boolean =>
  block.type === 'list' &&
  block.children.some((item) => {
    const title = itemTitle(item, source)
    return title
      ? leadsToPaper(title) || title.url === undefined
      : nestedLists(item).some((list) => hasPaperItems(list, source))
  })

/** Blocks between headings and rules: what follows a list belongs to its last item, if that has nothing below its title. */
function readRun(run: RootContent[], found: Pick<Layout, 'entries' | 'strays'>, source: Source): void {
  let open: Entry | undefined
  for (const block of run) {
    if (block.type === 'list') {
      const before = found.entries.length
      readList(block, found, source)
      const last = found.entries.at(-1)
      open = found.entries.length > before && last?.body.length === 0 ? last : undefined
    } else if (open) open.body.push(block)
    else if (found.entries.length > 0) found.strays.push(block)
  }
}

function readList({ children }: List, found: Pick<Layout, 'entries' | 'strays'>, source: Source): void {
  for (const item of children) {
    const title = itemTitle(item, source)
    const lists = nestedLists(item)
    if (title) found.entries.push({ title, first: item, body: bodyOf(item) })
    else if (lists.length > 0) for (const list of lists) readList(list, found, source)
    else if (found.entries.length > 0) found.strays.push(item)
  }
}

/** The title that an item begins with: a link, or words in bold with a link such as `[arXiv](…)` to the paper behind them. */
function itemTitle({ children: [first] }: ListItem, source: Source): Title | undefined {
  if (first?.type !== 'paragraph') return undefined
  const [line = []] = linesOf(first.children)
  const title = titleOf(line, source)
  if (title.url !== undefined) return title
  const isBold = line[0]?.type === 'strong' && title.text !== ''
  return isBold && leadsToPaper(title) ? title : undefined
}

/** What stands in an item below the line of its title. */
function bodyOf({ children: [first, ...others] }: ListItem): RootContent[] {
  const lines = first?.type === 'paragraph' ? linesOf(first.children).slice(1) : []
  if (lines.length === 0) return others
  const end: PhrasingContent = { type: 'text', value: '\n' }
  const rest: Paragraph = {
    type: 'paragraph',
    children: lines.flatMap((line, at) => (at > 0 ? [end, ...line] : line)),
  }
  return [rest, ...others]
}

const nestedLists = ({ children }: ListItem) => children.filter((block) => block.type === 'list')
