import type { APIContext } from 'astro'
import { namesOf } from '../../archive/map/map.ts'
import { isFirstPart } from '../../site/due.ts'
import { getMap } from '../../site/map.ts'
import { jsonResponse } from '../../site/response.ts'

export async function getStaticPaths() {
  if (!isFirstPart) return []
  return namesOf(await getMap()).map((names, at) => ({ params: { names: String(at) }, props: { names } }))
}

/** The names of the papers of one part of the map. */
export const GET = ({ props }: APIContext) => jsonResponse(`${JSON.stringify(props.names)}\n`)
