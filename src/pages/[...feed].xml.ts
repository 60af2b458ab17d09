import { getArchive } from '../site/entries.ts'
import { type FeedFile, feedPaths, feedResponse } from '../site/feeds.ts'
import { absolute } from '../site/link.ts'

export const getStaticPaths = async () => feedPaths(await getArchive(), absolute, '.xml')

export const GET = ({ props }: { props: Omit<FeedFile, 'path'> }) => feedResponse(props, absolute)
