import type { Name, NamesFile } from '../../archive/map/map.ts'
import { type PlacedPaper, readPoints, sumOf } from '../../archive/map/points-file.ts'
import { tileSize } from '../../archive/map/tiles.ts'

/** What the page itself says of the map. */
export interface MapData {
  base: string
  /** What the map's files must bear, so that their numbers stand for the papers and topics of this page. */
  sum: string
  topics: { id: string; label: string; hue: number; parent: number }[]
  /** The number of a topic, where its own papers stand thickest, and how many there are; those of most papers first. */
  regions: [topic: number, x: number, y: number, papers: number][]
}

/** Fetch where all papers are. Rejects where the file cannot be read, or is of another release. */
export async function loadPapers({ base, sum }: Source): Promise<PlacedPaper[]> {
  const read = async (response: Response) => new Uint8Array(await response.arrayBuffer())
  return readPoints(await fetchOwn(`${base}map/points.bin`, read, (bytes) => sumOf(bytes) === sum))
}

/** Gives a paper's name; fetches those that lie around it with it. Rejects where their file cannot be read, or is of another release. */
export function namesFrom({ base, sum }: Source): (at: number) => Promise<Name> {
  const read = (response: Response) => response.json() as Promise<NamesFile>
  const fetchNames = async (url: string) => (await fetchOwn(url, read, (file) => file.sum === sum)).names
  const files = new Map<number, Promise<Name[]>>()
  return async (at) => {
    const number = Math.floor(at / tileSize)
    const file = files.get(number) ?? fetchNames(`${base}map/${number}.json`)
    files.set(number, file)
    file.catch((fault) => isOtherRelease(fault) || files.delete(number))
    return (await file)[at % tileSize]!
  }
}

type Source = Pick<MapData, 'base' | 'sum'>

/** Whether something failed because a file is not of the page's release. */
export const isOtherRelease = (fault: unknown): boolean =>
  fault instanceof Error && fault.cause === otherRelease

const otherRelease = 'another release'

/** Read a file of the page's own release; where the browser has kept one of another, ask the server again. */
async function fetchOwn<T>(
  url: string,
  read: (response: Response) => Promise<T>,
  isOwn: (file: T) => boolean,
): Promise<T> {
  for (const cache of ['default', 'no-cache'] as const) {
    const response = await fetch(url, { cache })
    if (response.status === 404) continue // a release of fewer papers
    if (!response.ok) throw new Error(`${url}: ${response.status}`)
    const file = await read(response)
    if (isOwn(file)) return file
  }
  throw new Error(`${url} is of another release than this page`, { cause: otherRelease })
}
