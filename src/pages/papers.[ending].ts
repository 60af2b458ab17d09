import type { CitationFormat } from '../archive/cite/formats.ts'
import { citationResponse, citationsOf, listFormats } from '../site/citations.ts'
import { getArchive } from '../site/entries.ts'

export const getStaticPaths = () =>
  listFormats.map((format) => ({ params: { ending: format.ending }, props: { format } }))

export async function GET({ props: { format } }: { props: { format: CitationFormat } }) {
  const { entries } = await getArchive()
  return citationResponse(citationsOf(entries, format), format)
}
