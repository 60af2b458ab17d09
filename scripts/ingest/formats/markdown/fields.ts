import type { PhrasingContent } from 'mdast'
import { linksIn, textOf } from './inline.ts'
import type { Source } from './source.ts'

/** What a label announces; `other` is a thing that is not recorded. */
export type FieldName =
  | 'authors'
  | 'abstract'
  | 'code'
  | 'project'
  | 'paper'
  | 'published'
  | 'organisation'
  | 'upvotes'
  | 'other'

/** A line that begins with a label, such as `**Code:** …`, and the rest of it. */
export interface Field {
  name: FieldName
  label: string
  /** Whether the label stands in bold or italics. */
  isMarked: boolean
  rest: PhrasingContent[]
}

/** What a word announces as a label, before a colon or as the text of a link; undefined for words that are no label. */
export function labelled(words: string): FieldName | undefined {
  return labels.get(words.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').toLowerCase())
}

/** The field that a line holds; undefined where it begins with no label that is known. */
export function fieldOf(line: PhrasingContent[], source: Source): Field | undefined {
  const [first, ...others] = line
  if (first?.type === 'strong' || first?.type === 'emphasis') {
    const label = textOf(first.children, source).trim()
    const rest = label.endsWith(':') ? others : withoutStart(others, /^\s*[:：]/)
    const name = labelled(label)
    return name && rest
      ? { name, label, isMarked: true, rest: withoutStart(rest, /^\s*/) ?? rest }
      : undefined
  }
  const [written, label = ''] =
    /^([^:：\n]{1,40})[:：]\s*/.exec(first?.type === 'text' ? first.value : '') ?? []
  const name = written && labelled(label)
  const rest = withoutStart(line, /^[^:：]*[:：]\s*/) ?? []
  return name && !readsOn(name, label, rest, source) ? { name, label, isMarked: false, rest } : undefined
}

/** Whether the words before a colon may be the start of a sentence, since what follows them is no value of a field. */
function readsOn(name: FieldName, label: string, rest: PhrasingContent[], source: Source): boolean {
  if (['code', 'project', 'paper'].includes(name)) return !holdsAddress(rest, source)
  return (
    name === 'other' &&
    !/summary|tl;?\s?dr/i.test(label) &&
    textOf(rest, source).trim().split(/\s+/).length > 8
  )
}

const holdsAddress = (rest: PhrasingContent[], source: Source) =>
  linksIn(rest, source).length > 0 || /^\S+$/.test(textOf(rest, source).trim())

/** Whether a line holds nothing but links with short words, and what separates them. */
export function isLinkLine(line: PhrasingContent[], source: Source): boolean {
  const links = linksIn(line, source)
  const isShort = links.every(({ label, url }) => label.length <= 40 || label === url)
  return links.length > 0 && isShort && /^[\p{P}\p{S}\p{M}\s]*$/u.test(outsideLinks(line, source))
}

/** A line without what a pattern matches at its start; undefined where it matches nothing. An empty line stands for a label alone. */
function withoutStart(line: PhrasingContent[], start: RegExp): PhrasingContent[] | undefined {
  const [first, ...others] = line
  if (!first) return []
  if (first.type !== 'text' || !start.test(first.value)) return undefined
  const value = first.value.replace(start, '')
  return value ? [{ type: 'text', value }, ...others] : others
}

function outsideLinks(line: PhrasingContent[], source: Source): string {
  return line
    .map((node) => {
      if (linksIn([node], source).length === 0) return node.type === 'image' ? '' : textOf([node], source)
      return 'children' in node && node.type !== 'link' && node.type !== 'linkReference'
        ? outsideLinks(node.children, source)
        : ''
    })
    .join('')
}

const names: Record<FieldName, string> = {
  authors: 'author, authors, by',
  abstract: 'abstract',
  code: 'code, source code, source, github, repo, repository, code repository, github repo, github repository, implementation',
  project:
    'project, project page, project website, project site, homepage, home page, website, webpage, web page, page',
  paper:
    'paper, arxiv, arxiv id, arxiv link, arxiv page, paper page, paper link, link, links, url, pdf, abs, html, doi, hf, huggingface, hugging face, hf paper, alphaxiv, read paper, read the paper',
  published: 'published, published on, publication date',
  organisation: 'organisation, organization',
  upvotes: 'upvotes',
  other:
    'summary, tl;dr, tldr, tl dr, ai summary, keywords, ai keywords, tags, topics, topic, subjects, subject, categories, category, venue, comment, comments, date, submitted, submitted on, submitted by, affiliation, affiliations, model, models, weights, data, dataset, datasets, demo, space, video, youtube, slides, poster, blog, blog post, twitter, x, tweet, thread, colab, discussion, bibtex, cite, citation, likes, stars, github stars, votes, resources, supplementary',
}

const labels = new Map(
  Object.entries(names).flatMap(([name, words]) =>
    words.split(', ').map((word) => [word, name as FieldName] as const),
  ),
)
