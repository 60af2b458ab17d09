import type { CitationFormat } from '../../../archive/cite/formats.ts'
import type { Topic } from '../../../archive/topic.ts'
import { citationResponse, citationsOf, listFormats } from '../../../site/citations.ts'
import { getArchive } from '../../../site/entries.ts'
import { topicsById } from '../../../site/topics.ts'

export async function getStaticPaths() {
  const topics = topicsById(await getArchive())
  return topics.flatMap(({ id, topic }) =>
    listFormats.map((format) => ({ params: { topic: id, ending: format.ending }, props: { topic, format } })),
  )
}

export async function GET({ props: { topic, format } }: { props: { topic: Topic; format: CitationFormat } }) {
  const { papersOf } = await getArchive()
  return citationResponse(citationsOf(papersOf.get(topic.id) ?? [], format), format)
}
