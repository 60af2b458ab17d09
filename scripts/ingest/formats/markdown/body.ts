import type { Heading, Html, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { couldBeNames } from './authors.ts'
import type { Facts } from './facts.ts'
import { labelled } from './fields.ts'
import { linesOf, linksIn, textOf } from './inline.ts'
import { announcesAbstract, authorsIn, isFact, takeAuthors, takeFact } from './lines.ts'
import type { Source } from './source.ts'

/** What the text below a title holds, as far as it is read. */
export interface Body {
  facts: Facts
  /** The paragraphs of the abstract. */
  abstract: string[]
  /** Above the abstract, in it, or below it, where nothing but fields and links may follow. */
  stage: 'above' | 'inside' | 'below'
  /** Whether a label has said that what follows is the abstract. */
  isLabelled: boolean
  /** Whether a label that stood alone has said that what follows are the authors. */
  expectsAuthors: boolean
  /** Whether names that nothing marks as authors were taken for them, since there are several. */
  hasBareAuthors: boolean
  /** Whether one name that nothing marks is taken too, since other papers of the digest have their authors so. */
  trustsOneName: boolean
  /** Why it cannot be told what the parts of the text are. */
  problem?: string
}

/** Read the blocks below a title: authors, fields and links, then the abstract, then fields and links again. */
export function readBody(blocks: RootContent[], source: Source, trustsOneName: boolean): Body {
  const body: Body = {
    facts: { ignored: [] },
    abstract: [],
    stage: 'above',
    isLabelled: false,
    expectsAuthors: false,
    hasBareAuthors: false,
    trustsOneName,
  }
  for (const block of blocks) readBlock(block, body, source)
  const [first = '', ...others] = body.abstract
  const isOpen = others.length > 0 && !/[.!?…:;。！？]["'”’)\]*$]*$/.test(first)
  if (!body.isLabelled && first && (isOpen || couldBeNames(first)))
    body.problem ??= `“${first.slice(0, 100)}” may be its authors, a remark or its abstract`
  return body
}

function readBlock(block: RootContent, body: Body, source: Source): void {
  if (block.type === 'paragraph') readParagraph(block, body, source)
  else if (block.type === 'blockquote') for (const child of block.children) readBlock(child, body, source)
  else if (block.type === 'list') readList(block, body, source)
  else if (block.type === 'heading') readHeading(block, body, source)
  else if (block.type === 'html') readHtml(block, body, source)
  else if (block.type !== 'definition')
    body.problem ??= `a block of the kind “${block.type}” stands in its text`
}

function readParagraph({ children }: Paragraph, body: Body, source: Source): void {
  const lines = linesOf(children)
  if (isTable(lines, source)) body.problem ??= 'a table stands in its text'
  else if (body.stage === 'above') readAbove(lines, body, source)
  else if (lines.every((line) => isFact(line, source))) readBelow(lines, body, source)
  else readProse(lines, body, source)
}

function readAbove(lines: PhrasingContent[][], body: Body, source: Source): void {
  let rest = lines
  while (rest.length > 0 && body.stage === 'above') {
    const [first = [], ...others] = rest
    const authors = takeAuthors(rest, body, source)
    if (authors > 0) rest = rest.slice(authors)
    else if (announcesAbstract(first, source)) {
      body.isLabelled = true
      body.stage = 'inside'
      const text = announcesAbstract(first, source) ?? []
      rest = text.length > 0 ? [text, ...others] : others
    } else if (takeFact(first, body, source)) rest = others
    else break
  }
  if (rest.length > 0) readProse(rest, body, source)
}

/** Read lines of prose; links and marked fields that close them come after. */
function readProse(lines: PhrasingContent[][], body: Body, source: Source): void {
  const end = lines.findLastIndex((line) => !isFact(line, source, true)) + 1
  const text = lines.slice(0, end).map((line) => textOf(line, source).trim())
  if (end > 0) addProse(text.join('\n').trim(), lines[0]!, body, source)
  if (end < lines.length) readBelow(lines.slice(end), body, source)
}

function readBelow(lines: PhrasingContent[][], body: Body, source: Source): void {
  for (const line of lines) takeFact(line, body, source)
  if (body.abstract.length > 0) body.stage = 'below'
}

function addProse(text: string, firstLine: PhrasingContent[], body: Body, source: Source): void {
  const label = firstLine[0]?.type === 'strong' ? textOf([firstLine[0]], source).trim() : ''
  const next = firstLine[1]?.type === 'text' ? firstLine[1].value : ''
  const isLabel = /[:：]$/.test(label) || (label && /^\s*[:：]/.test(next))
  if (body.stage === 'below') body.problem ??= 'text follows the fields or links below its abstract'
  else if (isLabel && !parts.test(label)) body.problem ??= `“${label}” is no label that is known`
  if (text) body.abstract.push(text)
  body.stage = body.stage === 'below' ? 'below' : 'inside'
}

/** What the parts of a structured abstract are called. */
const parts =
  /^(?:aims?|approach|availability|background|conclusions?|context|contributions?|design|discussion|findings|impact|introduction|limitations?|materials?|methods?|methodology|motivation|objectives?|problem|purpose|results?|significance)\b/i

function readList(list: List, body: Body, source: Source): void {
  const items = list.children
  const prose = items.filter((item) => !isFactItem(item, body, source))
  const last = body.abstract.at(-1) ?? ''
  if (prose.length === 0 || (body.stage === 'above' && prose.length === 1))
    for (const block of items.flatMap((item) => item.children)) readBlock(block, body, source)
  else if (
    body.stage === 'inside' &&
    last.length >= 100 &&
    last.endsWith(':') &&
    items.every((item) => isPoint(item, source))
  )
    body.abstract.push(...items.map((item, at) => `${marker(list, at)} ${pointText(item, source)}`))
  else body.problem ??= 'a list in its text may be remarks or a part of its abstract'
}

const marker = ({ ordered, start }: List, at: number) => (ordered ? `${(start ?? 1) + at}.` : '-')

function isFactItem(item: ListItem, body: Body, source: Source): boolean {
  return item.children.every((block) => {
    if (block.type !== 'paragraph') return false
    const lines = linesOf(block.children)
    return lines.every(
      (line) => isFact(line, source) || (body.stage === 'above' && authorsIn(line, source) !== undefined),
    )
  })
}

const isPoint = ({ children }: ListItem, source: Source) =>
  children.length === 1 &&
  children[0]?.type === 'paragraph' &&
  linksIn(children[0].children, source).length === 0

const pointText = ({ children }: ListItem, source: Source) =>
  children.map((block) => (block.type === 'paragraph' ? textOf(block.children, source).trim() : '')).join('')

function readHeading({ children }: Heading, body: Body, source: Source): void {
  const text = textOf(children, source).trim()
  const name = labelled(text)
  if (name === 'abstract' && body.abstract.length === 0) {
    body.isLabelled = true
    body.stage = 'inside'
  } else if (name === 'authors') body.expectsAuthors = true
  else if (!name || name === 'abstract' || name === 'other')
    body.problem ??= `the heading “${text.slice(0, 100)}” stands in its text`
}

function readHtml(block: Html, body: Body, source: Source): void {
  const text = source.written(block)
  if (
    /^<!--[\s\S]*-->$/.test(text.trim()) ||
    !/[^\s]/.test(text.replace(/<\/?(?:details|br)(?: open)?\s*\/?>/gi, ''))
  )
    return
  if (/^(?:<details(?: open)?>)?\s*<summary>\s*abstract\s*<\/summary>$/i.test(text.trim())) {
    body.isLabelled = true
    body.stage = 'inside'
  } else if (/^<\/?(?:think|answer|eos|bos|s|unk|pad|tool_call)>/i.test(text))
    addProse(text.trim(), [], body, source)
  else body.problem ??= 'HTML stands in its text'
}

const isTable = (lines: PhrasingContent[][], source: Source) =>
  lines.some((line) => /^\s*(?:\|\s*)?:?-+:?\s*\|[\s|:-]*$/.test(textOf(line, source)))
