import type { APIContext } from 'astro'
import { placesOf } from '../../archive/gaps.ts'
import { type NamesFile, namesOf } from '../../archive/map/map.ts'
import { isFirstPart } from '../../site/due.ts'
import { getArchive } from '../../site/entries.ts'
import { getMap } from '../../site/map.ts'
import { jsonResponse } from '../../site/response.ts'

export async function getStaticPaths() {
  if (!isFirstPart) return []
  const [map, archive] = await Promise.all([getMap(), getArchive()])
  const files = namesOf(map, placesOf(archive)).map((names): NamesFile => ({ sum: map.sum, names }))
  return files.map((file, at) => ({ params: { names: String(at) }, props: { file } }))
}

/** The names of the papers of one part of the map. */
export const GET = ({ props }: APIContext) => jsonResponse(`${JSON.stringify(props.file)}\n`)
