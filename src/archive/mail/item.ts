import type { Archive, Entry } from '../archive.ts'
import { counted } from '../count.ts'
import { formatLong } from '../date.ts'
import { excerpt } from '../excerpt.ts'
import { paperPage } from '../permalinks.ts'
import { opening } from '../text/sentences.ts'
import { words } from './words.ts'

/** One paper in a mail. */
export interface MailItem {
  /** Its place in the digest, from 1. */
  position: number
  title: string
  /** Its page in the archive. */
  url: string
  /** Empty where none is recorded. */
  authors: string
  topics: string[]
  /** The date on which it entered the archive, as it is read; empty for a new one. */
  seen: string
  /** The first sentences of its abstract. */
  opening: string
  /** Whether the abstract goes on. */
  goesOn: boolean
}

/** A paper as a mail shows it; every text has an end, whatever was recorded. */
export function mailItem(
  { paper, topics, added }: Entry,
  position: number,
  date: string,
  topic: Archive['topic'],
  address: (path: string) => string,
): MailItem {
  const { opening: start, rest } = opening(paper.abstract)
  const text = words(start)
  const shown = excerpt(text, 480)
  return {
    position,
    title: excerpt(words(paper.title), 300),
    url: address(paperPage(paper.id)),
    authors: authorsLine(paper.authors),
    topics: topics
      .slice(0, 3)
      .flatMap((assigned) => topic.get(assigned.topic)?.label ?? [])
      .map((label) => excerpt(words(label), 60)),
    seen: added < date ? formatLong(added) : '',
    opening: shown,
    goesOn: rest !== '' || shown !== text,
  }
}

function authorsLine(authors: string[]): string {
  const named = authors.slice(0, 4).map((author) => excerpt(words(author), 60))
  const others = authors.length - named.length
  return `${named.join(', ')}${others > 0 ? ` and ${counted(others, 'other')}` : ''}`
}
