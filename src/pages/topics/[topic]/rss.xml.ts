import type { Topic } from '../../../archive/topic.ts'
import { getArchive } from '../../../site/entries.ts'
import { topicRss } from '../../../site/feeds.ts'
import { absolute } from '../../../site/link.ts'
import { rssResponse } from '../../../site/rss.ts'
import { topicsById } from '../../../site/topics.ts'

export async function getStaticPaths() {
  return topicsById(await getArchive()).map(({ id, topic }) => ({ params: { topic: id }, props: { topic } }))
}

export const GET = async ({ props }: { props: { topic: Topic } }) =>
  rssResponse(await topicRss(props.topic, await getArchive(), absolute))
