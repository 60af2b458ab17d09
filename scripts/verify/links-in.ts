import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { linesIn } from './lines.ts'
import { type Markup, readMarkup, resolved } from './markup.ts'

/** What a file of a site says that links need: a page, a style sheet, a feed, a list of addresses, or data, of which the addresses alone; nothing of other files. Lines of JSON come one by one. */
export async function* readLinks(site: string, path: string): AsyncGenerator<Markup> {
  if (path.endsWith('.jsonl')) for await (const line of linesIn(join(site, path))) yield alone(inJson(line))
  const read = readerOf(path)
  if (read) yield read(readFileSync(join(site, path), 'utf8'))
}

const readerOf = (path: string) => readers.find(([paths]) => paths.test(path))?.[1]

const none: ReadonlySet<string> = new Set()
const alone = (links: string[]): Markup => ({ links, ids: none })

const readers: readonly [RegExp, (text: string) => Markup][] = [
  [/\.html$/, readMarkup],
  [/\.css$/, (text) => alone(all(text, /url\(\s*["']?([^"')\s]{1,2000})/g))],
  [/\.(xml|opml)$/, (text) => alone([...inXml(text), ...inHtml(contentsOf(text))])],
  [/(\/feed|^\/feeds\/json\/.*)\.json$/, (text) => alone([...inJson(text), ...inHtml(itemsOf(text))])],
  [/(?<!\.csl)\.(json|webmanifest)$/, (text) => alone(inJson(text))],
  [/^\/llms\.txt$/, (text) => alone(all(text, /\]\(([^()\s]{1,2000})\)/g))],
  [/^\/robots\.txt$/, (text) => alone(all(text, /^Sitemap: (\S{1,2000})/gm))],
]

const all = (text: string, link: RegExp): string[] =>
  text
    .matchAll(link)
    .flatMap((found) => found.slice(1).filter(Boolean))
    .toArray()

/** Texts hold neither `<` nor a quotation mark that is not escaped: what looks like an element or an attribute is one. */
const inXml = (text: string) => all(text, xmlLink).map(resolved)
const xmlLink =
  /<(?:link|loc|Image [^<>]{1,200})>([^<]{1,2000})<|\s(?:href|xmlUrl|htmlUrl|template)="([^"<]{1,2000})"/g

/** Likewise a key of JSON: in a text its quotation marks would be escaped. */
const inJson = (text: string) => all(text, jsonLink)
const jsonLink = /"(?:url|home_page_url|feed_url|next_url|\$id|src|start_url)":\s?"([^"\\]{1,2000})"/g

const inHtml = (texts: readonly string[]) => texts.flatMap((html) => readMarkup(html).links)

/** The HTML of the items of an RSS document that have a link in it. */
const contentsOf = (xml: string) =>
  xml
    .split('<content:encoded>')
    .slice(1)
    .map((item) => item.slice(0, item.indexOf('<')))
    .filter((html) => html.includes('href='))
    .map(resolved)

/** The HTML of the items of a JSON Feed that has a link in any; none where it is damaged. */
function itemsOf(json: string): string[] {
  if (!json.includes('href=')) return []
  try {
    const { items } = JSON.parse(json) as { items: { content_html: unknown }[] }
    return items.map(({ content_html: html }) => String(html))
  } catch {
    return []
  }
}
