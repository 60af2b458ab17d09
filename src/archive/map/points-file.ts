import type { Point } from './layout.ts'

/** A paper on the map as the browser has it before any name is loaded. */
export interface PlacedPaper extends Point {
  /** Its topics by their places in the list of all, the most certain first. */
  topics: number[]
  year: number
}

/** Places are written in 65,535 steps from -limit to limit. */
const limit = 4
const steps = 65_535

/**
 * Papers as the bytes of `points.bin`, little-endian: their number (32 bits); then of each its x and y (16 bits each,
 * from -4 to 4), its year and the number of its topics (16 bits each); then all topics (16 bits each).
 */
export function writePoints(papers: readonly PlacedPaper[]): Uint8Array<ArrayBuffer> {
  const topics = papers.flatMap((paper) => paper.topics)
  const view = new DataView(new ArrayBuffer(4 + papers.length * 8 + topics.length * 2))
  view.setUint32(0, papers.length, true)
  const column = (number: number, at: number) => 4 + (number * papers.length + at) * 2
  for (const [at, paper] of papers.entries()) {
    const values = [asStep(paper.x), asStep(paper.y), paper.year, paper.topics.length]
    for (const [number, value] of values.entries()) view.setUint16(column(number, at), value, true)
  }
  for (const [at, topic] of topics.entries()) view.setUint16(column(4, at), topic, true)
  return new Uint8Array(view.buffer)
}

/** Read what `writePoints` wrote; places to a ten-thousandth. Throws a `RangeError` where bytes are missing. */
export function readPoints(bytes: Uint8Array): PlacedPaper[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint32(0, true)
  const value = (number: number, at: number) => view.getUint16(4 + (number * count + at) * 2, true)
  let next = 0
  return Array.from({ length: count }, (_, at) => {
    const topics = Array.from({ length: value(3, at) }, () => value(4, next++))
    return { x: asPlace(value(0, at)), y: asPlace(value(1, at)), year: value(2, at), topics }
  })
}

const asStep = (place: number) =>
  Math.round(((Math.min(Math.max(place, -limit), limit) + limit) / (2 * limit)) * steps)
const asPlace = (step: number) => (step / steps) * 2 * limit - limit
