import type { CitationFormat } from '../../../archive/cite/formats.ts'
import { topicFile } from '../../../archive/permalinks.ts'
import type { Topic } from '../../../archive/topic.ts'
import { citationResponse, citationsOf, listFormats } from '../../../site/citations.ts'
import { due } from '../../../site/due.ts'
import { getArchive } from '../../../site/entries.ts'
import { getPrints } from '../../../site/prints.ts'
import { topicsById } from '../../../site/topics.ts'

export async function getStaticPaths() {
  const [archive, print] = await Promise.all([getArchive(), getPrints()])
  const all = topicsById(archive).flatMap(({ id, topic }) => {
    const from = [print.entries(archive.papersOf.get(topic.id) ?? [])]
    return listFormats.map((format) => ({ id, topic, format, from }))
  })
  const own = await due(all, ({ id, format, from }) => ({ path: topicFile(id, format.ending), from }))
  return own.map(({ id, topic, format }) => ({
    params: { topic: id, ending: format.ending },
    props: { topic, format },
  }))
}

export async function GET({ props: { topic, format } }: { props: { topic: Topic; format: CitationFormat } }) {
  const { papersOf } = await getArchive()
  return citationResponse(citationsOf(papersOf.get(topic.id) ?? [], format), format)
}
