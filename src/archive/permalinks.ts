/** The paths of all pages and files, from the root of the site: they begin with `/` and know no base path. */

export const home = '/'
export const digestsIndex = '/digests/'
export const yearPage = (year: string) => `/digests/${year}/`
export const monthPage = (month: string) => `/digests/${month.replace('-', '/')}/`
export const datePage = (date: string) => `/digests/${date}/`
/** A digest on the page of its date, where several digests of one date stand one after another. */
export const digestPage = (digest: { id: string; date: string }) =>
  digest.id === digest.date ? datePage(digest.date) : `${datePage(digest.date)}#${digestAnchor(digest.id)}`
export const weeksFolder = '/weeks/'
export const weekPage = (week: string) => `${weeksFolder}${week}/`
export const digestAnchor = (id: string) => `digest-${id}`
export const topicsIndex = '/topics/'
export const topicPage = (id: string, page?: number) => (page ? `/topics/${id}/${page}/` : `/topics/${id}/`)
export const risingPage = '/rising/'
/** Which topics go together. */
export const neighboursPage = '/neighbours/'
export const paperPage = (id: string) => `/papers/${id}/`
export const searchPage = '/search/'
export const mapPage = '/map/'
export const savedPage = '/saved/'
export const feedsPage = '/feeds/'
export const statusPage = '/status/'
export const unsortedList = '/status/#unsorted'
export const aboutPage = '/about/'
export const offlinePage = '/offline/'
/** What is shown without a network in the place of a page that is not kept. */
export const missingPage = '/offline/missing/'
/** A feed: the folder of what it follows, and its file there. */
export const feedFile = (folder: string, format: FeedFormat) => folder + feedNames[format]
/** A feed's archive document, numbered from the oldest: it stays where it is for good. */
export const feedArchive = (folder: string, format: FeedFormat, number: number) =>
  `/feeds/${format}${folder}${number}${format === 'json' ? '.json' : '.xml'}`
export type FeedFormat = keyof typeof feedNames
const feedNames = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const
export const rss = feedFile(home, 'rss')
export const digestsRss = feedFile(digestsIndex, 'rss')
export const topicRss = (id: string) => feedFile(topicPage(id), 'rss')
export const feedsOpml = '/feeds.opml'
/** How a browser shows a feed that somebody opens. */
export const feedStyle = '/feed.css'
export const papersJsonl = '/papers.jsonl'
export const digestsJsonl = '/digests.jsonl'
export const topicsJson = '/topics.json'
export const movedJson = '/moved.json'
export const releaseJson = '/release.json'
/** The files of other releases that a site carries along; no part of its release. */
export const carriedJson = '/carried.json'
export const llmsText = '/llms.txt'
export const schemaFile = (name: string) => `/schemas/${name}.json`
/** The papers of the whole archive as one file: `bib`, `ris`, `csl.json`. */
export const papersFile = (ending: string) => `/papers.${ending}`
/** The same of a date, and `json`. */
export const dateFile = (date: string, ending: string) => `${datePage(date)}papers.${ending}`
/** The same of a topic. */
export const topicFile = (id: string, ending: string) => `${topicPage(id)}papers.${ending}`
/** The digests of a date as a mail: `html`, `txt`. */
export const mailFile = (date: string, ending: string) => `${datePage(date)}mail.${ending}`
export const icon = '/favicon.svg'
export const touchIcon = '/icon-180.png'
export const manifest = '/manifest.webmanifest'
export const openSearch = '/opensearch.xml'
export const notFoundPage = '/404.html'
export const sitemap = '/sitemap-index.xml'

/** The path below a base path: `base` begins and ends in `/`. */
export const withBase = (path: string, base: string) => base + path.slice(1)

/** The permanent tag URI of a paper, after RFC 4151: it does not change with the site's address. */
export const paperTag = (tag: string, id: string) => `${tag}papers/${id}`
/** The permanent tag URI of a digest. */
export const digestTag = (tag: string, id: string) => `${tag}digests/${id}`
/** The permanent tag URI of a week. */
export const weekTag = (tag: string, week: string) => `${tag}weeks/${week}`
