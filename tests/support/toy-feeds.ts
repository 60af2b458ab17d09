import { expect } from 'vitest'
import { type Content, makeArchive } from '../../src/archive/archive.ts'
import type { Paper } from '../../src/archive/paper.ts'
import { noSettings } from '../../src/archive/settings.ts'
import { feedTexts } from './feeds.ts'
import { toyDigest, toyPaper, toyTopic } from './toy.ts'

/** The archive of these tests: what it is called, and its topics. */
export const settings = { ...noSettings, title: 'Sheaf & <Co>', tag: 'tag:papers.example.org,2025:' }
export const topics = [toyTopic('code'), toyTopic('code-generation', ['parent: "code"'])]

/** An archive of papers that one digest of 14 August 2025 lists, and a digest of a day later the first of them. */
export function archiveOf(papers: Paper[], own: Partial<Content> = {}) {
  const ids = papers.map(({ id }) => id)
  const digests = [toyDigest('2025-08-14', ids), toyDigest('2025-08-15', ids.slice(0, 1))]
  return makeArchive({ settings, papers, digests, topics, quarantine: [], ...own })
}

/** A paper with what a feed must escape. */
export const paper = (id: string, more: Partial<Paper> = {}): Paper =>
  toyPaper(id, {
    abstract: `We study ${id}, at https://example.org/a?b=1&c=2.\n\nIt takes $O(n^2)$ & <think>.`,
    authors: ['Ada Lovelace', '007', 'Émilie du Châtelet'],
    ...more,
  })

/** One file of the feeds of an archive. */
export async function feed(path: string, papers: Paper[], own: Partial<Content> = {}): Promise<string> {
  const texts = await feedTexts(archiveOf(papers, own))
  return texts.get(path) ?? expect.fail(`There is no ${path}`)
}

/** The permanent ids of items. */
export const tags = (...ids: string[]) => ids.map((id) => `tag:papers.example.org,2025:${id}`)
