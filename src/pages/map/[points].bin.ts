import { placedPapers } from '../../archive/map/map.ts'
import { writePoints } from '../../archive/map/points-file.ts'
import { mapPage } from '../../archive/permalinks.ts'
import { once } from '../../site/due.ts'
import { getArchive } from '../../site/entries.ts'
import { getMap } from '../../site/map.ts'

/** One file, which one part of a site makes. */
export const getStaticPaths = once(`${mapPage}points.bin`, { params: { points: 'points' } })

export async function GET() {
  const { topics } = await getArchive()
  const map = await getMap()
  const bytes = writePoints(placedPapers(map, topics), map.sum)
  return new Response(bytes, { headers: { 'content-type': 'application/octet-stream' } })
}
