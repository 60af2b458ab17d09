import { formatLong } from '../../archive/date.ts'
import { datePage, paperPage, topicPage, withBase } from '../../archive/permalinks.ts'
import type { Result } from '../answer.ts'
import type { TopicLabel } from '../core.ts'
import type { Segment } from '../excerpt.ts'
import { element } from './parts.ts'
import type { Asking } from './view.ts'

/** One result as an item of the list. */
export function resultItem(result: Result, position: number, { base }: Asking): HTMLLIElement {
  const href = withBase(paperPage(result.id), base)
  const title = element('a', { href, 'data-title': '' }, ...segments(result.title))
  const meta = element(
    'p',
    { class: 'meta' },
    ...result.topics.map((topic) => topicLink(topic, base)),
    ...dates(result, base),
  )
  const all = { class: 'excerpt', dir: 'auto', 'data-text': result.abstract }
  const text = element('p', all, ...segments(result.excerpt))
  return element(
    'li',
    { 'data-paper': result.id },
    element('span', { class: 'pos' }, String(position)),
    element('div', {}, element('h2', { dir: 'auto' }, title), meta, text),
  )
}

const segments = (list: readonly Segment[]) =>
  list.map(({ text, marked }) => (marked ? element('mark', {}, text) : text))

function topicLink({ id, label, hue }: TopicLabel, base: string): HTMLAnchorElement {
  const dot = element('span', { class: 'dot', 'data-hue': String(hue) })
  return element('a', { href: withBase(topicPage(id), base) }, dot, label)
}

const dates = ({ digests }: Result, base: string) =>
  digests.slice(0, 1).map((date) => element('a', { href: withBase(datePage(date), base) }, formatLong(date)))
