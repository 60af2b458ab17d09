import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { pagefindFolder } from '../../../src/search/pagefind-folder.ts'

/** The part of Pagefind's module that the bench calls. */
interface PagefindModule {
  createInstance(options: { basePath: string }): {
    search(words: string): Promise<{ results: { data(): Promise<{ meta: { arxivId?: string } }> }[] }>
    init(): Promise<void>
  }
}

/** Pagefind's own search over its own index, as it comes, in one part: the index is read from `url`, its code from the folder. Gives the arXiv ids of the first ten. */
export async function openPagefind(
  folder: string,
  url: string,
): Promise<(query: string) => Promise<string[]>> {
  const code = pathToFileURL(join(folder, pagefindFolder, 'pagefind.js')).href
  const pagefind = ((await import(code)) as PagefindModule).createInstance({ basePath: url + pagefindFolder })
  await pagefind.init()
  return async (query) => {
    const { results } = await pagefind.search(query)
    const first = await Promise.all(results.slice(0, 10).map(({ data }) => data()))
    return first.map(({ meta }) => meta.arxivId ?? '')
  }
}
