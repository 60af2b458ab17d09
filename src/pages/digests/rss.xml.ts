import { getArchive } from '../../site/entries.ts'
import { digestsRss } from '../../site/feeds.ts'
import { absolute } from '../../site/link.ts'
import { rssResponse } from '../../site/rss.ts'

export const GET = async () => rssResponse(await digestsRss(await getArchive(), absolute))
