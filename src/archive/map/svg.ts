import type { PaperMap } from './map.ts'
import { pitch } from './spacing.ts'
import type { Box } from './tiles.ts'

/** The papers of one colour as one path: dots, as lines of no length. */
export interface DotPath {
  hue: number | undefined
  d: string
}

/** Steps of the drawing for one unit of the map. */
export const drawingScale = 1000
/** Above this number a drawing weighs too much for a page: the list below it says where the papers are. */
const mostDots = 20_000

/** The drawing's box with room around it, as x, y, width and height. */
export function viewBox({ left, top, right, bottom }: Box): [number, number, number, number] {
  const round = (value: number) => Math.round(value * drawingScale)
  const room = 6 * pitch
  return [
    round(left - room),
    round(top - room),
    round(right - left + 2 * room),
    round(bottom - top + 2 * room),
  ]
}

/** The papers as paths, one for each hue of their most certain topic; none for an archive of more than 20,000. */
export function dotPaths({ papers }: PaperMap, hueOf: (topic: string) => number | undefined): DotPath[] {
  if (papers.length > mostDots) return []
  const groups = Map.groupBy(papers, ({ entry }) => hueOf(entry.topics[0]?.topic ?? ''))
  return [...groups]
    .map(([hue, own]) => ({ hue, d: pathOf(own) }))
    .sort((a, b) => (a.hue ?? -1) - (b.hue ?? -1))
}

function pathOf(points: readonly { x: number; y: number }[]): string {
  let [x, y] = [0, 0]
  const steps = points.map((point) => {
    const [toX, toY] = [Math.round(point.x * drawingScale), Math.round(point.y * drawingScale)]
    const step = `m${toX - x}${toY < y ? '' : ' '}${toY - y}h0`
    ;[x, y] = [toX, toY]
    return step
  })
  return steps.join('')
}
