import type { Archive } from '../../src/archive/archive.ts'
import type { FeedFormat } from '../../src/archive/permalinks.ts'
import { type FeedFile, feedFiles, feedText } from '../../src/site/feeds.ts'
import { atomFaults } from './feed-rules/atom.ts'
import { jsonFaults } from './feed-rules/json.ts'
import { rssFaults } from './feed-rules/rss.ts'
import type { Faults } from './feed-rules/rule.ts'

/** Where the feeds of these tests stand. */
export const origin = 'https://papers.example.org/archive'
export const absolute = (path: string) => origin + path

export const formats: readonly FeedFormat[] = ['rss', 'atom', 'json']

/** Every file of every feed of an archive, by its path. */
export async function feedTexts(
  archive: Archive,
  isWanted = (_: FeedFile) => true,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const file of feedFiles(archive, absolute).filter(isWanted))
    texts.set(file.path, await feedText(file, absolute))
  return texts
}

/** What the rules say of files of feeds, each with its path. */
export function faultsOf(texts: ReadonlyMap<string, string>): Faults {
  const faults: Faults = { errors: [], warnings: [] }
  for (const [path, text] of texts) {
    const { errors, warnings } = rules[formatOf(path)](text)
    faults.errors.push(...errors.map((fault) => `${path}: ${fault}`))
    faults.warnings.push(...warnings.map((fault) => `${path}: ${fault}`))
  }
  return faults
}

const rules = { rss: rssFaults, atom: atomFaults, json: jsonFaults }

function formatOf(path: string): FeedFormat {
  if (path.endsWith('.json')) return 'json'
  return path.endsWith('/rss.xml') || path.startsWith('/feeds/rss/') ? 'rss' : 'atom'
}

/** The permanent ids of the items of a file, in its order. */
export function idsIn(path: string, text: string): string[] {
  const pattern = { rss: /<guid[^>]*>([^<]*)/g, atom: /<entry>.*?<id>([^<]*)/g, json: /^\{"id":"([^"]*)/gm }
  return [...text.matchAll(pattern[formatOf(path)])].map(([, id = '']) => id)
}

/** The paths from a feed's head to its oldest document, as its own links lead there. Throws where one leads nowhere. */
export function walk(texts: ReadonlyMap<string, string>, head: string): string[] {
  const paths: string[] = []
  for (let path: string | undefined = head; path; path = olderOf(texts.get(path) ?? missing(path)))
    paths.push(path)
  return paths
}

function olderOf(text: string): string | undefined {
  const url = /rel="prev-archive" type="[^"]*" href="([^"]*)"|"next_url":"([^"]*)"/.exec(text)
  return (url?.[1] ?? url?.[2])?.slice(origin.length)
}

function missing(path: string): never {
  throw new Error(`There is no ${path}`)
}
