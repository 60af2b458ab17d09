import * as rule from './rule.ts'

interface Item {
  id: string
  url: string
  title: string
  content_html?: string
  content_text?: string
  date_published: string
  date_modified?: string
  authors?: { name: string }[]
  tags?: string[]
}

/** What is wrong with a JSON Feed, after its specification of version 1.1. */
export function jsonFaults(text: string): rule.Faults {
  const feed = JSON.parse(text) as Record<string, string> & { items: Item[] }
  const { items } = feed
  const addresses = [feed.home_page_url, feed.feed_url, feed.next_url ?? feed.home_page_url]
  const moments = items.flatMap((item) => [item.date_published, item.date_modified ?? item.date_published])
  return rule.judged([
    ['version', 'error', feed.version === 'https://jsonfeed.org/version/1.1' ? [] : [String(feed.version)]],
    ['title', 'error', feed.title ? [] : ['missing']],
    [
      'address',
      'error',
      rule.unless([...addresses.map(String), ...items.map(({ url }) => url)], rule.isHttp),
    ],
    ['next_url', 'error', feed.next_url === feed.feed_url ? ['leads to itself'] : []],
    [
      'id',
      'error',
      [
        ...rule.again(items.map(({ id }) => id)),
        ...rule.unless(
          items.map(({ id }) => id),
          rule.isUri,
        ),
      ],
    ],
    [
      'content',
      'error',
      items
        .filter((item) => item.content_html === undefined && item.content_text === undefined)
        .map(({ id }) => id),
    ],
    ['date', 'error', rule.unless(moments, rule.isMoment)],
    [
      'authors',
      'error',
      items
        .flatMap(({ authors = [] }) => authors)
        .filter(({ name }) => !name)
        .map(String),
    ],
    ['tags', 'error', items.flatMap(({ tags = [] }) => tags).filter((tag) => !tag)],
    ['blank', 'warning', items.filter(({ title }) => !title).map(({ id }) => id)],
    [
      'html',
      'warning',
      items
        .flatMap(({ content_html = '' }) => rule.htmlFaults(content_html))
        .filter((fault) => !/^<?m|^<semantics/.test(fault)),
    ],
  ])
}
