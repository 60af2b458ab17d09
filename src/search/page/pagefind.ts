import type { Answer, Result } from '../answer.ts'
import { excerpt, marked } from '../excerpt.ts'
import type { Query } from '../query.ts'
import { wordList } from '../words.ts'

/** The part of Pagefind's own search that stands in for ours. */
interface Pagefind {
  options(options: { metaCacheTag: string }): Promise<void>
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
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind
  await pagefind.options({ metaCacheTag: 'release' })
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

function resultOf({ raw_url, content, meta }: Fragment, score: number, query: string): Result {
  const marks = { words: new Map(wordList(query).map((word) => [word, 1])), sequences: [] }
  const text = content.slice(meta.title.length).trim()
  return {
    id: raw_url.split('/').at(-2) ?? '',
    title: marked(meta.title, marks),
    excerpt: excerpt(text, marks),
    authors: meta.authors?.split('; ') ?? [],
    digests: meta.digests?.split(' ') ?? [],
    topics: [],
    score,
  }
}
