import { makeDate } from '../../../../src/archive/date.ts'
import type { Listing } from '../../../../src/archive/listing.ts'
import { asArxivId, asWebAddress, idsOfDoi, idsOfLink } from '../paper-links.ts'
import { labelledAuthors } from './authors.ts'
import { daysIn } from './dates.ts'
import { type Field, labelled } from './fields.ts'
import { type Link, linksIn, textOf } from './inline.ts'
import type { Source } from './source.ts'

/** What is recorded of a paper beside its title and abstract, with what had to be left out. */
export interface Facts extends Partial<Omit<Listing, 'line' | 'column' | 'title' | 'abstract'>> {
  ignored: string[]
  /** Two ids that cannot both be the paper's. */
  clash?: string
}

/** Record what a field says; a field that is not recorded, or says nothing of use, is named among the ignored. */
export function recordField({ name, label, rest }: Field, facts: Facts, source: Source): void {
  const text = textOf(rest, source).trim()
  const [link] = linksIn(rest, source)
  const url = link?.url ?? asWebAddress(text)
  const day = daysIn(text).find(({ year }) => year)
  const date = day?.year && makeDate(day.year, day.month, day.day)
  if (name === 'authors') recordAuthors(labelledAuthors(text), facts)
  else if (name === 'paper' && recordIds(idsOf(url ?? text), facts)) return
  else if ((name === 'code' || name === 'project') && url) recordPage(name, url, facts)
  else if (name === 'published' && date) facts.published ??= date
  else if (name === 'organisation' && text) facts.organisation ??= text
  else if (name === 'upvotes' && /^\d{1,7}$/.test(text)) facts.upvotes ??= Number(text)
  else facts.ignored.push(`What follows “${label}” is not recorded.`)
}

/** Record what links such as `[code](…)` and `[arXiv](…)` say; others are passed over. */
export function recordLinks(links: Link[], facts: Facts): void {
  for (const { label, url } of links) {
    const name = labelled(label)
    if (name === 'code' || name === 'project') recordPage(name, url, facts)
    else if (name === 'paper' || !name) recordIds(idsOf(url), facts)
  }
}

/** Record authors, once; undefined stands for names that cannot be told apart. */
export function recordAuthors(names: string[] | undefined, facts: Facts): void {
  if (names && !facts.authors) facts.authors = names
  else
    facts.ignored.push(
      names
        ? 'A second line of authors is left out.'
        : 'The authors are left out, for their names cannot be told apart.',
    )
}

/** Record the ids that an address leads to; whether it led to any. */
export function recordIds(ids: { arxivId?: string; doi?: string }, facts: Facts): boolean {
  const { arxivId, doi } = ids
  const [known, other] = [facts.arxivId, arxivId].map((id) => id?.replace(/v\d+$/, ''))
  if (known && other && known !== other) facts.clash = `${known} and ${other}`
  if (facts.doi && doi && facts.doi.toLowerCase() !== doi.toLowerCase())
    facts.clash = `${facts.doi} and ${doi}`
  if (arxivId) facts.arxivId ??= arxivId
  if (doi) facts.doi ??= doi
  return Boolean(arxivId || doi)
}

function recordPage(name: 'code' | 'project', address: string, facts: Facts): void {
  const url = asWebAddress(address)
  if (url && (facts[name] ?? url) === url) facts[name] = url
  else
    facts.ignored.push(
      `The link “${name}” is left out: ${url ? 'there are two' : 'it leads to no page of the web'}.`,
    )
}

function idsOf(text: string): { arxivId?: string; doi?: string } {
  const arxivId = asArxivId(text)
  if (arxivId) return { arxivId }
  return asWebAddress(text) ? idsOfLink(text) : idsOfDoi(text)
}
