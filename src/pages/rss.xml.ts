import { getArchive } from '../site/entries.ts'
import { archiveRss } from '../site/feeds.ts'
import { absolute } from '../site/link.ts'
import { rssResponse } from '../site/rss.ts'

export const GET = async () => rssResponse(await archiveRss(await getArchive(), absolute))
