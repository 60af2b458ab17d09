import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openIndex } from '../../src/search/index-files.ts'
import { paperKey } from '../../src/search/keys.ts'
import { fragmentFolder, readFragments } from '../../src/search/texts.ts'

/** The ids of the papers in the search index, as a search would show them. Rejects where the index is damaged. */
export async function searchedIds(site: string): Promise<string[]> {
  const read = async (path: string) => new Uint8Array(readFileSync(join(site, path)))
  const { core, keys } = await openIndex(read)
  const byKey = await keys()
  const papers = Array.from({ length: core.header.papers }, (_, paper) => ({ paper, ...core.place(paper) }))
  const ids: string[] = []
  for (const [bundle, own] of Map.groupBy(papers, ({ bundle }) => bundle)) {
    const fragments = await readFragments(await read(`${fragmentFolder}${bundle}.pf_fragment`))
    for (const { paper, slot } of own) {
      const id = fragments[slot]?.url.split('/').at(-2) ?? ''
      if (byKey(paperKey(id)).includes(paper)) ids.push(id)
    }
  }
  return ids
}
