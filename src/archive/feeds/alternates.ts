import { type FeedFormat, feedFile } from '../permalinks.ts'

/** A feed as a page names it: its title, and the path of its RSS file. */
export interface NamedFeed {
  title: string
  path: string
}

/** One file of a feed, for `<link rel="alternate">`. */
export interface Alternate extends NamedFeed {
  type: string
}

/** The files of feeds that a page names to browsers: those of its first own feed in every format, one of each other, and one of the feed of everything. */
export function alternatesOf(own: readonly NamedFeed[], everything: NamedFeed): Alternate[] {
  const [first, ...others] = own
  const further = own.some(({ path }) => path === everything.path) ? others : [...others, everything]
  return [
    ...(first ? formats.map((format) => alternate(first, format)) : []),
    ...further.map((feed) => alternate(feed, 'rss')),
  ]
}

const types = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const satisfies Record<FeedFormat, string>

const formats: readonly FeedFormat[] = ['rss', 'atom', 'json']

const alternate = ({ title, path }: NamedFeed, format: FeedFormat): Alternate => ({
  title: format === 'rss' ? title : `${title} (${format === 'atom' ? 'Atom' : 'JSON'})`,
  type: types[format],
  path: feedFile(path.slice(0, path.lastIndexOf('/') + 1), format),
})
