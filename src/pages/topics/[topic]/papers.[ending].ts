import type { CitationFormat } from '../../../archive/cite/formats.ts'
import { topicFile } from '../../../archive/permalinks.ts'
import type { Topic } from '../../../archive/topic.ts'
import { citationResponse, listFormats } from '../../../site/citations.ts'
import { due, pathsFor } from '../../../site/due.ts'
import { getArchive } from '../../../site/entries.ts'
import { getPrints } from '../../../site/prints.ts'
import { restOf } from '../../../site/rest.ts'
import { topicsById } from '../../../site/topics.ts'

export const getStaticPaths = pathsFor('lists', async () => {
  const [archive, print] = await Promise.all([getArchive(), getPrints()])
  const all = topicsById(archive).flatMap(({ id, topic }) => {
    const from = [print.aloneAll(archive.papersOf.get(topic.id) ?? [])]
    return listFormats.map((format) => ({ id, topic, format, from }))
  })
  const own = await due(all, ({ id, format, from }) => ({ path: topicFile(id, format.ending), from }))
  return own.map(({ id, topic, format }) => ({
    params: { topic: id, ending: format.ending },
    props: { topic, format },
  }))
})

export async function GET({ params, props: { topic, format } }: Request) {
  const [{ papersOf }, print] = await Promise.all([getArchive(), getPrints()])
  const entries = papersOf.get(topic.id) ?? []
  return citationResponse(
    entries,
    format,
    await restOf(topicFile(params.topic, format.ending), entries, print, print.aloneAll),
  )
}

interface Request {
  params: { topic: string }
  props: { topic: Topic; format: CitationFormat }
}
