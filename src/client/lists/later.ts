import { formatLong } from '../../archive/date.ts'
import { datePage, withBase } from '../../archive/permalinks.ts'
import { base } from '../../offline/register.ts'
import type { NewestDay } from '../../reading/newest.ts'
import { newAfter, type RecentDay, readRecent } from '../../reading/recent.ts'

/** A link to the first day that has something new since a day was the newest, where more is new in the archive than the papers that a page shows. */
export async function laterLink(since: NewestDay, shown: number): Promise<HTMLAnchorElement | undefined> {
  const all = newAfter(await recent(), since)
  if (!all || all.papers <= shown) return undefined
  const from = all.days > 1 ? `, from ${formatLong(all.first).replace(/ \d{4}$/, '')}` : ''
  const link = document.createElement('a')
  link.href = withBase(datePage(all.first), base)
  link.textContent = `${all.isMore ? 'More than ' : ''}${all.papers} new to you${from}`
  return link
}

/** The newest days of the archive, as the release tells them that this page belongs to; none where it cannot be asked. */
async function recent(): Promise<RecentDay[]> {
  const response = await fetch(`${base}recent.json`, { cache: 'no-cache' }).catch(() => undefined)
  return readRecent(response?.ok ? await response.json().catch(() => undefined) : undefined)
}
