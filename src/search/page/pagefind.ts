import type { Answer, Result } from '../answer.ts'
import { excerpt, marked } from '../excerpt.ts'
import { pagefindFolder, partsFile } from '../pagefind-folder.ts'
import type { Query } from '../query.ts'
import { asText } from '../texts.ts'
import { wordList } from '../words.ts'
import { readFrom } from './read.ts'

/** The part of Pagefind's own search that stands in for ours. */
interface Pagefind {
  options(options: { metaCacheTag: string }): Promise<void>
  mergeIndex(folder: string, options: { metaCacheTag: string }): Promise<void>
  search(
    words: string | null,
    options: { filters: Record<string, { any: string[] }>; sort: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: { score: number; data(): Promise<Fragment> }[] }>
}

interface Fragment {
  raw_url: string
  content: string
  meta: { title: string; authors?: string; digests?: string }
}

/** Search with Pagefind alone: every word must match as it is, and there are no facets. Rejects where it cannot be loaded. */
export async function searchWithPagefind(
  { text, topics, years, sort, limit }: Query,
  base: string,
): Promise<Answer> {
  const pagefind = (await import(/* @vite-ignore */ `${base}${pagefindFolder}pagefind.js`)) as Pagefind
  await mergeParts(pagefind, base)
  const found = await pagefind.search(text.trim() || null, {
    filters: {
      ...(topics.length > 0 ? { topic: { any: topics } } : {}),
      ...(years.length > 0 ? { year: { any: years } } : {}),
    },
    sort: sort === 'best' && text.trim() ? {} : { date: sort === 'oldest' ? 'asc' : 'desc' },
  })
  const shown = found.results.slice(0, limit)
  const results = await Promise.all(shown.map(async ({ score, data }) => resultOf(await data(), score, text)))
  return {
    total: found.results.length,
    results,
    facets: { topics: [], years: [] },
    corrected: null,
    notes: [{ kind: 'plain' }],
    authors: [],
  }
}

const caching = { metaCacheTag: 'release' }

/** Let it search in the indexes of all parts of the archive. */
async function mergeParts(pagefind: Pagefind, base: string): Promise<void> {
  await pagefind.options(caching)
  merged ??= readFrom(base)(pagefindFolder + partsFile).then(async (bytes) => {
    const folders = JSON.parse(new TextDecoder().decode(bytes)) as string[]
    await Promise.all(folders.map((folder) => pagefind.mergeIndex(base + pagefindFolder + folder, caching)))
  })
  merged.catch(() => {
    merged = undefined
  })
  await merged
}

let merged: Promise<void> | undefined

function resultOf({ raw_url, content, meta }: Fragment, score: number, query: string): Result {
  const marks = { words: new Map(wordList(query).map((word) => [word, 1])), sequences: [] }
  const paper = asText({ url: raw_url, content, meta })
  const shown = { title: marked(paper.title, marks), excerpt: excerpt(paper.abstract, marks) }
  return { ...paper, ...shown, topics: [], score }
}
