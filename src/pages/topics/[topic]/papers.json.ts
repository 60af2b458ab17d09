import { topicFile } from '../../../archive/permalinks.ts'
import type { Topic } from '../../../archive/topic.ts'
import { topicJson } from '../../../site/data.ts'
import { always, due, pathsFor } from '../../../site/due.ts'
import { getArchive } from '../../../site/entries.ts'
import { jsonResponse } from '../../../site/response.ts'
import { topicsById } from '../../../site/topics.ts'

export const getStaticPaths = pathsFor('lists', async () => {
  const own = await due(topicsById(await getArchive()), ({ id }) => ({
    path: topicFile(id, 'json'),
    from: [always()],
  }))
  return own.map(({ id, topic }) => ({ params: { topic: id }, props: { topic } }))
})

export const GET = async ({ props }: { props: { topic: Topic } }) =>
  jsonResponse(await topicJson(props.topic))
