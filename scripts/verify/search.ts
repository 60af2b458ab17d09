import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openIndex } from '../../src/search/index-files.ts'
import { paperKey } from '../../src/search/keys.ts'
import { readFragments } from '../../src/search/texts.ts'

/** The ids of the papers in the search index, as a search would show them. Rejects where the index is damaged. */
export async function searchedIds(site: string): Promise<string[]> {
  const read = async (path: string) => new Uint8Array(readFileSync(join(site, path)))
  const { core, keys } = await openIndex(read)
  const papers = Array.from({ length: core.header.papers }, (_, paper) => ({ paper, ...core.place(paper) }))
  const ids: string[] = []
  for (const [file, own] of Map.groupBy(papers, (place) => place.file)) {
    const fragments = await readFragments(await read(file))
    for (const { paper, slot } of own) {
      const id = fragments[slot]?.url.split('/').at(-2) ?? ''
      if ((await keys(paperKey(id))).includes(paper)) ids.push(id)
    }
  }
  return ids
}
