import type { Archive } from '../archive.ts'
import { feedFile } from '../permalinks.ts'
import type { Topic } from '../topic.ts'
import { topicTree } from '../topic-tree.ts'
import { xmlText } from '../xml.ts'
import type { Feed } from './feed.ts'
import type { Absolute } from './item.ts'
import { digestsFeed, papersFeed, topicFeed, weeksFeed } from './kinds.ts'
import { feedLine } from './text.ts'

/** Every feed of an archive as an OPML 2.0 outline, to be taken into a feed reader at once; a field is a folder with its own feed and those of its parts. */
export function feedsOpml(archive: Archive, absolute: Absolute): string {
  const feed = (own: Feed) => feedOutline(own, absolute)
  const topic = (own: Topic) => feed(topicFeed(own, archive, absolute))
  const branches = topicTree(archive).map(({ topic: own, parts }) =>
    parts.length > 0 ? folder(own.label, [topic(own), ...parts.map(topic)]) : topic(own),
  )
  const whole = [papersFeed, digestsFeed, weeksFeed].map((make) => feed(make(archive, absolute)))
  const title = feedLine(archive.settings.title)
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
<head><title>${xmlText(title)}</title></head>
<body>
${folder(title, [...whole, ...branches])}
</body>
</opml>
`
}

const folder = (label: string, inside: string[]) =>
  `<outline text="${xmlText(feedLine(label))}">\n${inside.join('\n')}\n</outline>`

function feedOutline({ title, description, folder, page }: Feed, absolute: Absolute): string {
  const facts = {
    type: 'rss',
    text: title,
    title,
    description,
    xmlUrl: absolute(feedFile(folder, 'atom')),
    htmlUrl: absolute(page),
  }
  return `<outline ${Object.entries(facts)
    .map(([name, value]) => `${name}="${xmlText(value)}"`)
    .join(' ')}/>`
}
