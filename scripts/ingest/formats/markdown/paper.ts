import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import type { Listing, Quarantined } from '../../../../src/archive/listing.ts'
import type { MessageCode } from '../../../../src/archive/message.ts'
import { idsOfLink } from '../paper-links.ts'
import { type Body, readBody } from './body.ts'
import type { Entry } from './entries.ts'
import { recordIds } from './facts.ts'
import { textOf } from './inline.ts'
import { authorsIn, isFact } from './lines.ts'
import { placeOf, type Source } from './source.ts'
import type { Title } from './title.ts'

/** The paper of an entry, with the fields that had to be left out; or why it is no listing. */
export type MarkdownPaper = { listing: Listing; ignored: string[]; hasBareAuthors: boolean } | Quarantined

/** What the whole digest says of each of its papers. */
export interface Habits {
  /** It names its date, so that headings without a link may be titles. */
  isDated: boolean
  /** It has authors that nothing marks, so that one name may be an author. */
  hasBareAuthors: boolean
}

/** Read one entry of a digest. */
export function readEntry(entry: Entry, source: Source, habits: Habits): MarkdownPaper {
  const { title, first } = entry
  const behind = lineBehind(title, source)
  const blocks: RootContent[] =
    behind.length > 0 ? [{ type: 'paragraph', children: behind }, ...entry.body] : entry.body
  const body = readBody(blocks, source, habits.hasBareAuthors)
  recordTitleLink(title, body)
  const last = lastOf([first, ...entry.body])
  const isUnclear = behind.length > 0 && !isFact(behind, source) && !authorsIn(behind, source)
  const problem = source.isBlanked(first, last)
    ? overloaded
    : problemOf(entry, body, habits.isDated, isUnclear)
  if (problem) return { ...placeOf(first), ...problem, raw: source.written(first, last) }
  const { ignored, clash: _, authors = [], ...facts } = body.facts
  const texts = { title: title.text, abstract: body.abstract.join('\n\n'), authors }
  return { listing: { ...texts, ...facts, ...placeOf(first) }, ignored, hasBareAuthors: body.hasBareAuthors }
}

interface Problem {
  code: MessageCode
  reason: string
}

const overloaded: Problem = {
  code: 'record-invalid',
  reason: 'It holds more marks of Markdown than a text has.',
}

function problemOf(
  { title, doubt, problem }: Entry,
  body: Body,
  isDated: boolean,
  isUnclear: boolean,
): Problem | undefined {
  const { abstract, facts, isLabelled } = body
  const unclear = problem ?? title.problem ?? (isUnclear ? 'text stands behind its title' : body.problem)
  const isSupported = isLabelled || facts.authors || facts.arxivId || facts.doi
  if (!title.text) return { code: 'title-missing', reason: 'The paper has no title.' }
  if (facts.clash) return { code: 'id-invalid', reason: `The paper has two ids: ${facts.clash}.` }
  if (unclear) return { code: 'order-unclear', reason: `The paper cannot be told apart: ${unclear}.` }
  if (doubt && !isSupported && !(isDated && doubt === 'undated'))
    return { code: 'order-unclear', reason: noSign }
  return abstract.length > 0 ? undefined : { code: 'abstract-missing', reason: 'The paper has no abstract.' }
}

const noSign =
  'Nothing says that this is a paper: its title is no link, and it has no authors, no id and no label “Abstract:”.'

function recordTitleLink({ url }: Title, { facts }: Body): void {
  if (url && !recordIds(idsOfLink(url), facts))
    facts.ignored.push(`The title's link holds no arXiv id or DOI: ${url.slice(0, 200)}`)
}

/** What stands behind a title on its line, without the dash or bracket that sets it off; nothing where that is all. */
function lineBehind({ after }: Title, source: Source): PhrasingContent[] {
  const [first, ...others] = after
  const start = first?.type === 'text' ? first.value.replace(/^[\s—–:|·•,(-]+/, '') : undefined
  const line: PhrasingContent[] =
    start === undefined ? after : start ? [{ type: 'text', value: start }, ...others] : others
  return /[\p{L}\p{N}]/u.test(textOf(line, source)) ? line : []
}

function lastOf(nodes: Nodes[]): Nodes {
  const end = (node: Nodes) => node.position?.end.offset ?? 0
  return nodes.reduce((last, node) => (end(node) > end(last) ? node : last))
}
