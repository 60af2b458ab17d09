import { labelsWithRoom, linesAbove } from '../../archive/map/labels.ts'
import type { PlacedPaper } from '../../archive/map/points-file.ts'
import { pitch } from '../../archive/map/spacing.ts'
import type { Inks } from './inks.ts'
import type { MapData } from './load.ts'
import { type Size, toMap, toScreen, type View } from './view.ts'

/** What is to be seen. */
export interface Scene {
  papers: readonly PlacedPaper[]
  data: MapData
  view: View
  size: Size
  /** Of each paper, whether it passes the reader's choice. */
  shown: Uint8Array
  /** The paper that is named. */
  named: number | undefined
}

/** Paint the scene. Papers out of sight cost next to nothing: 10,000 points take a few milliseconds. */
export function draw(context: CanvasRenderingContext2D, scene: Scene, inks: Inks): void {
  const { size } = scene
  context.clearRect(0, 0, size.width, size.height)
  const radius = radiusAt(scene.view.scale)
  drawPapers(context, scene, inks, radius)
  drawNamed(context, scene, inks, radius)
  drawLabels(context, scene, inks)
}

const radiusAt = (scale: number) => Math.min(Math.max(pitch * scale * 0.42, 1), 10)

function drawPapers(context: CanvasRenderingContext2D, scene: Scene, inks: Inks, radius: number): void {
  const { papers, data, view, size, shown } = scene
  const corner = toMap(view, size, -radius, -radius)
  const opposite = toMap(view, size, size.width + radius, size.height + radius)
  const groups = new Map<string, number[]>()
  papers.forEach(({ x, y, topics }, at) => {
    if (x < corner.x || x > opposite.x || y < corner.y || y > opposite.y) return
    const ink = shown[at] ? inks.topic(data.topics[topics[0] ?? -1]?.hue) : inks.faint
    const own = groups.get(ink)
    if (own) own.push(at)
    else groups.set(ink, [at])
  })
  // What is left out lies below what is shown.
  const faint = groups.get(inks.faint)
  if (faint) drawDots(context, scene, faint, inks.faint, radius)
  for (const [ink, own] of groups) if (ink !== inks.faint) drawDots(context, scene, own, ink, radius)
}

function drawDots(
  context: CanvasRenderingContext2D,
  { papers, view, size }: Scene,
  list: readonly number[],
  ink: string,
  radius: number,
): void {
  context.fillStyle = ink
  context.beginPath()
  for (const at of list) {
    const { x, y } = toScreen(view, size, papers[at]!.x, papers[at]!.y)
    if (radius < 1.4) context.rect(x - radius, y - radius, 2 * radius, 2 * radius)
    else {
      context.moveTo(x + radius, y)
      context.arc(x, y, radius, 0, 2 * Math.PI)
    }
  }
  context.fill()
}

function drawNamed(
  context: CanvasRenderingContext2D,
  { papers, view, size, named }: Scene,
  inks: Inks,
  radius: number,
): void {
  const paper = papers[named ?? -1]
  if (!paper) return
  const { x, y } = toScreen(view, size, paper.x, paper.y)
  context.strokeStyle = inks.ink
  context.lineWidth = 2
  context.beginPath()
  context.arc(x, y, radius + 4, 0, 2 * Math.PI)
  context.stroke()
}

const lineHeight = 18

function drawLabels(context: CanvasRenderingContext2D, { data, view, size }: Scene, inks: Inks): void {
  context.font = inks.font
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  const regions = data.regions
    .map(([topic, x, y, papers]) => ({
      text: data.topics[topic]!.label,
      papers,
      ...toScreen(view, size, x, y),
    }))
    .filter(({ x, y }) => x > 0 && y > 0 && x < size.width && y < size.height)
    .map((label) => ({ ...label, y: label.y - lineHeight * linesAbove(label.papers) }))
  const width = (text: string) => context.measureText(text).width + 12
  context.lineWidth = 4
  context.lineJoin = 'round'
  context.strokeStyle = inks.paper
  context.fillStyle = inks.ink
  for (const { text, x, y } of labelsWithRoom(regions, width, lineHeight, [0, size.width])) {
    context.strokeText(text, x, y)
    context.fillText(text, x, y)
  }
}
