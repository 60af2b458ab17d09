import type { Nodes, RootContent } from 'mdast'
import { given } from '../given.ts'
import { hasPaperItems, listEntries } from './items.ts'
import { type Section, sectionsOf } from './sections.ts'
import type { Source } from './source.ts'
import { leadsToPaper, type Title } from './title.ts'

/** A title and the blocks that belong to it. */
export interface Entry {
  title: Title
  first: Nodes
  body: RootContent[]
  /** When something in it must say that it is a paper: its authors, an id, or the label of its abstract. */
  doubt?: 'always' | 'undated'
  problem?: string
}

/** What a digest is made of: papers, headings that are none, and text behind the first paper that belongs to none. */
export interface Layout {
  entries: Entry[]
  others: Section[]
  strays: RootContent[]
}

/** Find the papers of a digest: headings that are links; else items of lists that link a title; else headings of one level. */
export function layoutOf(source: Source): Layout {
  const { preamble, sections } = sectionsOf(source)
  const titles = sections.filter(
    (section, at) => isLinked(section) && !isDocument(section, at, sections, source),
  )
  if (titles.length > 0) return linkedLayout(sections, titles)
  const lists = listEntries(preamble, sections, source)
  if (lists.entries.some(({ body, title }) => body.length > 0 || title.after.length > 0))
    return { ...lists, others: sections }
  const plain = sections.filter((section, at) => isPlain(section, at, sections, source))
  return plain.length > 0 ? plainLayout(sections, plain) : { ...lists, others: sections }
}

const isLinked = ({ title, blocks, days }: Section) =>
  days.length === 0 && (leadsToPaper(title) || (title.url !== undefined && blocks.length > 0))

/** Whether a section is the whole digest's: the first one, above deeper ones or a list of papers. */
function isDocument(section: Section, at: number, sections: Section[], source: Source): boolean {
  if (at > 0 || leadsToPaper(section.title)) return false
  const others = sections.slice(1)
  const isAbove = others.length > 0 && others.every(({ depth }) => depth > section.depth)
  return isAbove || section.blocks.some((block) => hasPaperItems(block, source))
}

function isPlain(section: Section, at: number, sections: Section[], source: Source): boolean {
  const hasText = section.blocks.some((block) => !hasPaperItems(block, source))
  return hasText && section.days.length === 0 && !isDocument(section, at, sections, source)
}

function linkedLayout(sections: Section[], titles: Section[]): Layout {
  const layout: Layout = { entries: [], others: [], strays: [] }
  const depths = new Set(titles.map(({ depth }) => depth))
  let current: { entry: Entry; depth: number } | undefined
  for (const section of sections) {
    const isTitle = titles.includes(section)
    const isTwin = depths.has(section.depth) && section.blocks.length > 0 && section.days.length === 0
    if (isTitle || (isTwin && current)) {
      current = { entry: entryOf(section, isTitle ? undefined : 'always'), depth: section.depth }
      layout.entries.push(current.entry)
    } else if (current && section.depth > current.depth)
      current.entry.body.push(section.heading, ...section.blocks)
    else {
      layout.others.push(section)
      if (current) layout.strays.push(...section.blocks)
    }
    if (current) layout.strays.push(...section.beyond)
  }
  return layout
}

function plainLayout(sections: Section[], plain: Section[]): Layout {
  const depths = new Set(plain.map(({ depth }) => depth))
  const isTitle = (section: Section) =>
    plain.includes(section) || (depths.has(section.depth) && section.days.length === 0)
  const entries = sections.filter(isTitle).map((section) => entryOf(section, 'undated'))
  const problem = 'headings of several levels have text below them, so it is not known which are titles'
  return {
    entries: depths.size === 1 ? entries : entries.map((entry) => ({ ...entry, problem })),
    others: sections.filter((section) => !isTitle(section)),
    strays: sections.filter(isTitle).flatMap(({ beyond }) => beyond),
  }
}

const entryOf = ({ title, heading, blocks }: Section, doubt: Entry['doubt']): Entry =>
  given({ title, first: heading, body: [...blocks], doubt })
