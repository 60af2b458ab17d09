import type { CitationFormat } from '../archive/cite/formats.ts'
import { papersFile } from '../archive/permalinks.ts'
import { citationResponse, citationsOf, listFormats } from '../site/citations.ts'
import { due } from '../site/due.ts'
import { getArchive } from '../site/entries.ts'
import { getPrints } from '../site/prints.ts'

export async function getStaticPaths() {
  const [{ entries }, print] = await Promise.all([getArchive(), getPrints()])
  const from = [print.entries(entries)]
  const own = await due(listFormats, ({ ending }) => ({ path: papersFile(ending), from }))
  return own.map((format) => ({ params: { ending: format.ending }, props: { format } }))
}

export async function GET({ props: { format } }: { props: { format: CitationFormat } }) {
  const { entries } = await getArchive()
  return citationResponse(citationsOf(entries, format), format)
}
