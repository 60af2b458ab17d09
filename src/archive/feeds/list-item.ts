import type { Archive, Entry } from '../archive.ts'
import { counted } from '../count.ts'
import { formatLong } from '../date.ts'
import { digestName } from '../day.ts'
import type { Digest } from '../digest.ts'
import { excerpt } from '../excerpt.ts'
import type { Paper } from '../paper.ts'
import * as to from '../permalinks.ts'
import { escapeHtml } from '../text/html.ts'
import { fromMarkdown } from '../text/markdown.ts'
import { plain } from '../text/plain.ts'
import { weekName } from '../week.ts'
import type { Absolute, FeedItem } from './item.ts'
import { feedHtml, feedLine, feedWords } from './text.ts'

/** A week that is over: its days, and the papers that were new in it. */
export interface Week {
  /** `YYYY-Www`, after ISO 8601. */
  id: string
  /** Its last day. */
  sunday: string
  days: { date: string; entries: Entry[] }[]
}

/** The most papers that one item lists; of the others it says how many they are. */
const most = 400

/** The most characters of a title in a list. */
const longest = 300

/** A digest as a feed item: the editor's note, and its papers by title, in its order. */
export function digestItem(
  digest: Digest,
  entries: readonly Entry[],
  { settings }: Pick<Archive, 'settings'>,
  absolute: Absolute,
): FeedItem {
  const fresh = entries.filter(({ appearances }) => appearances[0]?.digest === digest).length
  const note = fromMarkdown(digest.note)
  const counts = `${counted(entries.length, 'paper')}, ${fresh} new to the archive`
  const name = feedLine(digestName(digest))
  return {
    title: name ? `${formatLong(digest.date)}: ${name}` : formatLong(digest.date),
    link: absolute(to.digestPage(digest)),
    tag: to.digestTag(settings.tag, digest.id),
    published: digest.date,
    words: [...(note ? [feedWords(note)] : []), counts, ...titles(entries, most)].join('\n\n'),
    html: feedHtml(note) + list(entries, most, absolute),
    creators: [],
    topics: [],
  }
}

/** A week as a feed item, dated on its last day: the papers that were new, by title, day by day. */
export function weekItem({ id, sunday, days }: Week, { settings }: Archive, absolute: Absolute): FeedItem {
  const count = days.reduce((sum, { entries }) => sum + entries.length, 0)
  const share = Math.ceil(most / days.length)
  const parts = days.map(
    ({ date, entries }) =>
      `<h3><a href="${absolute(to.datePage(date))}">${formatLong(date)}</a></h3>${list(entries, share, absolute) || '<p>No paper was new.</p>'}`,
  )
  return {
    title: weekName(id),
    link: absolute(to.weekPage(id)),
    tag: to.weekTag(settings.tag, id),
    published: sunday,
    words: [
      `${counted(count, 'new paper')} on ${counted(days.length, 'day')}`,
      ...days.flatMap(({ date, entries }) => [formatLong(date), ...titles(entries, share)]),
    ].join('\n\n'),
    html: parts.join(''),
    creators: [],
    topics: [],
  }
}

/** Papers by title in plain words, a line each; none where there is no paper. */
function titles(entries: readonly Entry[], length: number): string[] {
  const lines = entries.slice(0, length).map(({ paper }, at) => `${at + 1}. ${titleOf(paper)}`)
  const rest = restOf(entries, length)
  return lines.length > 0 ? [[...lines, ...(rest ? [rest] : [])].join('\n')] : []
}

/** The same as HTML; empty where there is no paper. */
function list(entries: readonly Entry[], length: number, absolute: Absolute): string {
  const lines = entries
    .slice(0, length)
    .map(
      ({ paper }) =>
        `<li><a href="${absolute(to.paperPage(paper.id))}">${escapeHtml(titleOf(paper))}</a></li>`,
    )
  const rest = restOf(entries, length)
  return lines.length > 0 ? `<ol>${lines.join('')}</ol>${rest && `<p>${rest}</p>`}` : ''
}

/** Each title, once it is made for a build: a digest and a week list it, in words and as HTML. */
const known = new WeakMap<Paper, string>()

function titleOf(paper: Paper): string {
  const title = known.get(paper) ?? (excerpt(feedLine(plain(paper.title)), longest) || paper.id)
  known.set(paper, title)
  return title
}

const restOf = ({ length: count }: readonly Entry[], length: number) =>
  count > length ? `And ${counted(count - length, 'more paper')}.` : ''
