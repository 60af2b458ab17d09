import type { Name } from '../../archive/map/map.ts'
import { type PlacedPaper, readPoints } from '../../archive/map/points-file.ts'
import { tileSize } from '../../archive/map/tiles.ts'

/** What the page itself says of the map. */
export interface MapData {
  base: string
  topics: { id: string; label: string; hue: number; parent: number }[]
  /** The number of a topic and the middle of its papers; those of most papers first. */
  regions: [topic: number, x: number, y: number][]
}

/** Fetch where all papers are. Rejects where the file cannot be read. */
export async function loadPapers(base: string): Promise<PlacedPaper[]> {
  const response = await fetch(`${base}map/points.bin`)
  if (!response.ok) throw new Error(`The map's points: ${response.status}`)
  return readPoints(new Uint8Array(await response.arrayBuffer()))
}

/** Gives a paper's name; fetches those that lie around it with it. Rejects where their file cannot be read. */
export function namesFrom(base: string): (at: number) => Promise<Name> {
  const files = new Map<number, Promise<Name[]>>()
  return async (at) => {
    const number = Math.floor(at / tileSize)
    const file = files.get(number) ?? fetchNames(`${base}map/${number}.json`)
    files.set(number, file)
    file.catch(() => files.delete(number))
    return (await file)[at % tileSize]!
  }
}

async function fetchNames(url: string): Promise<Name[]> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`The map's names: ${response.status}`)
  return (await response.json()) as Name[]
}
