import { formatLong } from '../../archive/date.ts'
import { datePage, paperPage, withBase } from '../../archive/permalinks.ts'
import { base } from '../../offline/register.ts'
import type { Saved } from '../../reading/saved.ts'
import { element } from '../../search/page/parts.ts'

/** A saved paper as an item of a list: its title and its dates; what else belongs to it comes behind. */
export function savedRow({ id, title, date, saved }: Saved, ...more: (Node | string)[]): HTMLLIElement {
  const name = title || id.replaceAll('-', ' ')
  const link = element('a', { href: withBase(paperPage(id), base), 'data-title': '' }, name)
  const day = date && element('a', { href: withBase(datePage(date), base) }, formatLong(date))
  const meta = element(
    'p',
    { class: 'meta' },
    ...(day ? [day] : []),
    ...(saved ? [element('span', {}, `saved ${formatLong(saved.slice(0, 10))}`)] : []),
  )
  return element(
    'li',
    { 'data-paper': id },
    element('div', {}, element('h3', { dir: 'auto' }, link), meta, ...more),
  )
}
