import { placedPapers } from '../../archive/map/map.ts'
import { writePoints } from '../../archive/map/points-file.ts'
import { getArchive } from '../../site/entries.ts'
import { getMap } from '../../site/map.ts'

export async function GET() {
  const { topics } = await getArchive()
  const bytes = writePoints(placedPapers(await getMap(), topics))
  return new Response(bytes, { headers: { 'content-type': 'application/octet-stream' } })
}
