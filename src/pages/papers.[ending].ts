import type { CitationFormat } from '../archive/cite/formats.ts'
import { papersFile } from '../archive/permalinks.ts'
import { citationResponse, listFormats } from '../site/citations.ts'
import { due, pathsFor } from '../site/due.ts'
import { getArchive } from '../site/entries.ts'
import { getPrints } from '../site/prints.ts'
import { restOf } from '../site/rest.ts'

export const getStaticPaths = pathsFor('lists', async () => {
  const [{ entries }, print] = await Promise.all([getArchive(), getPrints()])
  const from = [print.aloneAll(entries)]
  const own = await due(listFormats, ({ ending }) => ({ path: papersFile(ending), from }))
  return own.map((format) => ({ params: { ending: format.ending }, props: { format } }))
})

export async function GET({ props: { format } }: { props: { format: CitationFormat } }) {
  const [{ entries }, print] = await Promise.all([getArchive(), getPrints()])
  return citationResponse(
    entries,
    format,
    await restOf(papersFile(format.ending), entries, print, print.aloneAll),
  )
}
