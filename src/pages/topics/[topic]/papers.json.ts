import type { Topic } from '../../../archive/topic.ts'
import { jsonResponse, topicJson } from '../../../site/data.ts'
import { getArchive } from '../../../site/entries.ts'
import { topicsById } from '../../../site/topics.ts'

export async function getStaticPaths() {
  return topicsById(await getArchive()).map(({ id, topic }) => ({ params: { topic: id }, props: { topic } }))
}

export const GET = async ({ props }: { props: { topic: Topic } }) =>
  jsonResponse(await topicJson(props.topic))
