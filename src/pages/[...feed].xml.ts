import { pathsFor } from '../site/due.ts'
import { getArchive } from '../site/entries.ts'
import { feedPaths } from '../site/feed-paths.ts'
import { type FeedFile, feedResponse } from '../site/feeds.ts'
import { absolute } from '../site/link.ts'

export const getStaticPaths = pathsFor('lists', async () => feedPaths(await getArchive(), absolute, '.xml'))

export const GET = ({ props }: { props: Omit<FeedFile, 'path'> }) => feedResponse(props, absolute)
