import type { Archive, Entry } from '../archive.ts'
import { counted } from '../count.ts'
import { formatLong, weekdayName } from '../date.ts'
import { countTopics, type Day, type DayDigest, digestHeading, leadingTopics } from '../day.ts'
import { excerpt } from '../excerpt.ts'
import * as to from '../permalinks.ts'
import { fromMarkdown } from '../text/markdown.ts'
import { type MailItem, mailItem } from './item.ts'
import { words } from './words.ts'

/** The digests of a date as a mail, in words, before it is HTML or plain text. */
export interface Mail {
  archive: string
  /** A BCP 47 language tag. */
  language: string
  weekday: string
  /** The date as it is read. */
  date: string
  subject: string
  /** What a list of mails shows beside the subject. */
  preheader: string
  /** How many papers there are, and how many of them are new. */
  counts: string
  /** The topics of most papers, with how many each has. */
  topics: string[]
  curators: string
  /** The page of the date. */
  url: string
  home: string
  lists: MailList[]
  /** The topics to which its reader has kept it; empty where there are none. */
  only: string[]
  /** Where its reader can put an end to it; empty in a mail that was not sent to anybody. */
  stop: string[]
}

/** One digest in a mail. */
export interface MailList {
  /** Empty where it is the only one of its date. */
  heading: string
  /** The editor's note, a paragraph each. */
  note: string[]
  items: MailItem[]
}

/** For whom a mail is. */
export interface MailReader {
  /** The ids of the topics that it is kept to; absent or empty for all papers. */
  topics?: readonly string[]
  stop?: string[]
}

/** What a mail takes from an archive. */
type Source = Pick<Archive, 'settings' | 'topic' | 'papersOf'>

/** The digests of a date as a mail; `address` makes the absolute URL of a path. A mail kept to topics has only their papers, and those of their subtopics. */
export function mailOf(
  day: Day,
  archive: Source,
  address: (path: string) => string,
  reader: MailReader = {},
): Mail {
  const { settings, topic } = archive
  const { topics = [], stop = [] } = reader
  const entries = papersFor(day, archive, topics)
  const kept = new Set(entries)
  const labels = topics.flatMap((id) => topic.get(id)?.label ?? [])
  const first = entries[0] ? words(entries[0].paper.title) : ''
  return {
    archive: excerpt(words(settings.title), 100),
    language: settings.language,
    weekday: weekdayName(day.date),
    date: formatLong(day.date),
    subject: subject(day.date, first, entries.length),
    preheader: excerpt(
      `${counted(entries.length, 'paper')}: ${entries
        .slice(0, 4)
        .map(({ paper }) => words(paper.title))
        .join('; ')}`,
      200,
    ),
    counts: counts(day.date, entries),
    topics: leadingLabels(entries, topic),
    curators: excerpt(settings.curators.map(words).join(', '), 200),
    url: address(to.datePage(day.date)),
    home: address(to.home),
    lists: day.digests.map((list) => mailList(list, day, kept, archive, address)),
    only: labels.map((label) => excerpt(words(label), 60)),
    stop,
  }
}

/** The papers of a date that a reader gets, each once, in the order of its digests. */
export function papersFor(
  { entries }: Day,
  { papersOf }: Pick<Archive, 'papersOf'>,
  topics: readonly string[],
): Entry[] {
  if (topics.length === 0) return entries
  const wanted = topics.map((id) => new Set(papersOf.get(id)))
  return entries.filter((entry) => wanted.some((papers) => papers.has(entry)))
}

function mailList(
  { digest, listed }: DayDigest,
  day: Day,
  kept: ReadonlySet<Entry>,
  { topic }: Source,
  address: (path: string) => string,
): MailList {
  const isPlain = day.digests.length === 1 && digest.id === digest.date
  const note = words(fromMarkdown(digest.note)).split('\n\n').filter(Boolean)
  return {
    heading: isPlain ? '' : excerpt(words(digestHeading(digest)), 100),
    note: note.slice(0, 3).map((paragraph) => excerpt(paragraph, 500)),
    items: listed
      .filter(({ entry }) => kept.has(entry))
      .map(({ entry, position }) => mailItem(entry, position, day.date, topic, address)),
  }
}

const subject = (date: string, first: string, count: number) =>
  count === 0
    ? `${formatLong(date)}: no papers`
    : `${formatLong(date)}: ${excerpt(first, 70)}${count > 1 ? ` and ${counted(count - 1, 'more paper')}` : ''}`

function counts(date: string, entries: Entry[]): string {
  const fresh = entries.filter(({ added }) => added === date).length
  const seen = entries.length - fresh
  const all = counted(entries.length, 'paper')
  if (entries.length === 0 || seen === 0) return entries.length > 1 ? `${all}, all new to the archive` : all
  return `${all} · ${fresh === 0 ? 'none' : fresh} new to the archive · ${seen} seen before`
}

function leadingLabels(entries: Entry[], topic: Archive['topic']): string[] {
  const found = countTopics(entries, topic)
  return found
    .slice(0, Math.min(leadingTopics(found), 6))
    .map(({ topic: { label }, count }) => `${excerpt(words(label), 60)} ${count}`)
}
