import { getArchive } from '../site/entries.ts'
import { type FeedFile, feedFiles, feedResponse } from '../site/feeds.ts'
import { absolute } from '../site/link.ts'

export async function getStaticPaths() {
  const files = feedFiles(await getArchive(), absolute)
  return files.map(({ path, ...file }) => ({ params: { feed: path.slice(1) }, props: file }))
}

export const GET = ({ props }: { props: Omit<FeedFile, 'path'> }) => feedResponse(props, absolute)
