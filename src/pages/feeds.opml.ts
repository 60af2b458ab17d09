import { feedsOpml } from '../archive/feeds/opml.ts'
import { getArchive } from '../site/entries.ts'
import { absolute } from '../site/link.ts'

export const GET = async () =>
  new Response(feedsOpml(await getArchive(), absolute), {
    headers: { 'content-type': 'text/x-opml; charset=utf-8' },
  })
