import type { Topic } from '../../../archive/topic.ts'
import { getArchive } from '../../../site/entries.ts'
import { topicRss } from '../../../site/feeds.ts'
import { absolute } from '../../../site/link.ts'
import { rssResponse } from '../../../site/rss.ts'

/** A topic that has moved keeps its feed: it is that of the topic it became. */
export async function getStaticPaths() {
  const { topics, topic: topicOf, movedTopics } = await getArchive()
  const own = topics.map((topic) => ({ id: topic.id, topic }))
  const moved = [...movedTopics].flatMap(([id, now]) => {
    const topic = topicOf.get(now)
    return topic ? [{ id, topic }] : []
  })
  return [...own, ...moved].map(({ id, topic }) => ({ params: { topic: id }, props: { topic } }))
}

export const GET = async ({ props }: { props: { topic: Topic } }) =>
  rssResponse(await topicRss(props.topic, await getArchive(), absolute))
