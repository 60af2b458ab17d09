import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decode } from 'cborg'
import { close, createIndex } from 'pagefind'
import { describe, expect, it } from 'vitest'
import { writePagefind } from '../../../scripts/build/search/pagefind.ts'
import type { SearchRecord } from '../../../scripts/build/search/records.ts'
import { addTopicFilter } from '../../../scripts/build/search/topic-filter.ts'
import { temporaryFolder } from '../../support/folders.ts'

const records = Array.from(
  { length: 30 },
  (_, at): SearchRecord => ({
    id: `paper-${at}`,
    url: `/papers/paper-${29 - at}/`,
    title: `Garden ${at}`,
    abstract: `Moss grows in garden ${at}.`,
    authors: [],
    digests: [`2025-01-${String(1 + (at % 28)).padStart(2, '0')}`],
    topics: at % 4 === 0 ? [] : at % 3 === 0 ? ['zinnia', 'ash'] : ['fern'],
    parents: at % 3 === 0 && at % 4 > 0 ? ['plants'] : [],
  }),
)

/** The filters of an index, as they are in its files, by their names. */
function filtersIn(folder: string): Map<string, string> {
  const read = (path: string) => gunzipSync(readFileSync(path)).subarray('pagefind_dcd'.length)
  const name = readdirSync(folder).find((file) => file.endsWith('.pf_meta'))!
  const meta: [string, unknown[], unknown[], [string, string][]] = decode(read(join(folder, name)))
  return new Map(
    meta[3].map(([filter, file]) => [
      filter,
      read(join(folder, 'filter', `${file}.pf_filter`)).toString('base64'),
    ]),
  )
}

describe('the filter of topics that is added to an index of Pagefind', () => {
  it('is the one that Pagefind itself would write', async () => {
    const [ours, its] = [temporaryFolder(), temporaryFolder()]
    await writePagefind(records, 'en', ours, false)
    addTopicFilter(ours, records)
    const { index } = await createIndex({ forceLanguage: 'en' })
    for (const { url, title, digests, topics, parents } of records)
      await index!.addCustomRecord({
        url,
        language: 'en',
        content: title,
        filters: { topic: [...topics, ...parents], year: [digests[0]!.slice(0, 4)] },
        sort: { date: digests[0]! },
      })
    await index!.writeFiles({ outputPath: its })
    await close()
    expect(filtersIn(ours)).toEqual(filtersIn(its))
    expect([...filtersIn(ours).keys()]).toEqual(['topic', 'year'])
  })

  it('is not there where no paper has a topic', async () => {
    const folder = temporaryFolder()
    const none = records.map((record) => ({ ...record, topics: [], parents: [] }))
    await writePagefind(none, 'en', folder, false)
    addTopicFilter(folder, none)
    expect([...filtersIn(folder).keys()]).toEqual(['year'])
  })

  it('is refused for other papers', async () => {
    const folder = temporaryFolder()
    await writePagefind(records, 'en', folder, false)
    expect(() => addTopicFilter(folder, records.slice(1))).toThrow('is of 30 papers')
  })
})
